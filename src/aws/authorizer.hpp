// The Authorizer of AWS services: signs each request with the keys that are good now.
#pragma once

#include <memory>

#include "auth/authorizing.hpp"
#include "aws/options.hpp"

namespace order::aws {

// Checks keys in the settings at once; everything else is looked up when the first request is
// signed. `wire` carries the requests for keys, with retries, unsigned. Put the Authorizing below
// the Retrying: a repeat needs a signature of its own time.
std::shared_ptr<auth::Authorizer> make_aws_authorizer(AwsOptions options,
                                                      AwsEnvironment environment, AwsValue region,
                                                      std::shared_ptr<transport::Transport> wire);

}  // namespace order::aws
