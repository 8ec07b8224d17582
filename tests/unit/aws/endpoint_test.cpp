// Region and endpoint: who may say it, in which order, and what is refused.
#include "aws/endpoint.hpp"

#include <gtest/gtest.h>

#include "aws/region.hpp"
#include "aws/target.hpp"
#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using tests::failure_of;
using tests::FakeMachine;

AwsValue region_of(FakeMachine &machine) {
    const AwsEnvironment environment = machine.environment();
    const AwsProfiles profiles(machine.options, environment);
    return resolve_aws_region({machine.options, environment, profiles});
}

AwsEndpoint endpoint_of(FakeMachine &machine) {
    const AwsEnvironment environment = machine.environment();
    const AwsProfiles profiles(machine.options, environment);
    const AwsSetup setup{machine.options, environment, profiles};
    return resolve_aws_endpoint(setup, "us-west-2", resolve_aws_variant(setup));
}

AwsEndpoint sts_endpoint_of(FakeMachine &machine) {
    const AwsEnvironment environment = machine.environment();
    const AwsProfiles profiles(machine.options, environment);
    const AwsSetup setup{machine.options, environment, profiles};
    return resolve_aws_service_endpoint(setup, aws_sts, "us-west-2", resolve_aws_variant(setup));
}

TEST(AwsRegion, IsTakenFromTheFirstPlaceThatNamesOne) {
    FakeMachine machine;
    machine.config("[default]\nregion = eu-west-1\n");
    EXPECT_EQ(region_of(machine).text, "eu-west-1");
    EXPECT_EQ(region_of(machine).from, "region in the profile \"default\"");
    machine.variables["AWS_DEFAULT_REGION"] = "eu-west-2";
    EXPECT_EQ(region_of(machine).text, "eu-west-2");
    EXPECT_EQ(region_of(machine).from, "variable AWS_DEFAULT_REGION");
    machine.variables["AWS_REGION"] = "eu-west-3";
    EXPECT_EQ(region_of(machine).text, "eu-west-3");
    machine.options.region = "eu-north-1";
    EXPECT_EQ(region_of(machine).text, "eu-north-1");
    EXPECT_EQ(region_of(machine).from, "setting outposts.region");
}

TEST(AwsRegion, ThatNobodyNamedIsAnErrorWithAllFourPlaces) {
    FakeMachine machine;
    machine.variables["AWS_REGION"] = "";
    EXPECT_EQ(failure_of([&] { region_of(machine); }, base::Code::argument),
              "No AWS region was set: give the setting outposts.region, the variable AWS_REGION or "
              "AWS_DEFAULT_REGION, or region in the profile \"default\".");
}

TEST(AwsRegion, IsOneLabelSoThatNoHostCanBeInjected) {
    for (const char *good : {"us-west-2", "aws-global", "x", "US-WEST-2", "local1"}) {
        FakeMachine machine;
        machine.variables["AWS_REGION"] = good;
        EXPECT_EQ(region_of(machine).text, good);
    }
    for (const char *bad : {"evil.example/", "us-west-2.evil.example", "-us", "us-", "us west",
                            "a@b", "a:1", "us_west", "\xC3\xA9", "a\nb", "a#", "."}) {
        FakeMachine machine;
        machine.variables["AWS_REGION"] = bad;
        EXPECT_NE(failure_of([&] { region_of(machine); }, base::Code::argument)
                      .find("is no valid region name"),
                  std::string::npos)
            << bad;
    }
    FakeMachine machine;
    machine.options.region = std::string(64, 'a');
    EXPECT_NE(failure_of([&] { region_of(machine); }, base::Code::argument), "");
}

struct Place {
    const char *region, *plain, *fips, *dualstack, *both;
};

