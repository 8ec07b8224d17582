// Keys of the role a profile names, taken on with the keys its source_profile or credential_source
// leads to.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

AwsFinding keys_by_role(const KeySearchContext &context, const AwsProfile &profile);

}  // namespace order::aws
