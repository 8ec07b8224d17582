// Keys of the role a machine runs under, from its instance metadata service (version 2 only).
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

AwsFinding keys_from_metadata(const AwsSourcing &sourcing);

}  // namespace order::credentials
