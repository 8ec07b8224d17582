// Placing: a draft as the body of CreateOrder, and whether an order is the one a draft asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/requests.hpp"

namespace order::providers::outposts {

// What is ordered: enough to know the order again. The Outpost is empty until it is taken from the
// quote, when the draft names none.
struct Wanted {
    std::string outpost, payment_option, payment_term, quote, quote_option;
    std::vector<core::DraftLineItem> line_items;
};

// Throws Failure(argument) when the draft lacks something, or has what Outposts does not take.
Wanted wanted_from(const core::Draft &draft);

// Whether an order from the quote is for the same Outpost, and is offered to be paid like this.
// Takes the Outpost of the quote when the draft names none. Throws Failure.
void match_quote(const core::Quote &quote, Wanted &wanted);

// "arn:aws:outposts:...:outpost/op-0123" -> "op-0123"
std::string_view bare_id(std::string_view id);

// The placement that one order makes up.
core::Placement placement_of(std::string order_id, std::string json);

std::string order_body(const Wanted &wanted);

// The order holds what was wanted.
bool is_match(const core::Snapshot &order, const Wanted &wanted);

}  // namespace order::providers::outposts
