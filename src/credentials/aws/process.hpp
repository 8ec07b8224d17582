// Keys from a profile's credential_process: a program that prints them as JSON.
#pragma once

#include "credentials/aws/source.hpp"

namespace order::credentials {

AwsFinding keys_from_process(const AwsSourcing &sourcing, const AwsProfile &profile);

}  // namespace order::credentials
