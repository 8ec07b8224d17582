// The states an order goes through by itself.
#include "sandbox/up42/order_life.hpp"

#include <array>

namespace order::sandbox {
namespace {

struct Rule {
    std::string_view type, status, sub_status;  // an empty type fits both
    Step step;
};

// Four and a half minutes for an archive order at speed 1. A tasking order waits at
// FEASIBILITY_WAITING_RESPONSE and QUOTATION_WAITING_RESPONSE for its customer, and for ever once
// the quotation is rejected: states without a rule are left only by request.
constexpr std::array<Rule, 14> rules = {{
    {"", "CREATED", "", {30, "BEING_PLACED", ""}},
    {"ARCHIVE", "BEING_PLACED", "", {15, "PLACED", ""}},
    {"ARCHIVE", "PLACED", "", {120, "BEING_FULFILLED", ""}},
    {"ARCHIVE", "BEING_FULFILLED", "", {90, "DOWNLOADED", ""}},
    {"ARCHIVE", "DOWNLOADED", "", {15, "FULFILLED", ""}},
    {"ARCHIVE", "DELIVERY_INITIALIZATION_FAILED", "", {30, "BEING_FULFILLED", ""}},
    {"ARCHIVE", "DOWNLOAD_FAILED", "", {30, "BEING_FULFILLED", ""}},
    {"TASKING", "BEING_PLACED", "", {15, "PLACED", "FEASIBILITY_WAITING_UPLOAD"}},
    {"TASKING", "PLACED", "", {1, "PLACED", "FEASIBILITY_WAITING_UPLOAD"}},
    {"TASKING",
     "PLACED",
     "FEASIBILITY_WAITING_UPLOAD",
     {60, "PLACED", "FEASIBILITY_WAITING_RESPONSE"}},
    {"TASKING", "PLACED", "QUOTATION_WAITING_UPLOAD", {60, "PLACED", "QUOTATION_WAITING_RESPONSE"}},
    {"TASKING", "PLACED", "QUOTATION_ACCEPTED", {180, "BEING_FULFILLED", "QUOTATION_ACCEPTED"}},
    {"TASKING", "BEING_FULFILLED", "QUOTATION_ACCEPTED", {120, "FULFILLED", "QUOTATION_ACCEPTED"}},
    {"TASKING", "BEING_FULFILLED", "", {120, "FULFILLED", ""}},
}};

}  // namespace

std::optional<Step> next_step(const Order &order) {
    for (const Rule &rule : rules)
        if ((rule.type.empty() || rule.type == order.type) && rule.status == order.status &&
            rule.sub_status == order.sub_status)
            return rule.step;
    return {};
}

bool is_cancellable(std::string_view status) {
    return status == "CREATED" || status == "PLACEMENT_FAILED";
}

bool has_deliveries(std::string_view status) {
    return status == "BEING_FULFILLED" || status == "DOWNLOADED" || status == "FULFILLED";
}

}  // namespace order::sandbox
