#include "cli/limit.hpp"

namespace order::cli {

void cut_to_limit(Tool &tool, std::vector<Row> &rows, std::size_t limit, const std::string &what) {
    if (limit == 0 || rows.size() <= limit) return;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(limit), rows.end());
    tool.notes().say("there are more " + what + " than the " + std::to_string(limit) +
                     " shown; --limit shows more");
}

}  // namespace order::cli
