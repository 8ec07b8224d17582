// Where an AWS client's requests go, and who said so.
#include "aws/target.hpp"

#include <gtest/gtest.h>
#include <pwd.h>

#include "aws/ca_bundle.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using tests::failure_of;
using tests::FakeMachine;

TEST(AwsTarget, KnowsWhoSaidWhat) {
    FakeMachine machine;
    machine.config(
        "[profile dev]\nregion = eu-west-1\nmax_attempts = 5\nuse_dualstack_endpoint = true\n");
    machine.variables["AWS_PROFILE"] = "dev";
    machine.options.use_fips = true;
    const AwsTarget target = resolve_aws_target(machine.options, machine.environment());
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
        return resolve_aws_target(machine.options, machine.environment()).max_attempts;
    };
    EXPECT_EQ(attempts(), 3);
    machine.variables["AWS_MAX_ATTEMPTS"] = "10";
    EXPECT_EQ(attempts(), 10);
    for (const char *bad : {"0", "-1", "101", "three", "3.5", " 3", "99999999999999999999"}) {
        machine.variables["AWS_MAX_ATTEMPTS"] = bad;
        EXPECT_NE(failure_of(attempts, Code::argument), "") << bad;
    }
}

TEST(AwsTarget, SaysWhichFilesWereReadAndWhyNot) {
    FakeMachine machine;
    machine.config("[default]\nregion = us-west-2\n");
    std::filesystem::create_directory(machine.home.at(".aws/credentials"));
    machine.variables["AWS_CONFIG_FILE"] = "~/.aws/config";
    const AwsTarget target = resolve_aws_target(machine.options, machine.environment());
    EXPECT_EQ(target.config_file.text, machine.home.at(".aws/config"));
    EXPECT_EQ(target.config_file.from, "variable AWS_CONFIG_FILE");
    EXPECT_EQ(target.credentials_file.text,
              "Could not read " + machine.home.at(".aws/credentials") + ": Is a directory");
}

TEST(AwsCaBundle, IsTheProfiles) {
    FakeMachine machine;
    const auto bundle = [&] {
        const AwsEnvironment environment = machine.environment();
        const AwsProfiles profiles(machine.options, environment);
        return resolve_aws_ca_bundle({machine.options, environment, profiles});
    };
    EXPECT_EQ(bundle().text, "");
    machine.config("[default]\nca_bundle = ~/ca.pem\n");
    EXPECT_EQ(bundle().text, machine.home.at("ca.pem"));
    EXPECT_EQ(bundle().from, "ca_bundle in the profile \"default\"");
}

TEST(AwsEnvironment, ExpandPathsAsAShellDoes) {
    FakeMachine machine;
    machine.variables["STAGE"] = "dev";
    const AwsEnvironment environment = machine.environment();
    const std::string home = machine.home.path();
    const std::string home_of_root = ::getpwnam("root")->pw_dir;
    const std::pair<std::string, std::string> table[] = {
        {"~", home},
        {"~/a", home + "/a"},
        {"$HOME/a", home + "/a"},
        {"${HOME}/a", home + "/a"},
        {"/x/$STAGE/${STAGE}.ini", "/x/dev/dev.ini"},
        {"$STAGE_2/$/${/$", "$STAGE_2/$/${/$"},
        {"${UNKNOWN}/a", "${UNKNOWN}/a"},
        {"/a/~/b", "/a/~/b"},
        {"~nobody-of-that-name/a", "~nobody-of-that-name/a"},
        {"~root/a", home_of_root + "/a"},
        {"", ""},
    };
    for (const auto &[written, meant] : table) EXPECT_EQ(environment.expand(written), meant);
}

}  // namespace
}  // namespace order::aws
