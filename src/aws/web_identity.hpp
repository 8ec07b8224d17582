// Keys for a token another identity provider gave (Kubernetes service accounts, CI systems).
#pragma once

#include "aws/source.hpp"

namespace order::aws {

// The variables count only when they are asked for, and before the profile.
AwsFinding keys_by_web_identity(const KeySearchContext &context, const AwsProfile &profile,
                                bool with_variables);

}  // namespace order::aws
