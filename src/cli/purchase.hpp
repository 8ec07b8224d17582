// What is about to be bought, as who is asked about it sees it.
#pragma once

#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/tool.hpp"

namespace order::cli {

// "2 x OR-RM5SML2, 1 x OR-RM5DEV1" for an array of line items.
std::string wanted_items_text(const std::string &line_items);

// draft_json: a draft as --dry-run shows it. Asks the service for the product's title.
std::vector<Line> purchase_lines(Tool &tool, const std::string &draft_json);

}  // namespace order::cli
