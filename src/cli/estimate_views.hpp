// How estimates are shown: a row for each area, or for each way to pay for hardware.
#pragma once

#include <string>
#include <vector>

#include "cli/tool.hpp"

namespace order::cli {

std::string estimate_json(const order_estimate *estimate);

void show_estimate(Tool &tool, const order_estimate *estimate);

// Why something of it can not be ordered, each reason once, e.g. "area 2: ..."; empty when all can.
std::vector<std::string> estimate_problems(const order_estimate *estimate);

// Throws Stop when something of it can not be ordered.
void judge_estimate(Tool &tool, const order_estimate *estimate);

}  // namespace order::cli
