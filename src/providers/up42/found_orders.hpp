// Orders found by the tag they carry: which of them is for which area of a draft.
#pragma once

#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "providers/up42/wire_placement.hpp"

namespace order::providers::up42 {

// Adds these orders to what is known of a placement, each for the area without an order whose
// geometry and image it has; where only one order and one area are left, they belong together. An
// area without an order has an unknown outcome and `problem`.
void add_orders(const std::vector<core::Snapshot> &orders, const Outgoing &outgoing,
                std::string_view problem, core::Placement &placement);

}  // namespace order::providers::up42
