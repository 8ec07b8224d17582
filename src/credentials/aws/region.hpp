// Which AWS region is meant, and who said so.
#pragma once

#include "credentials/aws/options.hpp"
#include "credentials/aws/profiles.hpp"

namespace order::credentials {

// The setting, AWS_REGION, AWS_DEFAULT_REGION, the profile's region; Failure(argument) when there
// is none, or when it is no single DNS label: it becomes part of a host name.
AwsValue resolve_aws_region(const AwsSetup &setup);

// The same check for a region from elsewhere.
void require_region_label(const AwsValue &region);

}  // namespace order::credentials
