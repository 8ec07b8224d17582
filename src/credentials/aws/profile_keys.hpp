// All the ways in which a profile itself leads to keys, but for a role that other keys take on.
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

// Web identity, sign-in, credentials file, credential_process, config file; true when one has keys.
bool search_profile(AwsSearch &search, const AwsSourcing &sourcing, const AwsProfile &profile,
                    bool with_variables);

}  // namespace order::credentials
