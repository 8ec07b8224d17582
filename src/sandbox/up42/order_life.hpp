// The states an order goes through by itself, and how long it stays in each.
#pragma once

#include <optional>
#include <string_view>

#include "sandbox/up42/records.hpp"

namespace order::sandbox {

struct Step {
    double seconds;  // of the orders' clock, before the step is taken
    std::string_view status;
    std::string_view sub_status;
};

// The step an order takes next; nothing when it is at its end or waits for somebody.
std::optional<Step> next_step(const Order &order);

bool is_cancellable(std::string_view status);

// Whether an order in the state has delivered something.
bool has_deliveries(std::string_view status);

}  // namespace order::sandbox
