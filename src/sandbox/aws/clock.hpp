// The simulated AWS services' clock: real time, plus what a test shifts it by.
#pragma once

#include <cstdint>

#include "base/clock.hpp"

namespace order::sandbox {

class AwsClock {
  public:
    // Microseconds since 1970 as the services see it.
    std::int64_t now_us() const { return base::unix_ms_now() * 1000 + shift_seconds_ * 1'000'000; }

    void shift(std::int64_t seconds) { shift_seconds_ = seconds; }

  private:
    std::int64_t shift_seconds_ = 0;
};

}  // namespace order::sandbox
