// Keys by sign-in: the token's cache, its renewal, and what tells to sign in again.
#include "aws/sources.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "json/json.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;
using tests::FakeNetwork;
using tests::minutes_left;
using tests::read_file;
using tests::SearchContext;
using tests::write_file;
using transport::Request;
using transport::Response;

// SHA-1 of "corp" and of the start URL.
constexpr const char *session_cache =
    ".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";
constexpr const char *url_cache = ".aws/sso/cache/f7c9b39d0b4c7a7d82c79307585f77e1c5e74378.json";

constexpr const char *keys_answer =
    R"({"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"B","sessionToken":"C",)"
    R"("expiration":1700003600000}})";

struct SignedIn : FakeMachine {
    SignedIn() {
        std::filesystem::create_directories(home.at(".aws/sso/cache"));
        config(
            "[default]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Read "
            "Only\n"
            "[sso-session corp]\nsso_start_url = https://corp.example/start\n"
            "sso_region = eu-central-1\n");
    }
    void cache(const std::string &text, const char *file = session_cache) {
        write_file(home.at(file), text);
    }
};

AwsFinding by_sso(FakeMachine &machine, FakeNetwork &network) {
    const SearchContext context(machine, network);
    return keys_by_sso(context, context.profile());
}

TEST(SsoKeys, AreFetchedWithTheTokenOfTheCache) {
    SignedIn machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, keys_answer}; };
    machine.cache(R"({"accessToken":"sso-token","expiresAt":"2023-11-15T00:00:00Z"})");
    const auto found = by_sso(machine, network);
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->access_key_id, "ASIASSO");
    EXPECT_EQ(found.keys->session_token.reveal(), "C");
    EXPECT_EQ(minutes_left(*found.keys), 60);
    EXPECT_EQ(found.keys->source, "the role Read Only signed in to by the profile \"default\"");
    ASSERT_EQ(network.requests().size(), 1u);
    const Request request = network.requests()[0];
    EXPECT_EQ(request.url,
              "https://portal.sso.eu-central-1.amazonaws.com/federation/credentials"
              "?role_name=Read%20Only&account_id=123456789012");
    EXPECT_EQ(transport::find_header(request.headers, "x-amz-sso_bearer_token"), "sso-token");
    EXPECT_FALSE(request.authorised);
}

TEST(SsoKeys, OfOlderProfilesAreFoundByTheStartUrl) {
    SignedIn machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, keys_answer}; };
    machine.config(
        "[default]\nsso_account_id = 1\nsso_role_name = r\nsso_region = us-east-1\n"
        "sso_start_url = https://corp.example/start\n");
    machine.cache(R"({"accessToken":"old-token","expiresAt":"2023-11-15T00:00:00UTC"})", url_cache);
    machine.variables["AWS_ENDPOINT_URL_SSO"] = "http://127.0.0.1:1";
    EXPECT_TRUE(by_sso(machine, network).keys);
    EXPECT_TRUE(network.requests().at(0).url.starts_with("http://127.0.0.1:1/federation/"));
}

TEST(SsoKeys, NeedASignInThatIsStillGood) {
    const std::string opening = "The AWS sign-in at https://corp.example/start ";
    const std::string ending = ": run `aws sso login --profile default`.";
    SignedIn machine;
    FakeNetwork network;
    const auto message = [&] {
        return failure_of([&] { by_sso(machine, network); }, Code::credentials);
    };
    EXPECT_EQ(message(), opening + "has not been done on this machine" + ending);
    for (const char *bad : {"", "canary", "[]", "{}", R"({"accessToken":"canary"})",
                            R"({"expiresAt":"2023-11-15T00:00:00Z"})",
                            R"({"accessToken":"canary","expiresAt":"later"})"}) {
        machine.cache(bad);
        EXPECT_EQ(message(), opening + "left an unusable file \"" + machine.home.at(session_cache) +
                                 "\"" + ending);
    }
    machine.cache(R"({"accessToken":"canary","expiresAt":"2023-11-14T22:13:20Z"})");
    EXPECT_EQ(message(), opening + "has expired" + ending);
    EXPECT_TRUE(network.requests().empty());
    machine.cache(R"({"accessToken":"canary","expiresAt":"2023-11-15T00:00:00Z"})");
    network.answer = [](const Request &) { return Response{401, {}, "{}"}; };
    EXPECT_EQ(message(), opening + "is no longer valid" + ending);
    network.answer = [](const Request &) {
        return Response{
            403, {{"x-amzn-ErrorType", "ForbiddenException"}}, R"({"message":"No access"})"};
    };
    EXPECT_EQ(
        message(),
        "The AWS keys of the role Read Only signed in to by the profile \"default\" could not "
        "be fetched (ForbiddenException: No access).");
}

