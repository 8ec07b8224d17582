// The AWS files: where they are, which profile counts, what both say of it.
#include "credentials/aws/profiles.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/credentials/aws_fakes.hpp"

namespace order::credentials {
namespace {

using tests::failure_of;
using tests::FakeMachine;
using tests::write_file;

AwsProfiles load(FakeMachine &machine) { return {machine.options, machine.surroundings()}; }

std::string region(FakeMachine &machine) {
    const AwsProfiles profiles = load(machine);
    return std::string(profiles.chosen().value("region"));
}

TEST(AwsProfiles, WithoutFilesAreOneEmptyDefault) {
    FakeMachine machine;
    const AwsProfiles profiles = load(machine);
    EXPECT_EQ(profiles.chosen().name(), "default");
    EXPECT_FALSE(profiles.chosen().exists());
    EXPECT_FALSE(profiles.has_config_file());
    EXPECT_FALSE(profiles.has_credentials_file());
    EXPECT_EQ(profiles.config_path(), machine.home.at(".aws/config"));
    EXPECT_EQ(profiles.credentials_path(), machine.home.at(".aws/credentials"));
}

TEST(AwsProfiles, WithoutAHomeReadNoFiles) {
    FakeMachine machine;
    AwsSurroundings surroundings = machine.surroundings();
    surroundings.home.clear();
    const AwsProfiles profiles(machine.options, surroundings);
    EXPECT_EQ(profiles.config_path(), "");
    EXPECT_FALSE(profiles.has_config_file());
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
                  machine.home.at(".aws/credentials") + "\".");
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
    EXPECT_TRUE(load(machine).has_credentials_file());
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
    machine.credentials(std::string(1'100'000, '#'));
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::files),
              "Could not read \"" + path + "\": File too large.");
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::files),
              "Could not read \"" + path + "\": Is a directory.");
    std::filesystem::remove(path);
    std::filesystem::create_symlink(path, path);
    EXPECT_EQ(failure_of([&] { load(machine); }, base::Code::files),
              "Could not open \"" + path + "\": Too many levels of symbolic links.");
}

TEST(AwsProfiles, NeverWaitForAPipe) {
    FakeMachine machine;
    ASSERT_EQ(mkfifo(machine.home.at(".aws/config").c_str(), 0600), 0);
    EXPECT_TRUE(load(machine).has_config_file());
}

}  // namespace
}  // namespace order::credentials
