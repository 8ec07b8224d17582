// How quotes are shown: a row each, or one with its prices and what ordering by it requires.
#pragma once

#include <vector>

#include "cli/tool.hpp"

namespace order::cli {

std::vector<Column> quote_columns();
Row quote_row(const order_quote *quote);
void show_quote(Tool &tool, const order_quote *quote);

}  // namespace order::cli
