// Keys that stand written and keys a program prints: what is taken and what is refused.
#include <gtest/gtest.h>

#include "aws/sources.hpp"
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

AwsFinding in_variables(FakeMachine &machine) {
    return keys_in_variables(machine.environment(), AwsClock(machine.environment().unix_ms));
}

TEST(WrittenKeys, InTheEnvironmentAreTaken) {
    FakeMachine machine;
    EXPECT_EQ(in_variables(machine).nothing, "AWS_ACCESS_KEY_ID is not set");
    machine.variables["AWS_SESSION_TOKEN"] = "left over";
    EXPECT_FALSE(in_variables(machine).keys);
    machine.variables["AWS_ACCESS_KEY_ID"] = "AKIDENV";
    machine.variables["AWS_SECRET_ACCESS_KEY"] = "secret/+=";
    machine.variables["AWS_SESSION_TOKEN"] = "token";
    const auto found = in_variables(machine);
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->access_key_id, "AKIDENV");
    EXPECT_EQ(found.keys->secret_access_key.reveal(), "secret/+=");
    EXPECT_EQ(found.keys->session_token.reveal(), "token");
    EXPECT_EQ(found.keys->expires, base::forever);
    EXPECT_EQ(found.keys->source, "the environment");
}

TEST(WrittenKeys, InTheEnvironmentMayExpire) {
    FakeMachine machine;
    machine.variables["AWS_ACCESS_KEY_ID"] = "AKIDENV";
    machine.variables["AWS_SECRET_ACCESS_KEY"] = "canary";
    machine.variables["AWS_CREDENTIAL_EXPIRATION"] = "2023-11-14T23:13:20Z";
    EXPECT_EQ(minutes_left(*in_variables(machine).keys), 60);
    machine.variables["AWS_CREDENTIAL_EXPIRATION"] = "2023-11-14T22:13:19Z";
    EXPECT_EQ(failure_of([&] { in_variables(machine); }, Code::credentials),
              "The AWS keys from the environment expired at 2023-11-14T22:13:19Z.");
    machine.variables["AWS_CREDENTIAL_EXPIRATION"] = "tomorrow";
    EXPECT_EQ(failure_of([&] { in_variables(machine); }, Code::credentials),
              "The variable AWS_CREDENTIAL_EXPIRATION is not a time.");
}

TEST(WrittenKeys, AreRefusedByHalves) {
    FakeMachine machine;
    machine.variables["AWS_ACCESS_KEY_ID"] = "AKIDENV";
    EXPECT_EQ(failure_of([&] { in_variables(machine); }, Code::credentials),
              "The AWS variable AWS_ACCESS_KEY_ID was given without AWS_SECRET_ACCESS_KEY.");

    AwsOptions options;
    EXPECT_EQ(keys_in_settings(options).nothing, "outposts.access_key_id is not set");
    options.access_key_id = "AKID";
    EXPECT_EQ(failure_of([&] { keys_in_settings(options); }, Code::credentials),
              "The AWS setting outposts.access_key_id was given without "
              "outposts.secret_access_key.");
    options.access_key_id.clear();
    options.secret_access_key = base::Secret("canary");
    EXPECT_EQ(failure_of([&] { keys_in_settings(options); }, Code::credentials),
              "The AWS setting outposts.secret_access_key was given without "
              "outposts.access_key_id.");
    options.secret_access_key = {};
    options.session_token = base::Secret("canary");
    EXPECT_EQ(failure_of([&] { keys_in_settings(options); }, Code::credentials),
              "The AWS setting outposts.session_token was given without outposts.access_key_id and "
              "outposts.secret_access_key.");

    FakeNetwork network;
    machine.credentials("[default]\naws_access_key_id = AKID\n");
    const SearchContext context(machine, network);
    EXPECT_EQ(failure_of([&] { keys_in_credentials_file(context.profiles(), context.profile()); },
                         Code::credentials),
              "The AWS value aws_access_key_id of the profile \"default\" in \"" +
                  machine.home.at(".aws/credentials") +
                  "\" was given without aws_secret_access_key.");
}

