// The time by the services' clocks: ours, put right once a service has shown that it is wrong.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>

#include "base/clock.hpp"
#include "transport/http.hpp"

namespace order::aws {

// Any thread.
class AwsClock {
  public:
    explicit AwsClock(std::function<std::int64_t()> unix_ms) : unix_ms_(std::move(unix_ms)) {}

    std::int64_t now() const { return unix_ms_() + offset_ms_; }

    // Told of an answer with that error code to a request signed at that time; true when it refused
    // the time and its Date is more than 4 minutes off: from then on the service's time counts.
    bool put_right(const transport::Response &response, std::string_view code,
                   std::int64_t signed_unix_ms);

    // When something with that end of life expires, by the clock that only goes forward. The
    // answer's own Date counts as now, so a wrong clock here does not matter.
    base::Instant expiry(std::int64_t ends_unix_ms, const transport::Response *answer) const;

  private:
    std::function<std::int64_t()> unix_ms_;
    std::atomic<std::int64_t> offset_ms_{0};
};

}  // namespace order::aws
