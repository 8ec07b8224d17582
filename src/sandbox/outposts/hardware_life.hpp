// What becomes of a hardware order by itself: the states of its line items, and its own from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sandbox/dice.hpp"
#include "sandbox/outposts/records.hpp"

namespace order::sandbox {

struct LineItemStep {
    double seconds;  // of the orders' clock, before the step is taken
    std::string_view status;
};

// The step a line item takes next; nothing when it is at its end.
std::optional<LineItemStep> next_step(const LineItem &item);

// The order's status as it follows from its line items.
std::string derived_status(const HardwareOrder &order);

// Nothing can be taken back once a part of it is on its way.
bool is_cancellable(const HardwareOrder &order);

// Gives the line item what its status brings along: shipment, assets.
void equip(LineItem &item, Dice &dice);

}  // namespace order::sandbox
