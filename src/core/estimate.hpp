// Whether an estimate prices everything that would be ordered: what a spending limit relies on.
#pragma once

#include <cstddef>

#include "core/model.hpp"

namespace order::core {

// Each of `areas` areas has exactly one known price and no problem, and the total is known and not
// below the sum of the prices.
bool prices_every_area(const Estimate &estimate, std::size_t areas);

// There are ways to pay, and each has a known price in a known currency and no problem.
bool prices_every_way_to_pay(const Estimate &estimate);

}  // namespace order::core
