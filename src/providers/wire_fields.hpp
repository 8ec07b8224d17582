// Members of the services' documents, read so that a missing, null or odd one is "not known", never
// an error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "json/json.hpp"

namespace order::providers {

// Text as it is; a number, a flag, a list or an object as its JSON text; empty when absent or null.
std::string word(const json::Value &value, std::string_view name);

// The JSON text of an object or a list; empty when it is neither.
std::string document(const json::Value &value, std::string_view name);

// RFC 3339 text in milliseconds since 1970; core::unknown_count when absent or no time.
std::int64_t time_ms(const json::Value &value, std::string_view name);

// The same, or seconds since 1970 as a number or as text, perhaps with a fraction.
std::int64_t epoch_time_ms(const json::Value &value, std::string_view name);

// A number of at least 0; core::unknown_count or core::unknown_number otherwise.
std::int64_t count(const json::Value &value, std::string_view name);
double amount(const json::Value &value, std::string_view name);

}  // namespace order::providers
