// Roles: what the token service is asked, for whose keys, and what its answers and refusals become.
#include <gtest/gtest.h>

#include "aws/sources.hpp"
#include "aws/sts.hpp"
#include "base/text.hpp"
#include "transport/url.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;
using tests::FakeNetwork;
using tests::minutes_left;
using tests::SearchContext;
using tests::write_file;
using transport::Request;
using transport::Response;

Response sts_answer(const std::string &action, const std::string &id = "ASIAROLE") {
    return {
        200,
        {{"Date", "Tue, 14 Nov 2023 22:13:20 GMT"}},
        "<" + action + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><" + action +
            "Result><AssumedRoleUser><Arn>arn</Arn></AssumedRoleUser><Credentials><AccessKeyId>" +
            id +
            "</AccessKeyId><SecretAccessKey>role/secret</SecretAccessKey><SessionToken>role&#43;"
            "token</SessionToken><Expiration>2023-11-14T23:13:20Z</Expiration></Credentials></" +
            action + "Result></" + action + "Response>"};
}

std::string field(const Request &request, const char *name) {
    const auto url = transport::parse_url("https://form/?" + request.body);
    return transport::query_value(*url, name).value_or("(absent)");
}

std::string signer_of(const Request &request) {
    const std::string text(transport::find_header(request.headers, "Authorization"));
    const auto at = text.find("Credential=");
    if (at == std::string::npos) return "(unsigned)";
    return text.substr(at + 11, text.find('/') - at - 11);
}

AwsFinding by_role(FakeMachine &machine, FakeNetwork &network) {
    const SearchContext context(machine, network);
    return keys_by_role(context, context.profile());
}

TEST(Role, OfAProfileIsTakenOnWithTheKeysOfItsSource) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return sts_answer("AssumeRole"); };
    machine.config(
        "[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = base\nexternal_id = ext/1\n"
        "duration_seconds = 900\nrole_session_name = me\n[profile base]\n");
    machine.credentials("[base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = S\n");
    const auto found = by_role(machine, network);
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->access_key_id, "ASIAROLE");
    EXPECT_EQ(found.keys->secret_access_key.reveal(), "role/secret");
    EXPECT_EQ(found.keys->session_token.reveal(), "role+token");
    EXPECT_EQ(minutes_left(*found.keys), 60);
    EXPECT_EQ(found.keys->source, "the role arn:aws:iam::1:role/r of the profile \"default\"");
    ASSERT_EQ(network.requests().size(), 1u);
    const Request request = network.requests()[0];
    EXPECT_EQ(request.url, "https://sts.us-west-2.amazonaws.com/");
    EXPECT_EQ(request.method, transport::Method::post);
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"),
              "application/x-www-form-urlencoded; charset=utf-8");
    EXPECT_NE(transport::find_header(request.headers, "Authorization")
                  .find("/20231114/us-west-2/sts/aws4_request"),
              std::string_view::npos);
    EXPECT_EQ(signer_of(request), "AKIDBASE");
    EXPECT_EQ(field(request, "Action"), "AssumeRole");
    EXPECT_EQ(field(request, "Version"), "2011-06-15");
    EXPECT_EQ(field(request, "RoleArn"), "arn:aws:iam::1:role/r");
    EXPECT_EQ(field(request, "RoleSessionName"), "me");
    EXPECT_EQ(field(request, "ExternalId"), "ext/1");
    EXPECT_EQ(field(request, "DurationSeconds"), "900");
}

TEST(Role, WithoutDetailsLeavesThemToTheService) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return sts_answer("AssumeRole"); };
    machine.config("[default]\nrole_arn = r\nsource_profile = default\n");
    machine.credentials("[default]\naws_access_key_id = AKIDSELF\naws_secret_access_key = S\n");
    EXPECT_TRUE(by_role(machine, network).keys) << "a profile may give its own keys for its role";
    const Request request = network.requests().at(0);
    EXPECT_EQ(signer_of(request), "AKIDSELF");
    EXPECT_EQ(field(request, "RoleSessionName"), "liborder-1700000000");
    EXPECT_EQ(field(request, "ExternalId"), "(absent)");
    EXPECT_EQ(field(request, "DurationSeconds"), "(absent)");
}