TEST(SsoKeys, NeedAProfileThatSaysEverything) {
    const std::pair<const char *, const char *> table[] = {
        {"[default]\nsso_account_id = 1\n",
         "The AWS sign-in of the profile \"default\" lacks sso_role_name."},
        {"[default]\nsso_role_name = 1\n",
         "The AWS sign-in of the profile \"default\" lacks sso_account_id."},
        {"[default]\nsso_account_id = 1\nsso_role_name = r\n",
         "The AWS sign-in of the profile \"default\" lacks sso_start_url."},
        {"[default]\nsso_account_id = 1\nsso_role_name = r\nsso_session = x\n",
         "The section [sso-session x] of the profile \"default\" does not exist."},
        {"[default]\nsso_account_id = 1\nsso_role_name = r\nsso_session = x\nsso_region = a\n"
         "[sso-session x]\nsso_start_url = u\nsso_region = b\n",
         "The sso_region of the profile \"default\" and of its sso-session are not the same."},
    };
    for (const auto &[config, message] : table) {
        FakeMachine machine;
        FakeNetwork network;
        machine.config(config);
        EXPECT_EQ(failure_of([&] { by_sso(machine, network); }, Code::credentials), message);
    }
    FakeMachine machine;
    FakeNetwork network;
    machine.config(
        "[default]\nsso_account_id = 1\nsso_role_name = r\nsso_start_url = u\n"
        "sso_region = evil.example/\n");
    EXPECT_NE(failure_of([&] { by_sso(machine, network); }, Code::argument), "");
    EXPECT_TRUE(network.requests().empty());
}

constexpr const char *renewable =
    R"({"startUrl":"https://corp.example/start","accessToken":"old","expiresAt":"EXPIRES",)"
    R"("refreshToken":"refresh-1","clientId":"id","clientSecret":"secret",)"
    R"("registrationExpiresAt":"REGISTERED","other":"kept"})";

std::string renewable_until(std::string expires, std::string registered = "2023-12-24T00:00:00Z") {
    std::string text = renewable;
    text.replace(text.find("EXPIRES"), 7, expires);
    text.replace(text.find("REGISTERED"), 10, registered);
    return text;
}

Response with_renewal(const Request &request, int status = 200) {
    if (!request.url.ends_with("/token")) return {200, {}, keys_answer};
    return {status, {}, R"({"accessToken":"new","expiresIn":28800,"refreshToken":"refresh-2"})"};
}

