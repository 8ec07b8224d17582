// Quotes and prices: Outposts' documents as the model's values, and a draft as a request for a
// quote.
#pragma once

#include <string>

#include "core/hardware.hpp"
#include "core/model.hpp"
#include "core/requests.hpp"
#include "json/json.hpp"

namespace order::providers::outposts {

core::Quote quote_from(const json::Value &quote);

// An item for each price; only of the option and the ways to pay that the draft names, if any.
core::Estimate estimate_from(core::Quote quote, const core::Options &draft);

// What renewing costs: an item for each way to pay.
core::Estimate renewal_from(const json::Value &pricing);

// The body of CreateQuote. Throws Failure(argument) when the draft lacks something or cannot be
// quoted.
std::string quote_body(const core::Draft &draft);

}  // namespace order::providers::outposts
