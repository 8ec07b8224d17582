// Keys of the role a profile names, taken on with the keys its source_profile or credential_source
// leads to.
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

AwsFinding keys_by_role(const AwsSourcing &sourcing, const AwsProfile &profile);

}  // namespace order::credentials
