// The AWS files: where they are, which profile counts, what both say of it.
#include "aws/profiles.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using tests::failure_of;
using tests::FakeMachine;
using tests::write_file;

AwsProfiles load(FakeMachine &machine) { return {machine.options, machine.environment()}; }

std::string region(FakeMachine &machine) {
    const AwsProfiles profiles = load(machine);
    return std::string(profiles.chosen().value("region"));
}

TEST(AwsProfiles, WithoutFilesAreOneEmptyDefault) {
    FakeMachine machine;
    const AwsProfiles profiles = load(machine);
    EXPECT_EQ(profiles.chosen().name(), "default");
    EXPECT_FALSE(profiles.chosen().exists());
    EXPECT_EQ(profiles.config().path.text, machine.home.at(".aws/config"));
    EXPECT_EQ(profiles.config().missing,
              "\"" + machine.home.at(".aws/config") + "\" does not exist");
    EXPECT_EQ(profiles.credentials().path.text, machine.home.at(".aws/credentials"));
    EXPECT_NE(profiles.credentials().missing, "");
}

TEST(AwsProfiles, WithoutAHomeReadNoFiles) {
    FakeMachine machine;
    AwsEnvironment environment = machine.environment();
    environment.home.clear();
    const AwsProfiles profiles(machine.options, environment);
    EXPECT_EQ(profiles.config().path.text, "");
    EXPECT_EQ(profiles.config().missing, "there is no home folder to look for it in");
}

TEST(AwsProfiles, JoinBothFilesWithTheCredentialsFileFirst) {
    FakeMachine machine;
    machine.config("[profile dev]\nregion = eu-central-1\naws_access_key_id = CONFIG\n");
    machine.credentials("[dev]\naws_access_key_id = CREDENTIALS\n[profile odd]\nx = y\n");
    const AwsProfiles profiles = load(machine);
    EXPECT_EQ(profiles.find("dev").value("region"), "eu-central-1");
    EXPECT_EQ(profiles.find("dev").value("aws_access_key_id"), "CREDENTIALS");
    EXPECT_EQ(profiles.find("dev").in_config_file("aws_access_key_id"), "CONFIG");
    EXPECT_EQ(profiles.find("dev").in_credentials_file("region"), "");
    EXPECT_FALSE(profiles.find("odd").exists());
    EXPECT_TRUE(profiles.find("profile odd").exists());
}

TEST(AwsProfiles, OfTheConfigFileNeedTheWordProfile) {
    FakeMachine machine;
    machine.config(
        "[dev]\nregion = a\n[profile \"two words\"]\nregion = b\n[profile   x]\nregion=c\n");
    const AwsProfiles profiles = load(machine);
    EXPECT_FALSE(profiles.find("dev").exists());
    EXPECT_EQ(profiles.find("two words").value("region"), "b");
    EXPECT_EQ(profiles.find("x").value("region"), "c");
}

TEST(AwsProfiles, PreferTheLongNameOfTheDefault) {
    FakeMachine machine;
    machine.config("[profile default]\nregion = long\n[default]\nregion = short\n");
    EXPECT_EQ(region(machine), "long");
    machine.config("[default]\nregion = short\n");
    EXPECT_EQ(region(machine), "short");
}

TEST(AwsProfiles, AreChosenBySettingThenVariables) {
    FakeMachine machine;
    machine.config("[profile a]\n[profile b]\n[profile c]\n");
    machine.variables["AWS_DEFAULT_PROFILE"] = "a";
    EXPECT_EQ(load(machine).choice().text, "a");
    machine.variables["AWS_PROFILE"] = "b";
    EXPECT_EQ(load(machine).choice().text, "b");
    EXPECT_EQ(load(machine).choice().from, "variable AWS_PROFILE");
    EXPECT_FALSE(load(machine).chosen_by_setting());
    machine.options.profile = "c";
    EXPECT_EQ(load(machine).choice().text, "c");
    EXPECT_EQ(load(machine).choice().from, "setting outposts.profile");
    EXPECT_TRUE(load(machine).chosen_by_setting());
    machine.options.profile.clear();
    machine.variables["AWS_PROFILE"] = "";
    EXPECT_EQ(load(machine).choice().text, "a") << "an empty variable is as good as none";
}

TEST(AwsProfiles, ThatWereAskedForMustExist) {
    FakeMachine machine;
    machine.config("[profile other]\n");
    machine.variables["AWS_PROFILE"] = "dev";
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::credentials),
              "The AWS profile \"dev\" (variable AWS_PROFILE) is in neither \"" +
                  machine.home.at(".aws/config") + "\" nor \"" +
                  machine.home.at(".aws/credentials") + "\"; \"" +
                  machine.home.at(".aws/credentials") + "\" does not exist.");
    machine.variables["AWS_PROFILE"] = "default";
    EXPECT_NE(failure_of([&] { load(machine); }, base::Code::credentials), "");
}