TEST(SsoToken, IsRenewedInItsCacheShortlyBeforeItsEnd) {
    SignedIn machine;
    FakeNetwork network;
    network.answer = [](const Request &request) { return with_renewal(request); };
    machine.cache(renewable_until("2023-11-14T22:23:20Z"));
    EXPECT_TRUE(by_sso(machine, network).keys);
    ASSERT_EQ(network.requests().size(), 2u);
    const Request renewal = network.requests()[0];
    EXPECT_EQ(renewal.url, "https://oidc.eu-central-1.amazonaws.com/token");
    EXPECT_EQ(renewal.repeat, transport::Repeat::never);
    const json::Value sent = json::parse(renewal.body, "the request");
    EXPECT_EQ(json::text_or_empty(sent, "grantType"), "refresh_token");
    EXPECT_EQ(json::text_or_empty(sent, "refreshToken"), "refresh-1");
    EXPECT_EQ(json::text_or_empty(sent, "clientId"), "id");
    EXPECT_EQ(json::text_or_empty(sent, "clientSecret"), "secret");
    EXPECT_EQ(transport::find_header(network.requests()[1].headers, "x-amz-sso_bearer_token"),
              "new");

    const json::Value kept = json::parse(read_file(machine.home.at(session_cache)), "the cache");
    EXPECT_EQ(json::text_or_empty(kept, "accessToken"), "new");
    EXPECT_EQ(json::text_or_empty(kept, "refreshToken"), "refresh-2");
    EXPECT_EQ(json::text_or_empty(kept, "expiresAt"), "2023-11-15T06:13:20Z");
    EXPECT_EQ(json::text_or_empty(kept, "other"), "kept");
    struct stat facts {};
    ASSERT_EQ(stat(machine.home.at(session_cache).c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
    EXPECT_EQ(tests::listing(machine.home.at(".aws/sso/cache")).size(), 1u)
        << "no part left behind";

    EXPECT_TRUE(by_sso(machine, network).keys);
    EXPECT_EQ(network.requests().size(), 3u) << "not renewed again";
}

TEST(SsoToken, IsKeptWhenTheRenewalHasNoneOrOneThatHasEnded) {
    for (const char *unusable :
         {"", "null", R"({"accessToken":"new"})", R"({"expiresIn":28800})",
          R"({"accessToken":"","expiresIn":28800})", R"({"accessToken":7,"expiresIn":28800})",
          R"({"accessToken":"new","expiresIn":0})"}) {
        SignedIn machine;
        FakeNetwork network;
        network.answer = [&](const Request &request) {
            return Response{200, {}, request.url.ends_with("/token") ? unusable : keys_answer};
        };
        const std::string text = renewable_until("2023-11-14T22:23:20Z");
        machine.cache(text);
        EXPECT_TRUE(by_sso(machine, network).keys) << unusable;
        EXPECT_EQ(
            transport::find_header(network.requests().back().headers, "x-amz-sso_bearer_token"),
            "old")
            << unusable;
        EXPECT_EQ(read_file(machine.home.at(session_cache)), text) << unusable;
    }
}

TEST(SsoToken, ThatCannotBeRenewedServesUntilItsEnd) {
    for (const int status : {400, 500}) {
        SignedIn machine;
        FakeNetwork network;
        network.answer = [&](const Request &request) { return with_renewal(request, status); };
        machine.cache(renewable_until("2023-11-14T22:23:20Z"));
        EXPECT_TRUE(by_sso(machine, network).keys);
        EXPECT_EQ(
            transport::find_header(network.requests().back().headers, "x-amz-sso_bearer_token"),
            "old");
        machine.cache(renewable_until("2023-11-14T22:13:19Z"));
        EXPECT_NE(
            failure_of([&] { by_sso(machine, network); }, Code::credentials).find("has expired"),
            std::string::npos);
    }
    SignedIn machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return Response{200, {}, keys_answer}; };
    machine.cache(renewable_until("2023-11-14T22:23:20Z", "2023-11-14T22:13:19Z"));
    EXPECT_TRUE(by_sso(machine, network).keys);
    EXPECT_EQ(network.requests().size(), 1u) << "a registration at its end renews nothing";
}

base::Failure failure_by_sso(FakeMachine &machine, FakeNetwork &network) {
    try {
        by_sso(machine, network);
    } catch (const base::Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "the sign-in was good";
    return {Code::ok, ""};
}

TEST(SsoToken, AtItsEndNeedsAPersonOnlyWhenTheRenewalWasRefused) {
    struct Case {
        int status;
        const char *body;
        bool needs_person;
    };
    for (const Case &one :
         {Case{400, R"({"error":"invalid_grant"})", true},
          Case{401, R"({"error":"invalid_client"})", true}, Case{404, "<html>", false},
          Case{429, R"({"error":"slow_down"})", false}, Case{503, "", false}}) {
        SignedIn machine;
        FakeNetwork network;
        network.answer = [&](const Request &) { return Response{one.status, {}, one.body}; };
        machine.cache(renewable_until("2023-11-14T22:13:19Z"));
        const base::Failure failure = failure_by_sso(machine, network);
        EXPECT_EQ(failure.needs_person, one.needs_person) << one.status;
        EXPECT_EQ(failure.retriable, !one.needs_person) << one.status;
        EXPECT_EQ(network.requests().size(), 1u) << one.status;
    }
}

TEST(SsoKeys, NeedAPersonWhenThePortalRefusesAndNotWhenItStumbles) {
    struct Case {
        int status;
        const char *code;
        bool needs_person, retriable;
    };
    for (const Case &one :
         {Case{401, "UnauthorizedException", true, false},
          Case{403, "ForbiddenException", true, false}, Case{403, "", false, false},
          Case{429, "TooManyRequestsException", false, true}, Case{500, "", false, true}}) {
        SignedIn machine;
        FakeNetwork network;
        network.answer = [&](const Request &) {
            return Response{one.status, {{"x-amzn-ErrorType", one.code}}, "{}"};
        };
        machine.cache(R"({"accessToken":"t","expiresAt":"2023-11-15T00:00:00Z"})");
        const base::Failure failure = failure_by_sso(machine, network);
        EXPECT_EQ(failure.needs_person, one.needs_person) << one.status << one.code;
        EXPECT_EQ(failure.retriable, one.retriable) << one.status << one.code;
    }
}

TEST(SsoToken, InAHalfWrittenFileNeedsNoPerson) {
    SignedIn machine;
    FakeNetwork network;
    EXPECT_TRUE(failure_by_sso(machine, network).needs_person) << "nobody signed in";
    machine.cache(R"({"accessToken":"canary","expi)");
    EXPECT_FALSE(failure_by_sso(machine, network).needs_person);
}

}  // namespace
}  // namespace order::aws
