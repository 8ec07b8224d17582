// The chain: every source in its order, and the one message when there is nothing.
#include "aws/sources.hpp"

#include <gtest/gtest.h>

#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;
using tests::FakeNetwork;
using tests::SearchContext;
using tests::write_file;
using transport::Request;
using transport::Response;

std::string keys_of(FakeMachine &machine, FakeNetwork &network) {
    return find_aws_keys(SearchContext(machine, network)).access_key_id;
}

// Answers for every service there is; each gives keys named after itself.
Response every_service(const Request &request) {
    const auto sts = [](const std::string &action) {
        return Response{200,
                        {},
                        "<" + action + "Response><" + action + "Result><Credentials><AccessKeyId>" +
                            action +
                            "</AccessKeyId><SecretAccessKey>S</SecretAccessKey><SessionToken>T"
                            "</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>"
                            "</Credentials></" +
                            action + "Result></" + action + "Response>"};
    };
    if (request.body.starts_with("Action=AssumeRole&")) return sts("AssumeRole");
    if (request.body.starts_with("Action=")) return sts("AssumeRoleWithWebIdentity");
    if (request.url.find("portal.sso") != std::string::npos) {
        return {200,
                {},
                R"({"roleCredentials":{"accessKeyId":"SSO","secretAccessKey":"S",)"
                R"("sessionToken":"T","expiration":4070908800000}})"};
    }
    if (request.url.find("169.254.170.2") != std::string::npos) {
        return {200, {}, R"({"AccessKeyId":"CONTAINER","SecretAccessKey":"S","Token":"T"})"};
    }
    if (request.url.ends_with("/token") || request.url.ends_with("/")) return {200, {}, "name"};
    return {200, {}, R"({"AccessKeyId":"METADATA","SecretAccessKey":"S","Token":"T"})"};
}

TEST(AwsChain, AsksTheSourcesInTheirOrder) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = every_service;
    machine.options.access_key_id = "SETTINGS";
    machine.options.secret_access_key = base::Secret("S");
    machine.variables = {{"AWS_ACCESS_KEY_ID", "ENVIRONMENT"},
                         {"AWS_SECRET_ACCESS_KEY", "S"},
                         {"AWS_WEB_IDENTITY_TOKEN_FILE", machine.home.at("token")},
                         {"AWS_ROLE_ARN", "arn"},
                         {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}};
    write_file(machine.home.at("token"), "t");
    std::filesystem::create_directories(machine.home.at(".aws/sso/cache"));
    write_file(machine.home.at(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"),
               R"({"accessToken":"t","expiresAt":"2099-01-01T00:00:00Z"})");
    const std::string role = "role_arn = r\ncredential_source = Environment\n";
    const std::string sso = "sso_session = corp\nsso_account_id = 1\nsso_role_name = r\n";
    const std::string process =
        "credential_process = /bin/echo '{\"Version\":1,\"AccessKeyId\":\"PROCESS\","
        "\"SecretAccessKey\":\"S\"}'\n";
    const std::string config_keys = "aws_access_key_id = CONFIG\naws_secret_access_key = S\n";
    const std::string session = "[sso-session corp]\nsso_start_url = u\nsso_region = r\n";
    machine.credentials("[default]\naws_access_key_id = CREDENTIALS\naws_secret_access_key = S\n");
    machine.config("[default]\n" + role + sso + process + config_keys + session);

    EXPECT_EQ(keys_of(machine, network), "SETTINGS");
    machine.options.access_key_id.clear();
    machine.options.secret_access_key = {};
    EXPECT_EQ(keys_of(machine, network), "ENVIRONMENT");
    machine.variables.erase("AWS_ACCESS_KEY_ID");
    machine.variables.erase("AWS_SECRET_ACCESS_KEY");
    machine.config("[default]\nrole_arn = r\nsource_profile = default\n" + sso + process +
                   config_keys + session);
    EXPECT_EQ(keys_of(machine, network), "AssumeRole");
    machine.config("[default]\n" + sso + process + config_keys + session);
    EXPECT_EQ(keys_of(machine, network), "AssumeRoleWithWebIdentity");
    machine.variables.erase("AWS_WEB_IDENTITY_TOKEN_FILE");
    EXPECT_EQ(keys_of(machine, network), "SSO");
    machine.config("[default]\n" + process + config_keys);
    EXPECT_EQ(keys_of(machine, network), "CREDENTIALS");
    machine.credentials("");
    EXPECT_EQ(keys_of(machine, network), "PROCESS");
    machine.config("[default]\n" + config_keys);
    EXPECT_EQ(keys_of(machine, network), "CONFIG");
    machine.config("");
    EXPECT_EQ(keys_of(machine, network), "CONTAINER");
    machine.variables.erase("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    EXPECT_EQ(keys_of(machine, network), "METADATA");
}

TEST(AwsChain, SkipsTheEnvironmentForAProfileOfTheSettings) {
    FakeMachine machine;
    FakeNetwork network;
    machine.variables = {{"AWS_ACCESS_KEY_ID", "ENVIRONMENT"},
                         {"AWS_SECRET_ACCESS_KEY", "S"},
                         {"AWS_WEB_IDENTITY_TOKEN_FILE", "/no/such"}};
    machine.credentials("[dev]\naws_access_key_id = DEV\naws_secret_access_key = S\n");
    machine.variables["AWS_PROFILE"] = "dev";
    EXPECT_EQ(keys_of(machine, network), "ENVIRONMENT");
    machine.options.profile = "dev";
    EXPECT_EQ(keys_of(machine, network), "DEV");
}

TEST(AwsChain, TakesOnTheRoleOfTheSettingsWithWhatItFound) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = every_service;
    machine.options.access_key_id = "SETTINGS";
    machine.options.secret_access_key = base::Secret("S");
    machine.options.role_arn = "arn:mine";
    machine.options.external_id = "ext";
    machine.options.role_session_name = "me";
    machine.options.role_duration_s = 1800;
    EXPECT_EQ(keys_of(machine, network), "AssumeRole");
    ASSERT_EQ(network.requests().size(), 1u);
    EXPECT_EQ(network.requests()[0].body,
              "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Amine&RoleSessionName=me&"
              "DurationSeconds=1800&ExternalId=ext");
}

