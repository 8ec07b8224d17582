// The URL an AWS service is reached at: what was configured, else the rules of the region's
// partition.
#pragma once

#include <string_view>

#include "aws/options.hpp"
#include "aws/profiles.hpp"

namespace order::aws {

// How one service is called in host names, and in variables and the profile's services section.
struct AwsService {
    std::string_view host_prefix;
    std::string_view id;
};

inline constexpr AwsService aws_sts{"sts", "sts"};
inline constexpr AwsService aws_sso_portal{"portal.sso", "sso"};
inline constexpr AwsService aws_sso_oidc{"oidc", "sso_oidc"};

struct AwsFlag {
    bool on = false;
    std::string from;
};

// Which of a service's endpoints is wanted.
struct AwsVariant {
    AwsFlag fips;
    AwsFlag dualstack;
};

// An endpoint, and whether somebody named it: then it is taken as it is, with FIPS and dual-stack
// left out of account.
struct AwsEndpoint : AwsValue {
    bool is_custom = false;
};

// Setting, AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT, the profile; else off. A region
// whose name asks for FIPS counts before all of them.
AwsVariant resolve_aws_variant(const AwsSetup &setup);

// "https://outposts.us-west-2.amazonaws.com" by the rules alone.
AwsValue regional_aws_endpoint(std::string_view host_prefix, std::string_view region, bool fips,
                               bool dualstack);

// The endpoint of the options' own service, without a slash at its end: the setting,
// AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, the profile's services section, the profile's
// endpoint_url, else the rules. Throws Failure(argument): "Invalid Configuration: ..." for an
// endpoint that is no https URL, unless its host may be reached by plain HTTP.
AwsEndpoint resolve_aws_endpoint(const AwsSetup &setup, std::string_view region,
                                 const AwsVariant &variant);

// The same for one of the services that give credentials; the setting is not meant for these.
AwsEndpoint resolve_aws_service_endpoint(const AwsSetup &setup, const AwsService &service,
                                         std::string_view region, const AwsVariant &variant);

}  // namespace order::aws
