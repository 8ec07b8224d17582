// Keys of a role by IAM Identity Center: the profile names account and role, `aws sso login` signed
// in.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

AwsFinding keys_by_sso(const KeySearchContext &context, const AwsProfile &profile);

}  // namespace order::aws
