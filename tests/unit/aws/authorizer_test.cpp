// Signing as a whole: with which keys, clocks put right, keys replaced.
#include "aws/authorizer.hpp"

#include <gtest/gtest.h>

#include "unit/aws/fakes.hpp"

namespace order::aws {
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

std::shared_ptr<auth::Authorizer> make(
    FakeMachine &machine, std::shared_ptr<FakeNetwork> network = std::make_shared<FakeNetwork>()) {
    return make_aws_authorizer(machine.options, machine.environment(),
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
    auth::Authorizing authorizing(service, make(machine));
    EXPECT_EQ(authorizing.send(get_sites(), {}).status, 200);
    EXPECT_EQ(service->requests().size(), 2u);
    EXPECT_EQ(authorizing.send(get_sites(), {}).status, 200);
    EXPECT_EQ(service->requests().size(), 3u);
}

}  // namespace
}  // namespace order::aws
