// Keys of the role a machine runs under, from its instance metadata service (version 2 only).
#pragma once

#include "aws/source.hpp"

namespace order::aws {

AwsFinding keys_from_metadata(const KeySearchContext &context);

}  // namespace order::aws
