// Line items: read from a snapshot, and shown.
#include "cli/line_items.hpp"

#include <algorithm>

#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"

namespace order::cli {
namespace {

LineItemView view_of(const order_line_item *item) {
    LineItemView view;
    view.id = or_empty(order_line_item_id(item));
    view.catalog_item_id = or_empty(order_line_item_catalog_item_id(item));
    view.status = or_empty(order_line_item_status(item));
    view.quantity = order_line_item_quantity(item);
    view.carrier = or_empty(order_line_item_shipment_carrier(item));
    view.tracking_number = or_empty(order_line_item_shipment_tracking_number(item));
    view.previous_line_item_id = or_empty(order_line_item_previous_line_item_id(item));
    view.previous_order_id = or_empty(order_line_item_previous_order_id(item));
    for (std::int32_t i = 0; i < order_line_item_hardware_count(item); ++i) {
        const order_hardware *piece = order_line_item_hardware(item, i);
        Hardware hardware{or_empty(order_hardware_id(piece)), {}};
        for (std::int32_t m = 0; m < order_hardware_mac_address_count(piece); ++m)
            hardware.mac_addresses.push_back(or_empty(order_hardware_mac_address(piece, m)));
        view.hardware.push_back(std::move(hardware));
    }
    return view;
}

}  // namespace

std::vector<LineItemView> line_items_of(const order_snapshot *snapshot) {
    std::vector<LineItemView> items;
    for (std::int32_t i = 0; i < order_snapshot_line_item_count(snapshot); ++i)
        items.push_back(view_of(order_snapshot_line_item(snapshot, i)));
    return items;
}

std::vector<StatusCount> status_counts_of(const order_snapshot *snapshot) {
    std::vector<StatusCount> counts;
    const auto add = [&](const std::string &status, std::int64_t count) {
        const auto known = std::find_if(counts.begin(), counts.end(), [&](const StatusCount &one) {
            return one.status == status;
        });
        if (known == counts.end())
            counts.push_back({status, count});
        else
            known->count += count;
    };
    for (std::int32_t i = 0; i < order_snapshot_item_status_count(snapshot); ++i) {
        const order_item_status *counted = order_snapshot_item_status(snapshot, i);
        add(or_empty(order_item_status_status(counted)), order_item_status_quantity(counted));
    }
    if (!counts.empty()) return counts;
    for (std::int32_t i = 0; i < order_snapshot_line_item_count(snapshot); ++i)
        add(or_empty(order_line_item_status(order_snapshot_line_item(snapshot, i))), 1);
    return counts;
}

std::string counts_text(const std::vector<StatusCount> &counts) {
    std::vector<std::string> texts;
    for (const StatusCount &one : counts)
        texts.push_back(std::to_string(one.count) + ' ' + one.status);
    return joined(texts, ", ");
}

std::string counts_json(const std::vector<StatusCount> &counts) {
    JsonObject object;
    for (const StatusCount &one : counts) object.integer(one.status, one.count);
    return object.str();
}

std::string line_item_json(const LineItemView &item) {
    std::vector<std::string> hardware;
    for (const Hardware &piece : item.hardware)
        hardware.push_back(JsonObject()
                               .text_or_null("id", piece.id)
                               .raw("mac_addresses", json_texts(piece.mac_addresses))
                               .str());
    return JsonObject()
        .text_or_null("id", item.id)
        .text_or_null("catalog_item_id", item.catalog_item_id)
        .text_or_null("status", item.status)
        .count("quantity", item.quantity)
        .text_or_null("carrier", item.carrier)
        .text_or_null("tracking_number", item.tracking_number)
        .raw("hardware", json_array(hardware))
        .text_or_null("previous_line_item_id", item.previous_line_item_id)
        .text_or_null("previous_order_id", item.previous_order_id)
        .str();
}

std::string shipment_text(const LineItemView &item) {
    const bool needs_space = !item.carrier.empty() && !item.tracking_number.empty();
    return item.carrier + (needs_space ? " " : "") + item.tracking_number;
}

std::vector<Column> line_item_columns() {
    return {{.title = "ORDER", .is_optional = true},
            {.title = "LINE ITEM"},
            {.title = "CATALOG ITEM"},
            {.title = "COUNT", .is_number = true},
            {.title = "STATUS"},
            {.title = "CARRIER", .is_optional = true},
            {.title = "TRACKING NUMBER", .is_optional = true},
            {.title = "HARDWARE", .is_optional = true},
            {.title = "MAC ADDRESSES", .is_optional = true},
            {.title = "REPLACES", .is_optional = true}};
}

void add_line_item_rows(const std::string &order, const std::vector<LineItemView> &items,
                        std::vector<Row> &rows) {
    for (const LineItemView &item : items) {
        const auto add = [&](const Hardware &hardware) {
            rows.push_back({{order, item.id, item.catalog_item_id,
                             item.quantity < 0 ? "" : std::to_string(item.quantity), item.status,
                             item.carrier, item.tracking_number, hardware.id,
                             joined(hardware.mac_addresses, " "), item.previous_line_item_id},
                            item.id,
                            ""});
        };
        for (const Hardware &hardware : item.hardware) add(hardware);
        if (item.hardware.empty()) add({});
    }
}

}  // namespace order::cli
