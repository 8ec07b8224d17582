// Lists that --limit cut short say so.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/tool.hpp"

namespace order::cli {

// Keeps the first rows, as many as the limit says (0: all), and notes that there were more. `what`
// is "scenes".
void cut_to_limit(Tool &tool, std::vector<Row> &rows, std::size_t limit, const std::string &what);

}  // namespace order::cli
