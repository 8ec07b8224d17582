// Tags as callers hand them in: a JSON array of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace order::core {

// Throws Failure(argument) that says where the array breaks.
std::vector<std::string> tags_of(std::string_view json);

}  // namespace order::core