TEST(AwsProfiles, ReadFilesFromElsewhere) {
    FakeMachine machine;
    write_file(machine.home.at("c1"), "[default]\nregion = one\n");
    write_file(machine.home.at("c2"), "[default]\nregion = two\n");
    machine.variables["AWS_CONFIG_FILE"] = "~/c1";
    machine.variables["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
    EXPECT_EQ(region(machine), "one");
    EXPECT_EQ(load(machine).credentials().missing, "");
    machine.options.config_file = machine.home.at("c2");
    EXPECT_EQ(region(machine), "two");
}

TEST(AwsProfiles, FindNamedSections) {
    FakeMachine machine;
    machine.config(
        "[sso-session corp]\nsso_region = r\n[services dev]\noutposts =\n  endpoint_url = u\n");
    const AwsProfiles profiles = load(machine);
    ASSERT_TRUE(profiles.sso_session("corp"));
    EXPECT_EQ(profiles.sso_session("corp")->value("sso_region"), "r");
    ASSERT_TRUE(profiles.services("dev"));
    EXPECT_EQ(profiles.services("dev")->value_in_block("outposts", "endpoint_url"), "u");
    EXPECT_FALSE(profiles.services("corp"));
    EXPECT_FALSE(profiles.sso_session("dev"));
}

TEST(AwsProfiles, NameTheFileThatCannotBeUsed) {
    FakeMachine machine;
    const std::string path = machine.home.at(".aws/credentials");
    machine.credentials("[default]\naws_secret_access_key canary\n");
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::credentials),
              "Line 2 of the file \"" + path + "\" has no '='.");
}

// What can be in a file's place, and what is said of it.
struct Obstacle {
    std::function<void(const std::string &path)> put;
    std::string said;
};

std::vector<Obstacle> obstacles() {
    return {
        {[](const std::string &path) { std::filesystem::create_directory(path); },
         "Could not read \"PATH\": Is a directory"},
        {[](const std::string &path) { std::filesystem::create_symlink(path, path); },
         "Could not open \"PATH\": Too many levels of symbolic links"},
        {[](const std::string &path) { std::filesystem::create_symlink("/no/such", path); },
         "\"PATH\" does not exist"},
        {[](const std::string &path) { write_file(path, std::string((16u << 20) + 1, '#')); },
         "Could not read \"PATH\": File too large"},
        {[](const std::string &path) {
             write_file(path, "[default]\n");
             std::filesystem::permissions(path, std::filesystem::perms::none);
         },
         geteuid() == 0 ? "" : "Could not open \"PATH\": Permission denied"},
    };
}

TEST(AwsProfiles, TakeAFileThatCannotBeReadForNone) {
    for (const auto &[put, said] : obstacles()) {
        FakeMachine machine;
        const std::string path = machine.home.at(".aws/credentials");
        put(path);
        std::string expected = said;
        if (const auto at = expected.find("PATH"); at != expected.npos)
            expected.replace(at, 4, path);
        EXPECT_EQ(load(machine).credentials().missing, expected);
        machine.options.profile = "dev";
        EXPECT_TRUE(failure_of([&] { load(machine); }, base::Code::credentials)
                        .ends_with(expected.empty() ? "." : "; " + expected + "."))
            << "a profile that was asked for would have been there";
    }
}

TEST(AwsProfiles, RefuseAFileThatWasNamedAndCannotBeRead) {
    FakeMachine machine;
    const std::string path = machine.home.at("config");
    machine.variables["AWS_CONFIG_FILE"] = path;
    EXPECT_NE(load(machine).config().missing, "") << "one that is not there is no harm";
    std::filesystem::create_directory(path);
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::files),
              "Could not read \"" + path + "\": Is a directory (variable AWS_CONFIG_FILE).");
}

TEST(AwsProfiles, AreNotReadWhenTheSettingsNameEverything) {
    FakeMachine machine;
    machine.config("this is no INI");
    machine.variables["AWS_PROFILE"] = "gone";
    machine.options.access_key_id = "A";
    machine.options.secret_access_key = base::Secret("B");
    machine.options.region = "us-west-2";
    EXPECT_NE(failure_of([&] { load(machine); }, base::Code::credentials), "");
    machine.options.endpoint_url = "https://example.com";
    EXPECT_EQ(load(machine).config().missing, "not needed: keys, region and endpoint are set");
    machine.options.profile = "asked-for";
    EXPECT_NE(failure_of([&] { load(machine); }, base::Code::credentials), "");
}

TEST(AwsProfiles, MayBeThousands) {
    FakeMachine machine;
    std::string text;
    for (int i = 0; i < 6000; ++i) {
        text += "[profile account-" + std::to_string(i) +
                "]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = "
                "AdministratorAccess\nregion = us-west-2\noutput = json\n# " +
                std::string(110, 'x') + "\n";
    }
    ASSERT_GT(text.size(), 1'500'000u);
    machine.config(text);
    machine.options.profile = "account-5999";
    const AwsProfiles profiles = load(machine);
    EXPECT_EQ(profiles.chosen().value("sso_role_name"), "AdministratorAccess");
    EXPECT_TRUE(profiles.find("account-0").exists());
}

TEST(AwsProfiles, ExplainASectionThatLacksTheWordProfile) {
    FakeMachine machine;
    machine.config("[dev]\nregion = a\n");
    machine.credentials("");
    machine.options.profile = "dev";
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::credentials),
              "The AWS profile \"dev\" (setting outposts.profile) is in neither \"" +
                  machine.home.at(".aws/config") + "\" nor \"" +
                  machine.home.at(".aws/credentials") +
                  "\"; in the config file the section [dev] must be called [profile dev].");
}

TEST(AwsProfiles, NeverWaitForAPipe) {
    FakeMachine machine;
    ASSERT_EQ(mkfifo(machine.home.at(".aws/config").c_str(), 0600), 0);
    EXPECT_EQ(load(machine).config().missing, "");
}

}  // namespace
}  // namespace order::aws
