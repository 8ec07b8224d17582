// Text that comes in: bounded, UTF-8, one line where that is meant. Each throws Failure(argument)
// that names the argument and what would be right.
#pragma once

#include <cstddef>
#include <string_view>

namespace order::api {

inline constexpr std::size_t max_name_bytes = 255;
inline constexpr std::size_t max_path_bytes = 4096;

// 1 to `most` bytes without control characters: an id, a name, a path.
std::string_view checked_line(const char *text, std::string_view argument,
                              std::size_t most = max_name_bytes);

// The same; NULL gives "".
std::string_view checked_optional_line(const char *text, std::string_view argument);

// A JSON text of 1 byte to 8 MiB, not looked into.
std::string_view checked_document(const char *text, std::string_view argument);

// The value of an option, which its table checks; NULL gives "".
std::string_view checked_value(const char *text, std::string_view argument);

}  // namespace order::api
