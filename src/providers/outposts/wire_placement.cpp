#include "providers/outposts/wire_placement.hpp"

#include <map>
#include <string_view>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "json/json.hpp"
#include "providers/query_options.hpp"

namespace order::providers::outposts {
namespace {

using base::concat;

[[noreturn]] void refuse(std::string message) {
    throw base::Failure(base::Code::argument, std::move(message));
}

std::string only_one(const core::Options &options, std::string_view name) {
    const std::vector<std::string> values = options.all(name);
    if (values.size() > 1) {
        refuse(concat("The draft option \"", name, "\" was set ", std::to_string(values.size()),
                      " times; an order takes one."));
    }
    return values.empty() ? std::string() : values.front();
}

// "arn:aws:outposts:...:quote/oq-0123" -> "oq-0123"
std::string_view bare_id(std::string_view id) { return id.substr(id.rfind('/') + 1); }

// How many of each catalog item: the service may put them in another order.
template <class Items>
std::map<std::string_view, std::int64_t> quantities_of(const Items &items) {
    std::map<std::string_view, std::int64_t> quantities;
    for (const auto &item : items) quantities[item.catalog_item_id] += item.quantity;
    return quantities;
}

}  // namespace

Wanted wanted_from(const core::Draft &draft) {
    const core::Options &options = draft.options;
    allow_only(options, {"outpost", "payment_option", "payment_term", "quote", "quote_option"},
               "orders of Outposts");
    if (!draft.areas.empty()) refuse("The draft had areas; Outposts takes line items or a quote.");
    Wanted wanted;
    wanted.outpost = options.text("outpost");
    if (wanted.outpost.empty()) refuse("An order needs the draft option \"outpost\".");
    wanted.payment_option = only_one(options, "payment_option");
    if (wanted.payment_option.empty()) {
        refuse(
            "An order needs the draft option \"payment_option\": ALL_UPFRONT, PARTIAL_UPFRONT or "
            "NO_UPFRONT.");
    }
    wanted.payment_term = only_one(options, "payment_term");
    wanted.quote = options.text("quote");
    wanted.quote_option = options.text("quote_option");
    wanted.line_items = draft.line_items;
    const bool by_quote = !wanted.quote.empty() && !wanted.quote_option.empty();
    if (!by_quote && !(wanted.quote.empty() && wanted.quote_option.empty())) {
        refuse("The draft options \"quote\" and \"quote_option\" belong together.");
    }
    if (by_quote == !wanted.line_items.empty()) {
        refuse("An order needs either line items, or \"quote\" and \"quote_option\".");
    }
    return wanted;
}

std::string order_body(const Wanted &wanted) {
    json::Object body{{"OutpostIdentifier", wanted.outpost},
                      {"PaymentOption", wanted.payment_option}};
    if (!wanted.payment_term.empty()) body["PaymentTerm"] = wanted.payment_term;
    if (!wanted.quote.empty()) {
        body["QuoteIdentifier"] = wanted.quote;
        body["QuoteOptionIdentifier"] = wanted.quote_option;
    } else {
        json::Array items;
        for (const core::DraftLineItem &item : wanted.line_items) {
            items.push_back(
                json::Object{{"CatalogItemId", item.catalog_item_id}, {"Quantity", item.quantity}});
        }
        body["LineItems"] = std::move(items);
    }
    return json::serialize(body);
}

bool is_match(const core::Snapshot &order, const Wanted &wanted) {
    // The service makes replacements by itself.
    if (order.kind == "REPLACEMENT") return false;
    if (order.payment_option != wanted.payment_option) return false;
    if (!wanted.payment_term.empty() && order.payment_term != wanted.payment_term) return false;
    if (!wanted.quote.empty()) {
        return bare_id(order.quote_id) == bare_id(wanted.quote) &&
               order.quote_option_id == wanted.quote_option;
    }
    return order.quote_id.empty() &&
           quantities_of(order.line_items) == quantities_of(wanted.line_items);
}

}  // namespace order::providers::outposts
