// Consent: what can not be taken back is asked about on a terminal and needs --yes elsewhere.
#pragma once

#include <optional>
#include <string>

#include "cli/tool.hpp"

namespace order::cli {

// Whether a question can be asked at all.
bool can_ask();

// Returns when `is_agreed` (--yes was typed) or the question was answered with yes; throws Stop
// otherwise. `what` is for the message, e.g. "placing an order".
void want_consent(Tool &tool, bool is_agreed, const std::string &what, const std::string &question);

// "12.5 credits"
std::string credits_text(double credits);

// Throws Stop when it costs more than was allowed, or when that can not be told.
void want_price_within(double credits, const std::optional<double> &max_cost);

// Something was not confirmed, or costs too much.
Problem refused_problem(std::string message);

}  // namespace order::cli
