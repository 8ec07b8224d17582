// Line items: what a hardware order holds, with shipments, pieces of hardware and MAC addresses.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "order/order.h"

namespace order::cli {

struct Hardware {
    std::string id;
    std::vector<std::string> mac_addresses;
};

// What the tool keeps of a line item after the library's snapshot of its order is freed.
struct LineItemView {
    std::string id;
    std::string catalog_item_id;
    std::string status;
    std::int64_t quantity = -1;
    std::string carrier;
    std::string tracking_number;
    std::string previous_line_item_id;
    std::string previous_order_id;
    std::vector<Hardware> hardware;
};

std::vector<LineItemView> line_items_of(const order_snapshot *snapshot);

// How many line items are in each status; also for an order of a list, whose items are not known.
struct StatusCount {
    std::string status;
    std::int64_t count = 0;
};
std::vector<StatusCount> status_counts_of(const order_snapshot *snapshot);
// "1 SHIPPED, 2 BUILDING"
std::string counts_text(const std::vector<StatusCount> &counts);
std::string counts_json(const std::vector<StatusCount> &counts);

std::string line_item_json(const LineItemView &item);

// "DHL 1Z999AA10123456784"; empty before it is shipped.
std::string shipment_text(const LineItemView &item);

// A row for each piece of hardware, or one for a line item of which none is known. The order is
// named where several are shown.
std::vector<Column> line_item_columns();
void add_line_item_rows(const std::string &order, const std::vector<LineItemView> &items,
                        std::vector<Row> &rows);

}  // namespace order::cli
