// What placing a draft brought, shown at once: it was paid for.
#pragma once

#include <string>
#include <vector>

#include "cli/outcomes.hpp"
#include "cli/tool.hpp"
#include "cli/tracking.hpp"

namespace order::cli {

struct Placed {
    std::vector<std::string> ids;
    std::vector<Row> rows;
    std::string json;
};

// is_by_area: whether each area is an order; one order holds all line items.
Placed read_placement(const order_placement *placement, bool is_by_area);

// The areas for which no order is known.
void judge_what_is_missing(const order_placement *placement, Outcomes &outcomes);

// Throws Stop that names the orders when stdout can not be written.
void show_placement(Tool &tool, const Placed &placed);

// Shows what was placed, waits as track does, and shows what became of it. As JSON this is one
// value, whose first half is written before the wait; as JSON lines the placement comes first.
std::vector<Tracked> show_and_wait(Tool &tool, const Placed &placed, const TrackFlags &flags);

}  // namespace order::cli
