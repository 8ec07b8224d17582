// Signing as a whole: clocks put right, keys replaced, target and rules of an AWS client.
#include "credentials/aws_authorizer.hpp"

#include <gtest/gtest.h>

#include "credentials/aws_error.hpp"
#include "credentials/aws_retry.hpp"
#include "credentials/aws_signer.hpp"
#include "credentials/aws_target.hpp"
#include "unit/credentials/aws_fakes.hpp"

namespace order::credentials {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;
using tests::FakeNetwork;
using transport::Request;
using transport::Response;

Request get_sites() {
    Request request;
    request.url = "https://outposts.us-west-2.amazonaws.com/sites";
    return request;
}

std::string header(const Request &request, std::string_view name) {
    return std::string(transport::find_header(request.headers, name));
}

Response refusal(const std::string &code,
                 const std::string &date = "Tue, 14 Nov 2023 22:13:20 GMT") {
    return {403, {{"x-amzn-ErrorType", code}, {"Date", date}}, "{}"};
}

std::shared_ptr<Authorizer> make(
    FakeMachine &machine, std::shared_ptr<FakeNetwork> network = std::make_shared<FakeNetwork>()) {
    return make_aws_authorizer(machine.options, machine.surroundings(),
                               {"us-west-2", "variable AWS_REGION"}, std::move(network));
}

void with_environment_keys(FakeMachine &machine, const std::string &id = "AKIDEXAMPLE00000") {
    machine.variables["AWS_ACCESS_KEY_ID"] = id;
    machine.variables["AWS_SECRET_ACCESS_KEY"] = "canary";
    machine.variables["AWS_SESSION_TOKEN"] = "token/canary";
}

TEST(AwsAuthorizer, SignsForItsRegionAndService) {
    FakeMachine machine;
    with_environment_keys(machine);
    const auto authorizer = make(machine);
    EXPECT_EQ(authorizer->describe(),
              "AWS keys that were not needed yet, region us-west-2 (variable AWS_REGION)");
    Request request = get_sites();
    authorizer->authorize(request, {});
    EXPECT_TRUE(header(request, "Authorization")
                    .starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE00000/20231114/us-west-2/"
                                 "outposts/aws4_request, SignedHeaders=host;x-amz-date;"
                                 "x-amz-security-token, Signature="));
    EXPECT_EQ(header(request, "X-Amz-Security-Token"), "token/canary");
    EXPECT_EQ(authorizer->describe(),
              "AWS keys AKID...0000 from the environment, region us-west-2 (variable AWS_REGION)");
}

TEST(AwsAuthorizer, RefusesHalfAPairInTheSettingsAtOnce) {
    FakeMachine machine;
    machine.options.access_key_id = "AKID";
    EXPECT_NE(failure_of([&] { make(machine); }, Code::credentials), "");
}

