// AwsKeys: one set of AWS credentials, where it came from and how long it lasts.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/secret.hpp"

namespace order::aws {

struct AwsKeys {
    std::string access_key_id;
    base::Secret secret_access_key;
    base::Secret session_token;  // empty for long-lived keys
    // By the clock that only goes forward: a wall clock set anew does not age keys.
    base::Instant expires = base::forever;
    std::string source;  // "the environment", "the profile 'x' in /home/u/.aws/credentials"
};

// "AKIA...WXYZ": enough to tell two keys apart in a message.
std::string shortened_key_id(std::string_view access_key_id);

}  // namespace order::aws
