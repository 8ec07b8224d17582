// Filters written in CQL2-JSON, as far as a storage search needs them.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "json/json.hpp"

namespace order::sandbox {

// The value of a property; null when there is none.
using PropertyOf = std::function<json::Value(std::string_view name)>;

// Whether the filter holds: "and", "or", "not", "=", "<>", "<", "<=", ">", ">=", "in", "like" and
// "isNull". Nothing when it is malformed or uses anything else.
std::optional<bool> matches_filter(const json::Value &filter, const PropertyOf &property);

}  // namespace order::sandbox
