// Keys from a profile's credential_process: a program that prints them as JSON.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

AwsFinding keys_from_process(const KeySearchContext &context, const AwsProfile &profile);

}  // namespace order::aws
