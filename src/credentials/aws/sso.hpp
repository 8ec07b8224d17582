// Keys of a role by IAM Identity Center: the profile names account and role, `aws sso login` signed
// in.
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

AwsFinding keys_by_sso(const AwsSourcing &sourcing, const AwsProfile &profile);

}  // namespace order::credentials
