// Which CA certificates the AWS set-up of a machine names.
#pragma once

#include "aws/profiles.hpp"

namespace order::aws {

// The profile's ca_bundle; empty when it has none. AWS_CA_BUNDLE is a setting's variable and counts
// before.
AwsValue resolve_aws_ca_bundle(const AwsSetup &setup);

}  // namespace order::aws
