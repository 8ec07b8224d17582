// How catalog items, Outposts and sites are shown: a row each, or all that is known of one.
#pragma once

#include <vector>

#include "cli/output.hpp"
#include "order/order.h"

namespace order::cli {

std::vector<Column> catalog_item_columns();
Row catalog_item_row(const order_catalog_item *item);
std::vector<Line> catalog_item_lines(const order_catalog_item *item);

std::vector<Column> outpost_columns();
Row outpost_row(const order_outpost *outpost);
std::vector<Line> outpost_lines(const order_outpost *outpost);

std::vector<Column> site_columns();
Row site_row(const order_site *site);
std::vector<Line> site_lines(const order_site *site);

// The members of a JSON object as lines: {"PostalCode": "98109"} as "postal code  98109".
std::vector<Line> lines_of_document(const char *document);

}  // namespace order::cli
