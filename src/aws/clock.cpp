#include "aws/clock.hpp"

#include <algorithm>
#include <cstdlib>

#include "aws/error.hpp"

namespace order::aws {
namespace {

constexpr std::int64_t tolerated_ms = 4 * 60'000;
constexpr std::int64_t century_ms = 100LL * 365 * 86'400'000;

}  // namespace

bool AwsClock::put_right(const transport::Response &response, std::string_view code,
                         std::int64_t signed_unix_ms) {
    if (!is_clock_refusal(code)) return false;
    const auto date = base::parse_http_date(response.header("Date"));
    // Not compared with now(): another thread may have put that right since the request was signed.
    if (!date || std::llabs(*date - signed_unix_ms) <= tolerated_ms) return false;
    offset_ms_ = *date - unix_ms_();
    return true;
}

base::Instant AwsClock::expiry(std::int64_t ends_unix_ms, const transport::Response *answer) const {
    const auto date =
        answer ? base::parse_http_date(answer->header("Date")) : std::optional<std::int64_t>();
    const std::int64_t life_ms =
        std::clamp(ends_unix_ms - date.value_or(now()), -century_ms, century_ms);
    return base::monotonic_now() + base::Milliseconds(life_ms);
}

}  // namespace order::aws
