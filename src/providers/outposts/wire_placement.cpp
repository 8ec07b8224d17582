#include "providers/outposts/wire_placement.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "json/json.hpp"
#include "providers/query_options.hpp"

namespace order::providers::outposts {
namespace {

using base::concat;

constexpr std::size_t max_line_items = 20;

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

// "ALL_UPFRONT ONE_YEAR, NO_UPFRONT THREE_YEARS"
std::string list_of(const std::set<std::string> &texts) {
    std::string list;
    for (const std::string &text : texts) list += concat(list.empty() ? "" : ", ", text);
    return list;
}

void require_option(const core::Quote &quote, const Wanted &wanted) {
    const std::set<std::string> options(quote.option_ids.begin(), quote.option_ids.end());
    if (options.empty() || options.contains(wanted.quote_option)) return;
    refuse(concat("The quote ", wanted.quote, " has no option \"",
                  base::excerpt(wanted.quote_option, 64), "\"; it has ", list_of(options), "."));
}

void require_payment(const core::Quote &quote, const Wanted &wanted) {
    std::set<std::string> offered;
    for (const core::QuotePrice &price : quote.prices) {
        if (price.option_id != wanted.quote_option) continue;
        if (price.payment_option == wanted.payment_option &&
            (wanted.payment_term.empty() || price.payment_term == wanted.payment_term)) {
            return;
        }
        offered.insert(concat(price.payment_option, " ", price.payment_term));
    }
    if (offered.empty()) return;
    refuse(concat("The quote ", wanted.quote, " cannot be paid ", wanted.payment_option,
                  wanted.payment_term.empty() ? "" : " ", wanted.payment_term, "; it offers ",
                  list_of(offered), "."));
}

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
    allow_only(options,
               {"outpost", "payment_option", "payment_term", "quote", "quote_option", "key"},
               "orders of Outposts");
    if (!draft.areas.empty()) refuse("The draft had areas; Outposts takes line items or a quote.");
    Wanted wanted;
    wanted.outpost = options.text("outpost");
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
        refuse(
            "An order needs either line items, or the draft options \"quote\" and "
            "\"quote_option\".");
    }
    if (!by_quote && wanted.outpost.empty()) {
        refuse("An order of line items needs the draft option \"outpost\".");
    }
    if (wanted.line_items.size() > max_line_items) {
        refuse(concat("The draft had ", std::to_string(wanted.line_items.size()),
                      " line items; an order takes ", std::to_string(max_line_items), "."));
    }
    return wanted;
}

void match_quote(const core::Quote &quote, Wanted &wanted) {
    if (quote.status == "EXPIRED") {
        refuse(concat("The quote ", wanted.quote, " has expired; make another."));
    }
    if (wanted.outpost.empty()) wanted.outpost = quote.outpost_arn;
    if (wanted.outpost.empty()) {
        refuse(concat("The quote ", wanted.quote,
                      " is for no Outpost; an order needs the draft option \"outpost\"."));
    }
    if (!quote.outpost_arn.empty() && bare_id(quote.outpost_arn) != bare_id(wanted.outpost)) {
        refuse(concat("The quote ", wanted.quote, " is for the Outpost ",
                      bare_id(quote.outpost_arn), ", the draft for ",
                      base::excerpt(wanted.outpost, 96), "."));
    }
    require_option(quote, wanted);
    require_payment(quote, wanted);
}

std::string_view bare_id(std::string_view id) { return id.substr(id.rfind('/') + 1); }

core::Placement placement_of(std::string order_id, std::string json) {
    core::Placement placement;
    core::PlacementItem item;
    item.index = 0;
    item.order_id = std::move(order_id);
    placement.items.push_back(std::move(item));
    placement.json = std::move(json);
    return placement;
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
