// Quotes: what hardware covers the capacity asked for, at which prices, and what is in the way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/outposts/records.hpp"
#include "sandbox/outposts/world.hpp"

namespace order::sandbox {

// CREATED, ORDER_SUBMITTED or EXPIRED
std::string_view status_of(const Quote &quote, std::int64_t now_us);

// Works out the options anew.
void fill_options(OutpostsWorld &world, Quote &quote);

// The checks an order from the quote would have to pass: OrderingRequirements.
json::Array ordering_requirements(OutpostsWorld &world, const Quote &quote);

// What one pays a month and at the start when the hardware's list price is so much a month.
Price priced(double monthly_usd, std::string_view payment_option, std::string_view payment_term);

const QuoteOption *find_option(const Quote &quote, std::string_view id);

// Why the option can not be ordered like this, if anything stands against it.
std::optional<std::string> ordering_fault(const Quote &quote, const QuoteOption &option,
                                          const Outpost &outpost, std::string_view payment_option,
                                          std::string_view payment_term, std::int64_t now_us);

// The option as line items of an order.
std::vector<LineItem> items_of(const QuoteOption &option);

}  // namespace order::sandbox
