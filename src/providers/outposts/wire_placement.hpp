// Placing: a draft as the body of CreateOrder, and whether an order is the one a draft asked for.
#pragma once

#include <string>
#include <vector>

#include "core/model.hpp"
#include "core/requests.hpp"

namespace order::providers::outposts {

// What is ordered: enough to know the order again.
struct Wanted {
    std::string outpost, payment_option, payment_term, quote, quote_option;
    std::vector<core::DraftLineItem> line_items;
};

// Throws Failure(argument) when the draft lacks something, or has what Outposts does not take.
Wanted wanted_from(const core::Draft &draft);

std::string order_body(const Wanted &wanted);

// The order holds what was wanted.
bool is_match(const core::Snapshot &order, const Wanted &wanted);

}  // namespace order::providers::outposts