TEST(Role, MayLeadToAnotherRole) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &request) {
        return sts_answer("AssumeRole", "ASIA" + field(request, "RoleArn"));
    };
    machine.config(
        "[default]\nrole_arn = A\nsource_profile = b\n[profile b]\nrole_arn = B\n"
        "source_profile = c\n[profile c]\ncredential_process = /bin/echo "
        "'{\"Version\":1,\"AccessKeyId\":\"AKIDC\",\"SecretAccessKey\":\"S\"}'\n");
    EXPECT_EQ(by_role(machine, network).keys->access_key_id, "ASIAA");
    ASSERT_EQ(network.requests().size(), 2u);
    EXPECT_EQ(signer_of(network.requests()[0]), "AKIDC");
    EXPECT_EQ(signer_of(network.requests()[1]), "ASIAB");
    EXPECT_EQ(transport::find_header(network.requests()[1].headers, "X-Amz-Security-Token"),
              "role+token");
}

TEST(Role, TakesKeysFromANamedSource) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &request) {
        if (request.url.find("sts") != std::string::npos) return sts_answer("AssumeRole");
        return Response{200, {}, R"({"AccessKeyId":"AKIDECS","SecretAccessKey":"B","Token":"C"})"};
    };
    machine.variables["AWS_ACCESS_KEY_ID"] = "AKIDENV";
    machine.variables["AWS_SECRET_ACCESS_KEY"] = "S";
    machine.config("[default]\nrole_arn = r\ncredential_source = Environment\n");
    EXPECT_TRUE(by_role(machine, network).keys);
    EXPECT_EQ(signer_of(network.requests().back()), "AKIDENV");
    machine.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/x";
    machine.config("[default]\nrole_arn = r\ncredential_source = EcsContainer\n");
    EXPECT_TRUE(by_role(machine, network).keys);
    EXPECT_EQ(signer_of(network.requests().back()), "AKIDECS");
}

struct Refusal {
    const char *config, *message;
};

TEST(Role, ThatCannotBeTakenOnSaysWhy) {
    const Refusal table[] = {
        {"[default]\nrole_arn = r\n",
         "The role of the profile \"default\" has neither source_profile nor credential_source."},
        {"[default]\nrole_arn = r\nsource_profile = x\ncredential_source = Environment\n",
         "The role of the profile \"default\" has both source_profile and credential_source."},
        {"[default]\nrole_arn = r\nsource_profile = x\n",
         "The source_profile \"x\" of the profile \"default\" does not exist."},
        {"[default]\nrole_arn = r\nsource_profile = x\n[profile x]\nregion = y\n",
         "The source_profile \"x\" of the profile \"default\" leads to no keys."},
        {"[default]\nrole_arn = r\nsource_profile = default\n",
         "The source_profile of the profile \"default\" leads in a circle back to \"default\"."},
        {"[default]\nrole_arn = r\nsource_profile = x\n[profile x]\nrole_arn = r\n"
         "source_profile = default\n",
         "The source_profile of the profile \"x\" leads in a circle back to \"default\"."},
        {"[default]\nrole_arn = r\nsource_profile = x\nmfa_serial = arn:mfa\n",
         "The role of the profile \"default\" asks for a code from an MFA device (mfa_serial), "
         "which "
         "is not supported: fetch session keys with another tool, for instance by "
         "credential_process."},
        {"[default]\nrole_arn = r\ncredential_source = Moon\n",
         "The credential_source Moon of the profile \"default\" has no keys: there is no such "
         "source."},
        {"[default]\nrole_arn = r\ncredential_source = Environment\n",
         "The credential_source Environment of the profile \"default\" has no keys: "
         "AWS_ACCESS_KEY_ID is not set."},
        {"[default]\nrole_arn = r\nsource_profile = x\nduration_seconds = 1h\n",
         "The duration of the AWS role (duration_seconds of the profile \"default\") is no whole "
         "number of seconds from 900 to 43200."},
    };
    for (const Refusal &refusal : table) {
        FakeMachine machine;
        FakeNetwork network;
        machine.config(refusal.config);
        EXPECT_EQ(failure_of([&] { by_role(machine, network); }, Code::credentials),
                  refusal.message);
        EXPECT_TRUE(network.requests().empty());
    }
}

