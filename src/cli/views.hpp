// Views: how orders and assets are shown, the same in every command.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/line_items.hpp"
#include "cli/output.hpp"
#include "order/order.h"

namespace order::cli {

// What the tool keeps of an order after the library's snapshot of it is freed.
struct OrderView {
    std::string id;
    std::int32_t state = ORDER_STATE_UNKNOWN;
    std::string status;
    std::string sub_status;
    std::string name;
    std::string kind;
    std::int64_t created_unix_ms = -1;
    std::int64_t updated_unix_ms = -1;
    bool has_deliveries = false;
    std::string outpost_id;
    std::string items;  // how many line items are in each status
    std::vector<LineItemView> line_items;
    std::string json;
};

OrderView view_of(const order_snapshot *snapshot);
// An order of which nothing but the id is known.
OrderView unknown_order(const std::string &id);

std::vector<Column> order_columns();
Row order_row(const OrderView &order);
// In a table, below that of the orders: the line items of those that have any.
void show_line_items(Output &output, const std::vector<OrderView> &orders);
Tone tone_of(std::int32_t state);
// "PLACED", or "PLACED (QUOTATION_WAITING_RESPONSE)".
std::string status_text(const OrderView &order);

// What the customer can do about an order that waits for them, as a sentence.
std::string advice(const OrderView &order);

std::vector<Column> asset_columns();
Row asset_row(const order_asset *asset);

}  // namespace order::cli