TEST(WrittenKeys, AreNoneWhenOnlyASecretIsLeftOver) {
    FakeMachine machine;
    FakeNetwork network;
    machine.variables["AWS_SECRET_ACCESS_KEY"] = "canary";
    EXPECT_EQ(in_variables(machine).nothing,
              "AWS_ACCESS_KEY_ID is not set, only AWS_SECRET_ACCESS_KEY");
    const std::string left_over = "[default]\naws_secret_access_key = canary\n";
    machine.credentials(left_over);
    machine.config(left_over);
    const SearchContext context(machine, network);
    EXPECT_EQ(keys_in_credentials_file(context.profiles(), context.profile()).nothing,
              "no aws_access_key_id for the profile \"default\" in \"" +
                  machine.home.at(".aws/credentials") + "\", only aws_secret_access_key");
    EXPECT_FALSE(keys_in_config_file(context.profiles(), context.profile()).keys);
}

TEST(WrittenKeys, TakeASessionTokenUnderItsOldName) {
    FakeMachine machine;
    FakeNetwork network;
    machine.variables = {{"AWS_ACCESS_KEY_ID", "A"},
                         {"AWS_SECRET_ACCESS_KEY", "B"},
                         {"AWS_SECURITY_TOKEN", "old name"}};
    EXPECT_THROW(in_variables(machine), base::Failure) << "it is checked as any other";
    machine.variables["AWS_SECURITY_TOKEN"] = "old";
    EXPECT_EQ(in_variables(machine).keys->session_token.reveal(), "old");
    machine.variables["AWS_SESSION_TOKEN"] = "new";
    EXPECT_EQ(in_variables(machine).keys->session_token.reveal(), "old") << "as botocore does";
    machine.credentials(
        "[default]\naws_access_key_id=A\naws_secret_access_key=B\naws_security_token=C\n");
    machine.config(
        "[default]\naws_access_key_id=A\naws_secret_access_key=B\naws_security_token=D\n");
    const SearchContext context(machine, network);
    EXPECT_EQ(keys_in_credentials_file(context.profiles(), context.profile())
                  .keys->session_token.reveal(),
              "C");
    EXPECT_EQ(
        keys_in_config_file(context.profiles(), context.profile()).keys->session_token.reveal(),
        "D");
}