TEST(Role, IsNoneWithoutAnArnOrForAWebIdentity) {
    FakeMachine machine;
    FakeNetwork network;
    EXPECT_EQ(by_role(machine, network).nothing, "no role_arn");
    machine.config("[default]\nrole_arn = r\nweb_identity_token_file = /x\n");
    EXPECT_EQ(by_role(machine, network).nothing, "its role_arn is for a web identity");
}

void base_and_role(FakeMachine &machine) {
    machine.config("[default]\nrole_arn = arn:r\nsource_profile = default\n");
    machine.credentials("[default]\naws_access_key_id = AKID\naws_secret_access_key = canary\n");
}

TEST(TokenService, RefusalsKeepCodeMessageAndRequestId) {
    FakeMachine machine;
    FakeNetwork network;
    base_and_role(machine);
    network.answer = [](const Request &) {
        return Response{
            403,
            {},
            "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
            "<Type>Sender</Type><Code>AccessDenied</Code><Message>User &quot;u&quot; may "
            "not.</Message></Error><RequestId>id-1</RequestId></ErrorResponse>"};
    };
    try {
        by_role(machine, network);
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, Code::credentials);
        EXPECT_EQ(failure.message,
                  "The AWS keys of the role arn:r of the profile \"default\" could not be fetched "
                  "(AccessDenied: User \"u\" may not).");
        EXPECT_EQ(failure.http_status, 403);
        EXPECT_EQ(failure.provider_code, "AccessDenied");
        EXPECT_EQ(failure.request_id, "id-1");
        EXPECT_FALSE(failure.retriable);
        EXPECT_TRUE(failure.needs_person);
    }
}

TEST(TokenService, MishapsNeedNoPerson) {
    const std::pair<int, const char *> table[] = {{400, "Throttling"},
                                                  {400, "IDPCommunicationError"}};
    for (const auto &[status, code] : table) {
        FakeMachine machine;
        FakeNetwork network;
        base_and_role(machine);
        network.answer = [&, status = status, code = code](const Request &) {
            return Response{status,
                            {},
                            base::concat("<ErrorResponse><Error><Code>", code,
                                         "</Code></Error></ErrorResponse>")};
        };
        try {
            by_role(machine, network);
            FAIL();
        } catch (const base::Failure &failure) {
            EXPECT_TRUE(failure.retriable) << code;
            EXPECT_FALSE(failure.needs_person) << code;
        }
    }
}

TEST(TokenService, AnswersThatAreNoneAreRefused) {
    const std::string good = sts_answer("AssumeRole").body;
    const auto without = [&](const std::string &piece) {
        std::string body = good;
        body.erase(body.find(piece), piece.size());
        return body;
    };
    const std::string name = "the role arn:r of the profile \"default\"";
    const std::pair<std::string, std::string> table[] = {
        {"", "The AWS keys of " + name + " came without the time they expire at."},
        {"<html>canary</html>",
         "The AWS keys of " + name + " came without the time they expire at."},
        {without("<AccessKeyId>ASIAROLE</AccessKeyId>"),
         "The AWS keys from " + name + " had no access key id."},
        {without("role/secret"), "The AWS keys from " + name + " had no secret access key."},
        {without("</AssumeRoleResponse>"),
         "The AWS keys of " + name + " came without the time they expire at."},
    };
    for (const auto &[body, message] : table) {
        FakeMachine machine;
        FakeNetwork network;
        base_and_role(machine);
        network.answer = [&body = body](const Request &) { return Response{200, {}, body}; };
        EXPECT_EQ(failure_of([&] { by_role(machine, network); }, Code::credentials), message);
    }
    FakeMachine machine;
    FakeNetwork network;
    base_and_role(machine);
    network.answer = [](const Request &) { return Response{503, {}, ""}; };
    EXPECT_EQ(failure_of([&] { by_role(machine, network); }, Code::credentials),
              "The AWS keys of " + name + " could not be fetched (503).");
}