TEST(AwsAuthorizer, KeepsTheServicesTimeWhenTheClockHereIsWrong) {
    for (const char *code : {"RequestTimeTooSkewed", "RequestExpired", "InvalidSignatureException",
                             "SignatureDoesNotMatch"}) {
        for (const std::int64_t off_ms : {-3'600'000LL, 3'600'000LL, 315'360'000'000LL}) {
            FakeMachine machine;
            with_environment_keys(machine);
            machine.now_ms += off_ms;
            const auto authorizer = make(machine);
            Request request = get_sites();
            authorizer->authorize(request, {});
            EXPECT_TRUE(authorizer->renew(request, refusal(code), {}));
            EXPECT_TRUE(authorizer->renew(request, refusal(code), {}))
                << "another thread signed with the old time too";
            authorizer->authorize(request, {});
            EXPECT_EQ(header(request, "X-Amz-Date"), "20231114T221320Z");
            EXPECT_FALSE(authorizer->renew(request, refusal(code), {}))
                << "time was not the reason";
        }
    }
}

TEST(AwsAuthorizer, LeavesAClockAloneThatIsNearlyRight) {
    FakeMachine machine;
    with_environment_keys(machine);
    const auto authorizer = make(machine);
    Request request = get_sites();
    authorizer->authorize(request, {});
    for (const char *date :
         {"Tue, 14 Nov 2023 22:17:20 GMT", "Tue, 14 Nov 2023 22:09:20 GMT", "", "yesterday"}) {
        EXPECT_FALSE(authorizer->renew(request, refusal("SignatureDoesNotMatch", date), {}))
            << date;
    }
    EXPECT_FALSE(authorizer->renew(
        request, refusal("AccessDeniedException", "Tue, 14 Nov 2023 12:00:00 GMT"), {}));
    EXPECT_TRUE(authorizer->renew(
        request, refusal("SignatureDoesNotMatch", "Tue, 14 Nov 2023 22:17:21 GMT"), {}));
}

TEST(AwsAuthorizer, FetchesOtherKeysWhenItsOwnAreRefused) {
    for (const char *code :
         {"ExpiredTokenException", "ExpiredToken", "UnrecognizedClientException"}) {
        FakeMachine machine;
        with_environment_keys(machine);
        const auto authorizer = make(machine);
        Request request = get_sites();
        authorizer->authorize(request, {});
        EXPECT_FALSE(authorizer->renew(request, refusal(code), {})) << "there are no others";
        Request late = request;
        with_environment_keys(machine, "AKIDOTHER0000000");
        const auto fresh = make(machine);
        fresh->authorize(request, {});
        EXPECT_TRUE(fresh->renew(late, refusal(code), {})) << "others are held already";
    }
    FakeMachine machine;
    with_environment_keys(machine);
    const auto authorizer = make(machine);
    Request request = get_sites();
    authorizer->authorize(request, {});
    with_environment_keys(machine, "AKIDOTHER0000000");
    EXPECT_TRUE(authorizer->renew(request, refusal("ExpiredTokenException"), {}));
    authorizer->authorize(request, {});
    EXPECT_NE(header(request, "Authorization").find("AKIDOTHER"), std::string::npos);
}

TEST(AwsAuthorizer, NeverHidesTheRefusalOfWhatMustNotRepeat) {
    FakeMachine machine;
    with_environment_keys(machine);
    const auto authorizer = make(machine);
    Request request = get_sites();
    request.repeat = transport::Repeat::never;
    authorizer->authorize(request, {});
    machine.variables.erase("AWS_SECRET_ACCESS_KEY");
    EXPECT_FALSE(authorizer->renew(request, refusal("ExpiredTokenException"), {}));
    with_environment_keys(machine, "AKIDOTHER0000000");
    authorizer->authorize(request, {});
    EXPECT_NE(header(request, "Authorization").find("AKIDOTHER"), std::string::npos);
}

TEST(AwsAuthorizer, WorksUnderAuthorizing) {
    FakeMachine machine;
    with_environment_keys(machine);
    machine.now_ms -= 3'600'000;
    auto service = std::make_shared<FakeNetwork>();
    service->answer = [](const Request &request) {
        if (header(request, "X-Amz-Date") == "20231114T221320Z") return Response{200, {}, "{}"};
        return refusal("RequestTimeTooSkewed");
    };
    Authorizing authorizing(service, make(machine));
    EXPECT_EQ(authorizing.send(get_sites(), {}).status, 200);
    EXPECT_EQ(service->requests().size(), 2u);
    EXPECT_EQ(authorizing.send(get_sites(), {}).status, 200);
    EXPECT_EQ(service->requests().size(), 3u);
}

TEST(Signing, IsDoneAnewOverAnEarlierSignatureAndLeavesOneOfEach) {
    AwsKeys keys;
    keys.access_key_id = "AKID";
    keys.secret_access_key = base::Secret("S");
    keys.session_token = base::Secret("T");
    Request once = get_sites(), twice = get_sites();
    sign(once, keys, "r", "s", 1000);
    sign(twice, keys, "r", "s", 0);
    sign(twice, keys, "r", "s", 1000);
    ASSERT_EQ(once.headers.size(), 3u);
    ASSERT_EQ(twice.headers.size(), 3u);
    for (const transport::Header &each : once.headers) {
        EXPECT_EQ(header(twice, each.name), each.value);
    }
    EXPECT_EQ(signing_time(once), 1000);
    EXPECT_EQ(signing_time(get_sites()), std::nullopt);
    once.headers[0].value = "garbage";
    EXPECT_EQ(signing_time(once), std::nullopt);
}

TEST(Signing, TakesAStrayPercentSignAsItself) {
    Request request;
    request.url = "https://host/100%?a=50%&%zz";
    sign(request, {}, "r", "s", 0);
    EXPECT_EQ(request.url, "https://host/100%25?%25zz=&a=50%25");
}

TEST(SigningKeys, AreKeptForTheirScopeAndSecretOnly) {
    SigningKeyCache cache;
    const base::Secret one("one"), two("two");
    const auto key = [&](const base::Secret &secret, const char *date, const char *region,
                         const char *service) {
        return std::string(cache.get(secret, {date, region, service}).reveal());
    };
    const std::string first = key(one, "20150830", "us-east-1", "iam");
    EXPECT_EQ(first, key(one, "20150830", "us-east-1", "iam"));
    EXPECT_NE(first, key(two, "20150830", "us-east-1", "iam"));
    EXPECT_NE(first, key(one, "20150831", "us-east-1", "iam"));
    EXPECT_NE(first, key(one, "20150830", "us-east-2", "iam"));
    EXPECT_NE(first, key(one, "20150830", "us-east-1", "sts"));
    for (int day = 0; day < 50; ++day) key(one, std::to_string(day).c_str(), "r", "s");
    EXPECT_EQ(first, key(one, "20150830", "us-east-1", "iam"));
}

struct Told {
    std::vector<transport::Header> headers;
    const char *body;
    const char *code, *message, *request_id;
};

TEST(AwsErrors, AreReadFromHeaderAndBody) {
    const Told table[] = {
        {{{"x-amzn-ErrorType", "ValidationException"}, {"x-amzn-RequestId", "id"}},
         R"({"Message":"bad"})",
         "ValidationException",
         "bad",
         "id"},
        {{{"X-Amzn-Errortype", "a.b#ConflictException:http://internal/#x"},
          {"x-amz-request-id", "z"}},
         R"({"message":"lower","Message":"upper"})",
         "ConflictException",
         "lower",
         "z"},
        {{}, R"({"code":"One","Code":"Two","__type":"Three"})", "One", "", ""},
        {{}, R"({"Code":"Two","__type":"Three"})", "Two", "", ""},
        {{}, R"({"__type":"com.amazon#Three"})", "Three", "", ""},
        {{}, R"({"code":7})", "418", "", ""},
        {{}, "[]", "418", "[]", ""},
        {{}, "<html>\r\nteapot</html>\n", "418", "<html>  teapot</html>", ""},
        {{}, "", "418", "", ""},
        {{{"x-amzn-ErrorType", "Bad\x01" "one\r"}}, "", "Bad one", "", ""},
    };
    for (const Told &told : table) {
        const AwsError error = aws_error_of({418, told.headers, told.body});
        EXPECT_EQ(error.code, told.code) << told.body;
        EXPECT_EQ(error.message, told.message) << told.body;
        EXPECT_EQ(error.request_id, told.request_id) << told.body;
    }
    EXPECT_EQ(aws_error_of({500, {}, std::string(100'000, 'x')}).message.size(), 4096u + 3);
    EXPECT_EQ(aws_error_of({500, {}, std::string(100'000, '[')}).code, "500");
}

TEST(AwsRetries, JudgeByStatusAndByCode) {
    using transport::Verdict;
    const auto judged = [](int status, const std::string &code = "") {
        return judge_aws_answer({status, {{"x-amzn-ErrorType", code}}, "{}"});
    };
    for (const int status : {500, 502, 503, 504}) EXPECT_EQ(judged(status), Verdict::transient);
    for (const int status : {200, 204, 301, 400, 402, 403, 404, 409, 501}) {
        EXPECT_EQ(judged(status), Verdict::final) << status;
    }
    EXPECT_EQ(judged(429), Verdict::throttled);
    for (const char *code :
         {"RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"}) {
        EXPECT_EQ(judged(400, code), Verdict::transient) << code;
    }
    for (const char *code :
         {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
          "RequestThrottled", "TooManyRequestsException", "ProvisionedThroughputExceededException",
          "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
          "LimitExceededException", "SlowDown", "EC2ThrottledException"}) {
        EXPECT_EQ(judged(400, code), Verdict::throttled) << code;
        EXPECT_EQ(judged(503, code), Verdict::throttled) << code;
    }
    EXPECT_EQ(judged(400, "ValidationException"), Verdict::final);
    EXPECT_EQ(judged(200, "Throttling"), Verdict::final) << "a success is no error";
    EXPECT_EQ(judge_aws_answer({400, {}, R"({"__type":"x#ThrottlingException"})"}),
              Verdict::throttled);
    const auto rules = aws_retry_rules(7);
    EXPECT_EQ(rules.max_attempts, 7);
    EXPECT_EQ(rules.first_delay_ms, 1000);
    EXPECT_EQ(rules.max_delay_ms, 20'000);
    EXPECT_EQ(rules.budget, 500);
}

TEST(AwsTarget, KnowsWhoSaidWhat) {
    FakeMachine machine;
    machine.config(
        "[profile dev]\nregion = eu-west-1\nmax_attempts = 5\nuse_dualstack_endpoint = true\n");
    machine.variables["AWS_PROFILE"] = "dev";
    machine.options.use_fips = true;
    const AwsTarget target = resolve_aws_target(machine.options, machine.surroundings());
    EXPECT_EQ(target.profile.text, "dev");
    EXPECT_EQ(target.profile.from, "variable AWS_PROFILE");
    EXPECT_EQ(target.region.from, "region in the profile \"dev\"");
    EXPECT_EQ(target.endpoint.text, "https://outposts-fips.eu-west-1.api.aws");
    EXPECT_EQ(target.endpoint.from, "rules of the partition aws");
    EXPECT_TRUE(target.variant.fips.on);
    EXPECT_EQ(target.variant.fips.from, "setting outposts.use_fips");
    EXPECT_EQ(target.variant.dualstack.from, "use_dualstack_endpoint in the profile \"dev\"");
    EXPECT_EQ(target.max_attempts, 5);
}

TEST(AwsTarget, TakesANumberOfAttemptsOnlyWithinReason) {
    FakeMachine machine;
    machine.options.region = "r";
    const auto attempts = [&] {
        return resolve_aws_target(machine.options, machine.surroundings()).max_attempts;
    };
    EXPECT_EQ(attempts(), 3);
    machine.variables["AWS_MAX_ATTEMPTS"] = "10";
    EXPECT_EQ(attempts(), 10);
    for (const char *bad : {"0", "-1", "101", "three", "3.5", " 3", "99999999999999999999"}) {
        machine.variables["AWS_MAX_ATTEMPTS"] = bad;
        EXPECT_NE(failure_of(attempts, Code::argument), "") << bad;
    }
}

}  // namespace
}  // namespace order::credentials
