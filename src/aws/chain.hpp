// The order in which AWS keys are looked for; the first source that has any wins.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

// Throws Failure(credentials) when a source is there but broken, and when none has keys: then the
// message lists what was tried and why it had nothing.
AwsKeys find_aws_keys(const KeySearchContext &context);

}  // namespace order::aws
