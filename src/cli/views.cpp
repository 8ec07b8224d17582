// Views: how orders and assets are shown.
#include "cli/views.hpp"

#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"

namespace order::cli {
namespace {

std::string line_items_json(const std::vector<LineItemView> &items) {
    std::vector<std::string> texts;
    for (const LineItemView &item : items) texts.push_back(line_item_json(item));
    return json_array(texts);
}

}  // namespace

OrderView view_of(const order_snapshot *snapshot) {
    OrderView order;
    order.id = or_empty(order_snapshot_id(snapshot));
    order.state = order_snapshot_state(snapshot);
    order.status = or_empty(order_snapshot_status(snapshot));
    order.sub_status = or_empty(order_snapshot_sub_status(snapshot));
    order.name = or_empty(order_snapshot_name(snapshot));
    order.kind = or_empty(order_snapshot_kind(snapshot));
    order.created_unix_ms = order_snapshot_created_unix_ms(snapshot);
    order.updated_unix_ms = order_snapshot_updated_unix_ms(snapshot);
    order.has_deliveries = order_snapshot_has_deliveries(snapshot) != 0;
    order.outpost_id = or_empty(order_snapshot_outpost_id(snapshot));
    order.line_items = line_items_of(snapshot);
    const std::vector<StatusCount> counts = status_counts_of(snapshot);
    order.items = counts_text(counts);
    order.json = JsonObject()
                     .text("id", order.id)
                     .text("provider", order_snapshot_provider(snapshot))
                     .text("state", order_state_name(order.state))
                     .text("status", order_snapshot_status(snapshot))
                     .text("sub_status", order_snapshot_sub_status(snapshot))
                     .text("name", order_snapshot_name(snapshot))
                     .text("kind", order_snapshot_kind(snapshot))
                     .flag("has_deliveries", order.has_deliveries)
                     .time("created", order.created_unix_ms)
                     .time("updated", order.updated_unix_ms)
                     .text("workspace_id", order_snapshot_workspace_id(snapshot))
                     .text("data_product_id", order_snapshot_data_product_id(snapshot))
                     .text("image_id", order_snapshot_image_id(snapshot))
                     .raw("tags", json_texts(texts_of(snapshot, order_snapshot_tag_count(snapshot),
                                                      order_snapshot_tag)))
                     .document("area", order_snapshot_area_json(snapshot))
                     .text_or_null("outpost_id", order.outpost_id)
                     .text("payment_option", order_snapshot_payment_option(snapshot))
                     .text("payment_term", order_snapshot_payment_term(snapshot))
                     .text("quote_id", order_snapshot_quote_id(snapshot))
                     .text("quote_option_id", order_snapshot_quote_option_id(snapshot))
                     .time("fulfilled", order_snapshot_fulfilled_unix_ms(snapshot))
                     .raw("line_item_counts", counts_json(counts))
                     .raw("line_items", line_items_json(order.line_items))
                     .document("document", order_snapshot_document_json(snapshot))
                     .str();
    return order;
}

OrderView unknown_order(const std::string &id) {
    OrderView order;
    order.id = id;
    order.json = JsonObject()
                     .text("id", id)
                     .text("state", order_state_name(ORDER_STATE_UNKNOWN))
                     .raw("status", "null")
                     .str();
    return order;
}

Tone tone_of(std::int32_t state) {
    switch (state) {
        case ORDER_STATE_FULFILLED:
            return Tone::good;
        case ORDER_STATE_FAILED:
        case ORDER_STATE_CANCELLED:
            return Tone::bad;
        case ORDER_STATE_NEEDS_ATTENTION:
            return Tone::warning;
        default:
            return Tone::plain;
    }
}

std::string status_text(const OrderView &order) {
    return order.sub_status.empty() ? order.status : order.status + " (" + order.sub_status + ')';
}

std::vector<Column> order_columns() {
    return {{.title = "ID"},
            {.title = "STATE"},
            {.title = "STATUS"},
            {.title = "KIND"},
            {.title = "CREATED"},
            {.title = "OUTPOST", .is_optional = true},
            {.title = "LINE ITEMS", .is_optional = true},
            {.title = "NAME", .may_shrink = true, .is_optional = true}};
}

Row order_row(const OrderView &order) {
    return {{order.id,
             {order_state_name(order.state), tone_of(order.state)},
             status_text(order),
             order.kind,
             time_text(order.created_unix_ms),
             order.outpost_id,
             order.items,
             order.name},
            order.id,
            order.json};
}

void show_line_items(Output &output, const std::vector<OrderView> &orders) {
    std::vector<Row> rows;
    for (const OrderView &order : orders)
        add_line_item_rows(orders.size() > 1 ? order.id : "", order.line_items, rows);
    if (!output.is_table() || rows.empty()) return;
    output.line("");
    output.list(line_item_columns(), rows);
}

std::string advice(const OrderView &order) {
    const std::string start = "order " + order.id + " waits for you: ";
    if (order.sub_status == "FEASIBILITY_WAITING_RESPONSE")
        return start + "choose an option, see \"orderctl feasibility list --order " + order.id +
               "\"";
    if (order.sub_status == "QUOTATION_WAITING_RESPONSE")
        return start + "accept or reject the quotation, see \"orderctl quotations list --order " +
               order.id + "\"";
    if (order.sub_status == "QUOTATION_REJECTED")
        return start + "its quotation was rejected, it will not go on";
    if (order.status == "PLACEMENT_FAILED")
        return start + "the producer did not take it; cancel it with \"orderctl cancel " +
               order.id + "\", or go on waiting with --until end";
    return start + "it is " + status_text(order);
}

std::vector<Column> asset_columns() {
    return {{.title = "ID"},
            {.title = "SIZE", .is_number = true, .is_optional = true},
            {.title = "TYPE", .is_optional = true},
            {.title = "CREATED", .is_optional = true},
            {.title = "ORDER"},
            {.title = "LINE ITEM", .is_optional = true},
            {.title = "CATALOG ITEM", .is_optional = true},
            {.title = "MAC ADDRESSES", .is_optional = true},
            {.title = "NAME", .may_shrink = true, .is_optional = true}};
}

Row asset_row(const order_asset *asset) {
    const std::string title = or_empty(order_asset_title(asset));
    const std::string line_item = or_empty(order_asset_line_item_id(asset));
    const std::vector<std::string> mac_addresses =
        texts_of(asset, order_asset_mac_address_count(asset), order_asset_mac_address);
    return {
        {order_asset_id(asset), size_text(order_asset_size_bytes(asset)),
         order_asset_content_type(asset), time_text(order_asset_created_unix_ms(asset)),
         order_asset_order_id(asset), line_item,
         line_item.empty() ? "" : order_asset_product_id(asset), joined(mac_addresses, " "),
         title.empty() ? or_empty(order_asset_name(asset)) : title},
        or_empty(order_asset_id(asset)),
        JsonObject()
            .text("id", order_asset_id(asset))
            .text("order_id", order_asset_order_id(asset))
            .text("name", order_asset_name(asset))
            .text("title", order_asset_title(asset))
            .count("size_bytes", order_asset_size_bytes(asset))
            .text("content_type", order_asset_content_type(asset))
            .text("source", order_asset_source(asset))
            .text("product_id", order_asset_product_id(asset))
            .text("producer", order_asset_producer(asset))
            .text("collection", order_asset_collection(asset))
            .text("extraction_status", order_asset_extraction_status(asset))
            .text("workspace_id", order_asset_workspace_id(asset))
            .time("created", order_asset_created_unix_ms(asset))
            .time("updated", order_asset_updated_unix_ms(asset))
            .raw("tags", json_texts(texts_of(asset, order_asset_tag_count(asset), order_asset_tag)))
            .text_or_null("line_item_id", line_item)
            .raw("mac_addresses", json_texts(mac_addresses))
            .document("document", order_asset_document_json(asset))
            .str()};
}

}  // namespace order::cli