TEST(TokenService, ShowsThatTheClockHereIsWrong) {
    FakeMachine machine;
    FakeNetwork network;
    base_and_role(machine);
    machine.now_ms += 3'600'000;
    network.answer = [&](const Request &request) {
        const auto date = transport::find_header(request.headers, "X-Amz-Date");
        if (date == "20231114T221320Z") return sts_answer("AssumeRole");
        return Response{403,
                        {{"Date", "Tue, 14 Nov 2023 22:13:20 GMT"}},
                        "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error>"
                        "</ErrorResponse>"};
    };
    EXPECT_EQ(minutes_left(*by_role(machine, network).keys), 60);
    EXPECT_EQ(network.requests().size(), 2u);
    network.answer = [&](const Request &) {
        return Response{403,
                        {{"Date", "Tue, 14 Nov 2023 22:13:20 GMT"}},
                        "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error>"
                        "</ErrorResponse>"};
    };
    EXPECT_NE(failure_of([&] { by_role(machine, network); }, Code::credentials), "");
    EXPECT_EQ(network.requests().size(), 4u) << "asked once more and no further";
}

TEST(TokenService, CanBeElsewhere) {
    FakeMachine machine;
    FakeNetwork network;
    base_and_role(machine);
    network.answer = [](const Request &) { return sts_answer("AssumeRole"); };
    machine.variables["AWS_ENDPOINT_URL_STS"] = "http://127.0.0.1:8080/sts";
    by_role(machine, network);
    EXPECT_EQ(network.requests().back().url, "http://127.0.0.1:8080/sts/");
    machine.variables.clear();
    machine.options.use_fips = true;
    by_role(machine, network);
    EXPECT_EQ(network.requests().back().url, "https://sts-fips.us-west-2.amazonaws.com/");
}

AwsFinding by_web_identity(FakeMachine &machine, FakeNetwork &network, bool with_variables = true) {
    const SearchContext context(machine, network);
    return keys_by_web_identity(context, context.profile(), with_variables);
}

TEST(WebIdentity, TradesATokenForKeysWithoutASignature) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return sts_answer("AssumeRoleWithWebIdentity"); };
    write_file(machine.home.at("token"), "eyJ+/=.x\n");
    machine.variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = machine.home.at("token");
    machine.variables["AWS_ROLE_ARN"] = "arn:web";
    machine.variables["AWS_ROLE_SESSION_NAME"] = "pod";
    const auto found = by_web_identity(machine, network);
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->access_key_id, "ASIAROLE");
    EXPECT_EQ(found.keys->source, "the role arn:web for a web identity");
    const Request request = network.requests().at(0);
    EXPECT_EQ(signer_of(request), "(unsigned)");
    EXPECT_FALSE(request.authorised);
    EXPECT_EQ(field(request, "Action"), "AssumeRoleWithWebIdentity");
    EXPECT_EQ(field(request, "WebIdentityToken"), "eyJ+/=.x");
    EXPECT_EQ(field(request, "RoleArn"), "arn:web");
    EXPECT_EQ(field(request, "RoleSessionName"), "pod");
    machine.config("[default]\nregion = x\n");
    EXPECT_EQ(by_web_identity(machine, network, false).nothing, "no web_identity_token_file");
}

TEST(WebIdentity, MayStandInTheProfile) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = [](const Request &) { return sts_answer("AssumeRoleWithWebIdentity"); };
    write_file(machine.home.at("token"), "t");
    machine.config("[default]\nweb_identity_token_file = ~/token\nrole_arn = arn:profile\n");
    EXPECT_TRUE(by_web_identity(machine, network, false).keys);
    EXPECT_EQ(field(network.requests().at(0), "RoleArn"), "arn:profile");
}

TEST(WebIdentity, NeedsARoleAndAToken) {
    FakeMachine machine;
    FakeNetwork network;
    const std::string path = machine.home.at("token");
    machine.variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = path;
    EXPECT_EQ(
        failure_of([&] { by_web_identity(machine, network); }, Code::credentials),
        "A web identity token file was given without a role: set AWS_ROLE_ARN, or role_arn in "
        "the profile.");
    machine.variables["AWS_ROLE_ARN"] = "arn";
    EXPECT_EQ(failure_of([&] { by_web_identity(machine, network); }, Code::credentials),
              "The web identity token file \"" + path + "\" does not exist.");
    write_file(path, " \n");
    EXPECT_EQ(failure_of([&] { by_web_identity(machine, network); }, Code::credentials),
              "The web identity token file \"" + path + "\" is empty.");
    EXPECT_TRUE(network.requests().empty());
}

}  // namespace
}  // namespace order::aws
