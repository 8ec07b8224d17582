// Tasking: quotations and feasibility studies as the model's values, and the bodies that decide
// them.
#pragma once

#include <string>
#include <string_view>

#include "core/model.hpp"
#include "json/json.hpp"

namespace order::providers::up42 {

core::Quotation quotation_from(const json::Value &quotation);
core::FeasibilityStudy study_from(const json::Value &study);

std::string decision_body(bool accept);
std::string choice_body(std::string_view option_id);

// The word UP42 has for the decision.
std::string_view decision_word(bool accept);

}  // namespace order::providers::up42
