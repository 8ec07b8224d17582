// When keys and sign-ins end, in all the ways in which programs write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace order::aws {

// Milliseconds since 1970. RFC 3339 and what is near it: "2035-01-01T00:00:00UTC",
// "2035-01-01 00:00:00 +0000", "20350101T000000Z", without seconds, without a zone (UTC); an HTTP
// date; seconds or milliseconds since 1970. Nothing for any other text.
std::optional<std::int64_t> parse_aws_time(std::string_view text);

}  // namespace order::aws
