// A text as a JSON string.
#pragma once

#include <string>
#include <string_view>

namespace order::json {

// Appends it in quotes. Bytes that are not UTF-8 become U+FFFD.
void append_quoted(std::string &json, std::string_view text);

}  // namespace order::json