TEST(WrittenKeys, InQuotesAreRefusedWithTheWayOut) {
    for (const char *quoted : {"\"canary\"", "'canary'"}) {
        for (const char *name :
             {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"}) {
            FakeMachine machine;
            machine.variables = {{"AWS_ACCESS_KEY_ID", "A"}, {"AWS_SECRET_ACCESS_KEY", "B"}};
            machine.variables[name] = quoted;
            EXPECT_EQ(failure_of([&] { in_variables(machine); }, Code::credentials),
                      "The AWS keys from the environment stand in quotes, which would be sent as a "
                      "part of them: remove the quotes.");
        }
    }
}

TEST(WrittenKeys, WithWhatAPasteLeavesBehindAreRefusedWithoutShowingThem) {
    for (const char *bad : {"canary\n", "can ary", "canary\r", "\tcanary", "can\xC3\xA1ry"}) {
        AwsOptions options;
        options.access_key_id = "AKID";
        options.secret_access_key = base::Secret(bad);
        EXPECT_EQ(failure_of([&] { keys_in_settings(options); }, Code::credentials),
                  "The AWS keys from the settings had a blank or foreign character in the secret "
                  "access key.");
        options.secret_access_key = base::Secret("secret");
        options.session_token = base::Secret(bad);
        EXPECT_NE(failure_of([&] { keys_in_settings(options); }, Code::credentials), "");
        options.session_token = {};
        options.access_key_id = bad;
        EXPECT_NE(failure_of([&] { keys_in_settings(options); }, Code::credentials), "");
    }
}

TEST(WrittenKeys, InFilesBelongToTheirFile) {
    FakeMachine machine;
    FakeNetwork network;
    machine.credentials("[default]\naws_access_key_id=A\naws_secret_access_key=B\n");
    machine.config(
        "[default]\naws_access_key_id=C\naws_secret_access_key=D\naws_session_token=E\n");
    const SearchContext context(machine, network);
    const auto first = keys_in_credentials_file(context.profiles(), context.profile());
    EXPECT_EQ(first.keys->access_key_id, "A");
    EXPECT_TRUE(first.keys->session_token.empty());
    EXPECT_EQ(first.keys->source,
              "the profile \"default\" in \"" + machine.home.at(".aws/credentials") + "\"");
    const auto second = keys_in_config_file(context.profiles(), context.profile());
    EXPECT_EQ(second.keys->access_key_id, "C");
    EXPECT_EQ(second.keys->session_token.reveal(), "E");
    EXPECT_EQ(
        keys_in_config_file(context.profiles(), context.profile("x")).nothing,
        "no aws_access_key_id for the profile \"x\" in \"" + machine.home.at(".aws/config") + "\"");
}

// Writes a program that prints the text, and a profile that runs it.
AwsFinding of_process(FakeMachine &machine, const std::string &script) {
    write_file(machine.home.at("tool"), "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(machine.home.at("tool"), std::filesystem::perms::owner_all);
    machine.config("[default]\ncredential_process = \"" + machine.home.at("tool") +
                   "\" --x 'y z'\n");
    FakeNetwork network;
    const SearchContext context(machine, network);
    return keys_from_process(context, context.profile());
}

TEST(ProcessKeys, AreTakenFromWhatTheProgramPrints) {
    FakeMachine machine;
    const auto found = of_process(
        machine,
        "[ \"$1$2\" = '--xy z' ] || exit 9\n"
        "echo "
        "'{\"Version\":1,\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"B\",\"SessionToken\":\"C\","
        "\"Expiration\":\"2023-11-14T22:33:20+00:00\",\"AccountId\":\"1\"}'");
    ASSERT_TRUE(found.keys);
    EXPECT_EQ(found.keys->access_key_id, "A");
    EXPECT_EQ(found.keys->secret_access_key.reveal(), "B");
    EXPECT_EQ(found.keys->session_token.reveal(), "C");
    EXPECT_EQ(minutes_left(*found.keys), 20);
    EXPECT_EQ(found.keys->source, "credential_process of the profile \"default\"");
    const auto lasting = of_process(
        machine, "echo '{\"Version\":1,\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"B\"}'");
    EXPECT_EQ(lasting.keys->expires, base::forever);
}

struct Refusal {
    const char *given, *message;
};

TEST(ProcessKeys, AreRefusedWithoutQuotingTheProgram) {
    const Refusal table[] = {
        {"echo canary; exit 3", " ended with status 3."},
        {"echo canary; printf 'No \\033[31mticket\\033[0m.\\nRun kinit.\\n' >&2; exit 3",
         " ended with status 3. It wrote: No ticket. Run kinit."},
        {"echo canary", " printed no JSON."},
        {"echo canary; echo why >&2", " printed no JSON. It wrote: why."},
        {"true", " printed no JSON."},
        {"echo '{\"AccessKeyId\":\"canary\",\"SecretAccessKey\":\"canary\"}'",
         " printed keys whose Version is not 1."},
        {"echo '{\"Version\":2,\"AccessKeyId\":\"canary\",\"SecretAccessKey\":\"canary\"}'",
         " printed keys whose Version is not 1."},
        {"echo '{\"Version\":1,\"SecretAccessKey\":\"canary\"}'", " had no access key id."},
        {"echo '{\"Version\":1,\"AccessKeyId\":\"canary\"}'", " had no secret access key."},
        {"echo '{\"Version\":1,\"AccessKeyId\":7,\"SecretAccessKey\":\"canary\"}'",
         " had no access key id."},
        {"echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"canary\","
         "\"Expiration\":\"soon\"}'",
         " had an Expiration that is not a time."},
        {"echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"canary\","
         "\"Expiration\":\"2020-01-01T00:00:00Z\"}'",
         " expired at 2020-01-01T00:00:00Z."},
        {"echo '[]'", " printed keys whose Version is not 1."},
    };
    for (const Refusal &refusal : table) {
        FakeMachine machine;
        const std::string message =
            failure_of([&] { of_process(machine, refusal.given); }, Code::credentials);
        EXPECT_EQ(message.find("canary"), std::string::npos) << message;
        EXPECT_TRUE(message.starts_with("The AWS ") && message.ends_with(refusal.message))
            << message;
    }
}

TEST(ProcessKeys, NeedALineThatNamesAProgram) {
    for (const auto &[line, what] : {std::pair("'x", "has a quote or a backslash that stays open"),
                                     std::pair("''", "names no program")}) {
        FakeMachine machine;
        FakeNetwork network;
        machine.config(std::string("[default]\ncredential_process = ") + line + "\n");
        const SearchContext context(machine, network);
        EXPECT_EQ(
            failure_of([&] { keys_from_process(context, context.profile()); }, Code::credentials),
            std::string("The AWS credential_process of the profile \"default\" ") + what + ".");
    }
}

}  // namespace
}  // namespace order::aws