TEST(AwsChain, WithoutAnyKeysListsWhatWasTriedAndWhy) {
    FakeMachine machine;
    FakeNetwork network;
    machine.config("[default]\nregion = us-west-2\n");
    const std::string message = failure_of([&] { keys_of(machine, network); }, Code::credentials);
    EXPECT_EQ(message,
              "No AWS credentials were found for the profile \"default\". Tried in this order: "
              "settings (outposts.access_key_id is not set), environment (AWS_ACCESS_KEY_ID is not "
              "set), role (no role_arn), web identity (AWS_WEB_IDENTITY_TOKEN_FILE is not set), "
              "sign-in (no sso_account_id), credentials file (\"" +
                  machine.home.at(".aws/credentials") +
                  "\" does not exist), process (no credential_process), config file (no "
                  "aws_access_key_id for the profile \"default\" in \"" +
                  machine.home.at(".aws/config") +
                  "\"), container (neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor "
                  "AWS_CONTAINER_CREDENTIALS_FULL_URI is set), instance metadata (no such service "
                  "answers here).");
    machine.config("[default]\nlogin_session = arn:aws:sts::1:x\n");
    EXPECT_TRUE(
        failure_of([&] { keys_of(machine, network); }, Code::credentials)
            .ends_with("; its login_session is not read here: put `credential_process = aws "
                       "configure export-credentials --profile default --format process` "
                       "into another profile and choose that."));
}

TEST(AwsChain, StopsAtASourceThatIsBroken) {
    FakeMachine machine;
    FakeNetwork network;
    network.answer = every_service;
    machine.config("[default]\ncredential_process = /bin/false\n");
    EXPECT_EQ(failure_of([&] { keys_of(machine, network); }, Code::credentials),
              "The AWS credential_process of the profile \"default\" ended with status 1.");
    EXPECT_TRUE(network.requests().empty());
}

TEST(AwsChain, ReadsNoVariablesWhenNoneAreToBeRead) {
    ::setenv("AWS_ACCESS_KEY_ID", "ENVIRONMENT", 1);
    ::setenv("HOME", "/home-of-the-test", 1);
    EXPECT_EQ(process_environment(true, {}).get("AWS_ACCESS_KEY_ID"), "ENVIRONMENT");
    EXPECT_EQ(process_environment(true, {}).home, "/home-of-the-test");
    const AwsEnvironment blind = process_environment(false, {});
    EXPECT_EQ(blind.get("AWS_ACCESS_KEY_ID"), "");
    EXPECT_NE(blind.home, "/home-of-the-test");
    ::unsetenv("AWS_ACCESS_KEY_ID");
}

}  // namespace
}  // namespace order::aws
