// Keys that stand written: in the settings, in variables, in a profile.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

// An id without its secret is a Failure in each of them; in the settings a secret without its id,
// too.
AwsFinding keys_in_settings(const AwsOptions &options);
AwsFinding keys_in_variables(const AwsEnvironment &environment, const AwsClock &clock);
AwsFinding keys_in_credentials_file(const AwsProfiles &profiles, const AwsProfile &profile);
AwsFinding keys_in_config_file(const AwsProfiles &profiles, const AwsProfile &profile);

}  // namespace order::aws
