#include "core/placed_orders.hpp"

#include <algorithm>
#include <new>

namespace order::core {

static constexpr std::size_t max_ids = 1'000;

void PlacedOrders::note(const Placement &placement) noexcept {
    try {
        const std::lock_guard lock(mutex_);
        for (const PlacementItem &item : placement.items) {
            if (!item.order_id.empty()) ids_.push_back(item.order_id);
        }
        while (ids_.size() > max_ids) ids_.pop_front();
    } catch (const std::bad_alloc &) {
        // Then a wait for it begins as for any order.
    }
}

bool PlacedOrders::contains(std::string_view order_id) const {
    const std::lock_guard lock(mutex_);
    return std::find(ids_.begin(), ids_.end(), order_id) != ids_.end();
}

}  // namespace order::core
