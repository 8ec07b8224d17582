// Which AWS region is meant, and who said so.
#pragma once

#include "aws/options.hpp"
#include "aws/profiles.hpp"

namespace order::aws {

// The setting, AWS_REGION, AWS_DEFAULT_REGION, the profile's region; Failure(argument) when there
// is none, when it is not a single DNS label (it becomes part of a host name), or when it is an
// availability zone. "fips-us-west-2" and "us-west-2-fips" are the region us-west-2.
AwsValue resolve_aws_region(const AwsSetup &setup);

// The region in force as it was written, when its name asks for FIPS endpoints; else empty.
AwsValue fips_region(const AwsSetup &setup);

// The same check for a region from elsewhere.
void require_region_label(const AwsValue &region);

}  // namespace order::aws