TEST(AwsEndpoint, FollowsTheRulesOfEachPartition) {
    const Place table[] = {
        {"us-west-2", "outposts.us-west-2.amazonaws.com", "outposts-fips.us-west-2.amazonaws.com",
         "outposts.us-west-2.api.aws", "outposts-fips.us-west-2.api.aws"},
        {"il-central-1", "outposts.il-central-1.amazonaws.com",
         "outposts-fips.il-central-1.amazonaws.com", "outposts.il-central-1.api.aws",
         "outposts-fips.il-central-1.api.aws"},
        {"cn-north-1", "outposts.cn-north-1.amazonaws.com.cn",
         "outposts-fips.cn-north-1.amazonaws.com.cn",
         "outposts.cn-north-1.api.amazonwebservices.com.cn",
         "outposts-fips.cn-north-1.api.amazonwebservices.com.cn"},
        {"us-gov-west-1", "outposts.us-gov-west-1.amazonaws.com",
         "outposts.us-gov-west-1.amazonaws.com", "outposts.us-gov-west-1.api.aws",
         "outposts-fips.us-gov-west-1.api.aws"},
        {"us-iso-east-1", "outposts.us-iso-east-1.c2s.ic.gov",
         "outposts-fips.us-iso-east-1.c2s.ic.gov", "outposts.us-iso-east-1.api.aws.ic.gov",
         "outposts-fips.us-iso-east-1.api.aws.ic.gov"},
        {"us-isob-east-1", "outposts.us-isob-east-1.sc2s.sgov.gov",
         "outposts-fips.us-isob-east-1.sc2s.sgov.gov", "outposts.us-isob-east-1.api.aws.scloud",
         "outposts-fips.us-isob-east-1.api.aws.scloud"},
        {"eu-isoe-west-1", "outposts.eu-isoe-west-1.cloud.adc-e.uk",
         "outposts-fips.eu-isoe-west-1.cloud.adc-e.uk",
         "outposts.eu-isoe-west-1.api.cloud-aws.adc-e.uk",
         "outposts-fips.eu-isoe-west-1.api.cloud-aws.adc-e.uk"},
        {"us-isof-south-1", "outposts.us-isof-south-1.csp.hci.ic.gov",
         "outposts-fips.us-isof-south-1.csp.hci.ic.gov",
         "outposts.us-isof-south-1.api.aws.hci.ic.gov",
         "outposts-fips.us-isof-south-1.api.aws.hci.ic.gov"},
        {"eusc-de-east-1", "outposts.eusc-de-east-1.amazonaws.eu",
         "outposts-fips.eusc-de-east-1.amazonaws.eu",
         "outposts.eusc-de-east-1.api.amazonwebservices.eu",
         "outposts-fips.eusc-de-east-1.api.amazonwebservices.eu"},
        {"us-gov-", "outposts.us-gov-.amazonaws.com", "outposts-fips.us-gov-.amazonaws.com",
         "outposts.us-gov-.api.aws", "outposts-fips.us-gov-.api.aws"},
        {"cn-x-y-1", "outposts.cn-x-y-1.amazonaws.com", "outposts-fips.cn-x-y-1.amazonaws.com",
         "outposts.cn-x-y-1.api.aws", "outposts-fips.cn-x-y-1.api.aws"},
        {"moon-1", "outposts.moon-1.amazonaws.com", "outposts-fips.moon-1.amazonaws.com",
         "outposts.moon-1.api.aws", "outposts-fips.moon-1.api.aws"},
    };
    const auto url = [](const char *region, bool fips, bool dualstack) {
        return regional_aws_endpoint("outposts", region, fips, dualstack).text;
    };
    for (const Place &place : table) {
        EXPECT_EQ(url(place.region, false, false), std::string("https://") + place.plain);
        EXPECT_EQ(url(place.region, true, false), std::string("https://") + place.fips);
        EXPECT_EQ(url(place.region, false, true), std::string("https://") + place.dualstack);
        EXPECT_EQ(url(place.region, true, true), std::string("https://") + place.both);
    }
    EXPECT_EQ(regional_aws_endpoint("sts", "cn-north-1", false, false).from,
              "rules of the partition aws-cn");
}

