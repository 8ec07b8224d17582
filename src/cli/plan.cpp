#include "cli/plan.hpp"

#include <chrono>

#include "cli/json_reader.hpp"
#include "cli/purchase.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

std::vector<std::string> texts_in(const std::string &array) {
    std::vector<std::string> texts;
    for (const std::string &one : json_elements(array).value_or(std::vector<std::string>())) {
        texts.push_back(json_text(one).value_or(""));
    }
    return texts;
}

std::string now_text() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return time_text(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

// "Outpost op-1, 2 x OR-RM5SML2, 2024-05-04T14:06:33Z": nothing else tells orders of hardware
// apart.
std::string hardware_text(const Plan &plan) {
    std::string text = "Outpost " + plan.outpost_id;
    if (!plan.quote_id.empty()) text += ", quote " + plan.quote_id;
    if (!plan.items.empty()) text += ", " + plan.items;
    return text + ", " + now_text();
}

}  // namespace

Plan plan_of(Tool &tool, const order_draft *draft) {
    const auto answer = ask<Text>(order_draft_check, tool.client(), draft);
    Plan plan;
    plan.json = or_empty(order_text_value(answer.get()));
    for (const auto &[name, value] : json_members(plan.json).value_or(JsonMembers())) {
        const std::string text = json_text(value).value_or("");
        if (name == "key") plan.key = text;
        if (name == "reference") plan.reference = text;
        if (name == "outpost_id") plan.outpost_id = text;
        if (name == "quote_id") plan.quote_id = text;
        if (name == "line_items") plan.items = wanted_items_text(value);
        if (name == "equal_orders") plan.equal_orders = texts_in(value);
        if (name == "placed_orders") plan.placed_orders = texts_in(value);
    }
    return plan;
}

void keep_key(const Plan &plan, order_draft *draft) {
    if (!plan.key.empty()) must(order_draft_set, draft, "key", plan.key.c_str());
}

std::string identification(const Plan &plan) {
    if (!plan.placed_orders.empty()) {
        return "this was placed before, nothing is sent: " + joined(plan.placed_orders, ", ");
    }
    if (!plan.reference.empty()) {
        return "placing with the tag " + plan.reference + "; repeated with --key " + plan.key +
               " it is not placed twice";
    }
    std::string text = "placing for " + hardware_text(plan);
    if (!plan.equal_orders.empty()) {
        text += "; open orders that hold the same: " + joined(plan.equal_orders, ", ");
    }
    return text;
}

std::string last_words(const Plan &plan) {
    if (!plan.reference.empty()) {
        return "orderctl: ended; orders may exist; \"orderctl list --tag " + plan.reference +
               "\" finds them";
    }
    return "orderctl: ended; an order may exist; \"orderctl list --outpost " + plan.outpost_id +
           "\" lists those it would be among";
}

}  // namespace order::cli
