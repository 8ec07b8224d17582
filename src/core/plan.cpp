#include "core/plan.hpp"

#include "core/description.hpp"
#include "json/json.hpp"

namespace order::core {
namespace {

std::string text_or_null(const std::string &text) {
    return text.empty() ? "null" : json::serialize(json::Value(text));
}

std::string texts(const std::vector<std::string> &values) {
    return json::serialize(json::Array(values.begin(), values.end()));
}

std::string line_items(const std::vector<DraftLineItem> &items) {
    json::Array array;
    for (const DraftLineItem &item : items) {
        array.push_back(
            json::Object{{"catalog_item_id", item.catalog_item_id}, {"quantity", item.quantity}});
    }
    return json::serialize(array);
}

}  // namespace

std::string to_json(const Plan &plan) {
    return Description()
        .add("provider", plan.provider)
        .add_json("orders", std::to_string(plan.orders))
        .add_json("key", text_or_null(plan.key))
        .add_json("reference", text_or_null(plan.reference))
        .add_json("workspace_id", text_or_null(plan.workspace_id))
        .add_json("outpost_id", text_or_null(plan.outpost_id))
        .add_json("line_items", line_items(plan.line_items))
        .add_json("quote_id", text_or_null(plan.quote_id))
        .add_json("equal_orders", texts(plan.equal_orders))
        .add_json("placed_orders", texts(plan.placed_orders))
        .add_json("request", plan.request)
        .text();
}

}  // namespace order::core
