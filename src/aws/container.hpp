// Keys from a container's own credentials service (ECS, EKS Pod Identity, Greengrass).
#pragma once

#include "aws/source.hpp"

namespace order::aws {

AwsFinding keys_from_container(const KeySearchContext &context);

}  // namespace order::aws
