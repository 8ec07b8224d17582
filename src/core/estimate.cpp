#include "core/estimate.hpp"

#include <algorithm>
#include <vector>

namespace order::core {
namespace {

// Fractions of a credit add up inexactly: 0.1 + 0.2 is not above 0.3.
constexpr double rounding = 1e-9;

}  // namespace

bool prices_every_area(const Estimate &estimate, std::size_t areas) {
    if (estimate.items.size() != areas || estimate.credits < 0) return false;
    std::vector<bool> is_priced(areas, false);
    double sum = 0;
    for (const EstimateItem &item : estimate.items) {
        if (!item.problem.empty() || item.credits < 0 || item.index < 0) return false;
        const auto area = static_cast<std::size_t>(item.index);
        if (area >= areas || is_priced[area]) return false;
        is_priced[area] = true;
        sum += item.credits;
    }
    return sum <= estimate.credits * (1 + rounding);
}

bool prices_every_way_to_pay(const Estimate &estimate) {
    const auto is_priced = [](const EstimateItem &item) {
        return item.problem.empty() && item.total >= 0 && !item.currency.empty();
    };
    return !estimate.items.empty() &&
           std::all_of(estimate.items.begin(), estimate.items.end(), is_priced);
}

}  // namespace order::core
