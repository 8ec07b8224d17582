// Everything about where an AWS client's requests go, and who said so.
#pragma once

#include "aws/endpoint.hpp"
#include "aws/options.hpp"

namespace order::aws {

struct AwsTarget {
    AwsValue profile;  // its name; `from` is empty when nobody asked for one
    AwsValue region;
    AwsEndpoint endpoint;  // without a slash at its end
    AwsVariant variant;
    AwsValue config_file;       // its path, or why it gave nothing
    AwsValue credentials_file;  // the same
    int max_attempts = 0;
};

// Reads the AWS files. Throws Failure when something is missing, wrong or contradictory.
AwsTarget resolve_aws_target(const AwsOptions &options, const AwsEnvironment &environment);

}  // namespace order::aws
