// Keys from a container's own credentials service (ECS, EKS Pod Identity, Greengrass).
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

AwsFinding keys_from_container(const AwsSourcing &sourcing);

}  // namespace order::credentials
