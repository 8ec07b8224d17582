// Time: a clock that only goes forward, the wall clock, and RFC 3339 text.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace order::base {

using Milliseconds = std::chrono::milliseconds;

// Time since boot, suspend included: tokens age while a machine sleeps.
using Instant = std::chrono::duration<std::int64_t, std::nano>;

inline constexpr Instant forever = Instant::max();

Instant monotonic_now();

// `from` plus a wait in milliseconds; a negative wait means forever.
Instant after_ms(std::int64_t wait_ms, Instant from = monotonic_now());

// Milliseconds since 1970 by the wall clock.
std::int64_t unix_ms_now();

// "2021-01-18T16:18:16.105851Z", "...+02:00", 0 to 9 fraction digits -> milliseconds since 1970.
std::optional<std::int64_t> parse_rfc3339(std::string_view text);

// "2021-01-18" or RFC 3339; a bare date means its first or, with end_of_day, its last second (UTC).
std::optional<std::int64_t> parse_date_or_time(std::string_view text, bool end_of_day);

// "Sun, 06 Nov 1994 08:49:37 GMT" -> milliseconds since 1970.
std::optional<std::int64_t> parse_http_date(std::string_view text);

// Whole seconds in UTC: "2021-01-18T16:18:16Z".
std::string format_rfc3339(std::int64_t unix_ms);

}  // namespace order::base
