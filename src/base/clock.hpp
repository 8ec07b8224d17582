// Time: a clock that only goes forward, the wall clock, and times and durations as text.
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

// The same with what services leave out: without a zone it is UTC, without seconds they are 0, and
// a date is its first second.
std::optional<std::int64_t> parse_time(std::string_view text);

// As people write times, in UTC: a time of parse_time(), a date, "2021-01" or "2021", "today" or
// "yesterday", each of which means its first or, with `as_end`, its last second; "now"; or a
// duration with its unit, so long before now: "7d".
std::optional<std::int64_t> parse_date_or_time(std::string_view text, bool as_end,
                                               std::int64_t now_ms = unix_ms_now());

// "90", "90s", "1500ms", "5min", "1h30m", "7d", "1w"; a bare number is seconds. Parts come from the
// largest unit to the smallest, each once.
std::optional<std::int64_t> parse_duration_ms(std::string_view text);

// "Sun, 06 Nov 1994 08:49:37 GMT" -> milliseconds since 1970.
std::optional<std::int64_t> parse_http_date(std::string_view text);

// Whole seconds in UTC: "2021-01-18T16:18:16Z".
std::string format_rfc3339(std::int64_t unix_ms);

// With milliseconds: "2021-01-18T16:18:16.105Z".
std::string format_rfc3339_ms(std::int64_t unix_ms);

}  // namespace order::base
