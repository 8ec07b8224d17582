// The machine the client seems to run on: its metadata tokens and the session key it was given.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "sandbox/aws/keys.hpp"

namespace order::sandbox {

class Machine {
  public:
    std::string issue_token(std::int64_t seconds);
    bool knows_token(std::string_view token) const;

    // The same key until half of its time is over.
    const AwsKey &current_key(AwsKeys &keys, Principal principal, std::int64_t seconds);

  private:
    std::map<std::string, std::int64_t, std::less<>> tokens_;  // until when, in nanoseconds
    std::string key_id_;
};

}  // namespace order::sandbox