TEST(AwsEndpoint, IsOverriddenInOrder) {
    FakeMachine machine;
    machine.config("[default]\nregion = us-west-2\n");
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts.us-west-2.amazonaws.com");
    machine.config(
        "[default]\nservices = dev\nendpoint_url = https://profile.example\n"
        "[services other]\noutposts =\n  endpoint_url = https://wrong.example\n");
    EXPECT_EQ(endpoint_of(machine).text, "https://profile.example");
    EXPECT_EQ(endpoint_of(machine).from, "endpoint_url in the profile \"default\"");
    machine.config(
        "[default]\nservices = dev\nendpoint_url = https://profile.example\n"
        "[services dev]\noutposts =\n  endpoint_url = https://services.example\n");
    EXPECT_EQ(endpoint_of(machine).text, "https://services.example");
    EXPECT_EQ(endpoint_of(machine).from, "outposts in the section [services dev]");
    machine.variables["AWS_ENDPOINT_URL"] = "https://all.example";
    EXPECT_EQ(endpoint_of(machine).text, "https://all.example");
    machine.variables["AWS_ENDPOINT_URL_OUTPOSTS"] = "https://outposts.example";
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts.example");
    EXPECT_EQ(endpoint_of(machine).from, "variable AWS_ENDPOINT_URL_OUTPOSTS");
    machine.options.endpoint_url = "http://127.0.0.1:8080/prefix/";
    EXPECT_EQ(endpoint_of(machine).text, "http://127.0.0.1:8080/prefix");
    EXPECT_EQ(endpoint_of(machine).from, "setting outposts.endpoint_url");
}

TEST(AwsEndpoint, ThatIsConfiguredCanBeIgnoredButTheSettingNot) {
    FakeMachine machine;
    machine.config(
        "[default]\nendpoint_url = https://profile.example\n"
        "ignore_configured_endpoint_urls = true\n");
    machine.variables["AWS_ENDPOINT_URL"] = "https://all.example";
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts.us-west-2.amazonaws.com");
    machine.variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "false";
    EXPECT_EQ(endpoint_of(machine).text, "https://all.example");
    machine.variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "TRUE";
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts.us-west-2.amazonaws.com");
    machine.options.endpoint_url = "https://set.example";
    EXPECT_EQ(endpoint_of(machine).text, "https://set.example");
}

TEST(AwsEndpoint, OfTheTokenServiceHasItsOwnVariable) {
    FakeMachine machine;
    machine.options.endpoint_url = "https://only-outposts.example";
    machine.variables["AWS_ENDPOINT_URL_OUTPOSTS"] = "https://outposts.example";
    EXPECT_EQ(sts_endpoint_of(machine).text, "https://sts.us-west-2.amazonaws.com");
    machine.variables["AWS_ENDPOINT_URL"] = "https://all.example";
    EXPECT_EQ(sts_endpoint_of(machine).text, "https://all.example");
    machine.variables["AWS_ENDPOINT_URL_STS"] = "https://sts.example";
    EXPECT_EQ(sts_endpoint_of(machine).text, "https://sts.example");
}

TEST(AwsEndpoint, TakesFipsAndDualstackFromSettingVariableAndProfile) {
    FakeMachine machine;
    machine.config("[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts-fips.us-west-2.api.aws");
    machine.variables["AWS_USE_FIPS_ENDPOINT"] = "false";
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts.us-west-2.api.aws");
    machine.options.use_fips = true;
    machine.options.use_dualstack = false;
    EXPECT_EQ(endpoint_of(machine).text, "https://outposts-fips.us-west-2.amazonaws.com");
}

