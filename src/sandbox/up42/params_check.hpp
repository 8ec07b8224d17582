// Checks an order's params against the JSON Schema of its data product.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "json/json.hpp"

namespace order::sandbox {

// What is wrong, by parameter; empty when all is well. Those in `given_elsewhere` may be missing.
json::Object check_params(const json::Value &params, const json::Value &schema,
                          const std::set<std::string_view> &given_elsewhere);

}  // namespace order::sandbox
