// Consent: what can not be taken back is asked about on a terminal and needs --yes elsewhere.
#pragma once

#include <string>

#include "cli/tool.hpp"

namespace order::cli {

// Whether a question can be asked at all.
bool can_ask();

// Returns when `is_agreed` (--yes was typed) or the question was answered with yes; throws Stop
// otherwise. `what` is for the message, e.g. "placing an order".
void want_consent(Tool &tool, bool is_agreed, const std::string &what, const std::string &question);

// Something was not confirmed, or costs too much.
Problem refused_problem(std::string message);

}  // namespace order::cli
