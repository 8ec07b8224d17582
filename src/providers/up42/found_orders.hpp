// Orders found by the tag they carry: which of them is for which area of a draft.
#pragma once

#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "providers/up42/wire_placement.hpp"

namespace order::providers::up42 {

// The placement these orders make up, each for the area whose geometry and image it has; where only
// one order and one area are left, they belong together. An area without an order has an unknown
// outcome and `problem`.
core::Placement placement_of(const std::vector<core::Snapshot> &orders, const Outgoing &outgoing,
                             std::string_view problem);

}  // namespace order::providers::up42
