// All the ways in which a profile itself leads to keys, but for a role that other keys take on.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

// Web identity, sign-in, credentials file, credential_process, config file; true when one has keys.
bool search_profile(AwsSearch &search, const KeySearchContext &context, const AwsProfile &profile,
                    bool with_variables);

}  // namespace order::aws