TEST(AwsEndpoint, OfOnesOwnCountsMoreThanFipsAndDualstack) {
    FakeMachine machine;
    machine.variables["AWS_ENDPOINT_URL"] = "https://own.example";
    machine.variables["AWS_USE_FIPS_ENDPOINT"] = "true";
    machine.options.use_dualstack = true;
    EXPECT_EQ(endpoint_of(machine).text, "https://own.example");
    EXPECT_TRUE(endpoint_of(machine).is_custom);
    EXPECT_EQ(sts_endpoint_of(machine).text, "https://own.example");
    machine.variables.erase("AWS_ENDPOINT_URL");
    EXPECT_FALSE(endpoint_of(machine).is_custom);
}

TEST(AwsRegion, MayAskForFipsByItsName) {
    struct Named {
        const char *written, *region, *host;
    };
    for (const Named &named :
         {Named{"fips-us-gov-west-1", "us-gov-west-1", "outposts.us-gov-west-1.amazonaws.com"},
          Named{"us-west-2-fips", "us-west-2", "outposts-fips.us-west-2.amazonaws.com"},
          Named{"fips-us-west-2", "us-west-2", "outposts-fips.us-west-2.amazonaws.com"}}) {
        FakeMachine machine;
        machine.variables["AWS_REGION"] = named.written;
        machine.options.use_fips = false;
        const AwsTarget target = resolve_aws_target(machine.options, machine.environment());
        EXPECT_EQ(target.region.text, named.region);
        EXPECT_EQ(target.region.from, "variable AWS_REGION");
        EXPECT_EQ(target.endpoint.text, std::string("https://") + named.host);
        EXPECT_TRUE(target.variant.fips.on);
        EXPECT_EQ(target.variant.fips.from,
                  std::string("the region ") + named.written + " (variable AWS_REGION)");
    }
    FakeMachine machine;
    machine.variables["AWS_REGION"] = "fips-";
    EXPECT_NE(failure_of([&] { region_of(machine); }, base::Code::argument), "");
}

TEST(AwsRegion, IsNamedToWhoeverGivesAnAvailabilityZone) {
    for (const char *zone : {"us-west-2a", "us-west-2-lax-1a"}) {
        FakeMachine machine;
        machine.variables["AWS_REGION"] = zone;
        EXPECT_EQ(failure_of([&] { region_of(machine); }, base::Code::argument),
                  std::string("The AWS region \"") + zone +
                      "\" (variable AWS_REGION) is an availability zone; its region is us-west-2.");
    }
}

TEST(AwsEndpoint, OfOnesOwnIsAnHttpsUrlOfHostAndPath) {
    for (const char *bad : {"own.example", "ftp://own.example", "https://user:canary@own.example",
                            "https://own.example/?x=canary", "https://own.example/#canary",
                            "http://own.example", "https://own example/"}) {
        FakeMachine machine;
        machine.options.endpoint_url = bad;
        const std::string message = failure_of([&] { endpoint_of(machine); }, base::Code::argument);
        EXPECT_EQ(message.find("Invalid Configuration: the endpoint \""), 0u) << bad << message;
        EXPECT_EQ(message.find("canary"), std::string::npos) << message;
    }
    FakeMachine machine;
    machine.options.endpoint_url = "http://localhost:4566";
    EXPECT_EQ(endpoint_of(machine).text, "http://localhost:4566");
}

TEST(AwsEndpoint, MayBePlainHttpAtAHostThatTheSettingsAllow) {
    FakeMachine machine;
    machine.options.endpoint_url = "http://simulator.test:4566";
    EXPECT_NE(failure_of([&] { endpoint_of(machine); }, base::Code::argument)
                  .find("the setting allow_http_hosts can allow its host"),
              std::string::npos);
    machine.options.allow_http_hosts = "other, Simulator.test";
    EXPECT_EQ(endpoint_of(machine).text, "http://simulator.test:4566");
    machine.options.endpoint_url = "http://sub.simulator.test:4566";
    EXPECT_NE(failure_of([&] { endpoint_of(machine); }, base::Code::argument), "");
}

}  // namespace
}  // namespace order::aws
