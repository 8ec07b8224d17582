// Keys for a token another identity provider gave (Kubernetes service accounts, CI systems).
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

// The variables count only when they are asked for, and before the profile.
AwsFinding keys_by_web_identity(const AwsSourcing &sourcing, const AwsProfile &profile,
                                bool with_variables);

}  // namespace order::credentials
