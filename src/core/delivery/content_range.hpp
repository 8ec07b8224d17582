// The Content-Range header (RFC 9110): which bytes of how many an answer holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace order::core {

struct ContentRange {
    std::int64_t first = -1;  // -1: "bytes */n", none of them
    std::int64_t last = -1;
    std::int64_t total = -1;  // -1: "*", not told
};

// Nothing when the text is no range of bytes, or one that makes no sense.
std::optional<ContentRange> parse_content_range(std::string_view text);

}  // namespace order::core
