#include "providers/up42/wire_tasking.hpp"

#include "providers/wire_fields.hpp"

namespace order::providers::up42 {

core::Quotation quotation_from(const json::Value &quotation) {
    core::Quotation result;
    result.id = word(quotation, "id");
    result.order_id = word(quotation, "orderId");
    result.account_id = word(quotation, "accountId");
    result.workspace_id = word(quotation, "workspaceId");
    result.decision = word(quotation, "decision");
    result.decided_by = word(quotation, "decisionById");
    result.credits = amount(quotation, "creditsPrice");
    result.created_ms = time_ms(quotation, "createdAt");
    result.updated_ms = time_ms(quotation, "updatedAt");
    result.decided_ms = time_ms(quotation, "decisionAt");
    result.json = json::serialize(quotation);
    return result;
}

core::FeasibilityStudy study_from(const json::Value &study) {
    core::FeasibilityStudy result;
    result.id = word(study, "id");
    result.order_id = word(study, "orderId");
    result.account_id = word(study, "accountId");
    result.workspace_id = word(study, "workspaceId");
    result.kind = word(study, "type");
    result.decision = word(study, "decision");
    result.created_ms = time_ms(study, "createdAt");
    result.updated_ms = time_ms(study, "updatedAt");
    result.decided_ms = time_ms(study, "decisionAt");
    for (const json::Value &option : json::elements(study, "options")) {
        if (!option.is_object()) continue;
        result.options.push_back({{}, word(option, "id"), word(option, "description")});
    }
    if (const json::Value *chosen = json::member(study, "decisionOption")) {
        result.chosen_option_id = chosen->is_object() ? word(*chosen, "id") : std::string();
    }
    result.json = json::serialize(study);
    return result;
}

std::string_view decision_word(bool accept) { return accept ? "ACCEPTED" : "REJECTED"; }

std::string decision_body(bool accept) {
    return json::serialize(json::Object{{"decision", decision_word(accept)}});
}

std::string choice_body(std::string_view option_id) {
    return json::serialize(json::Object{{"acceptedOptionId", option_id}});
}

}  // namespace order::providers::up42
