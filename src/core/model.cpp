#include "core/model.hpp"

#include <algorithm>
#include <utility>

namespace order::core {

const char *state_name(State state) {
    switch (state) {
        case State::unknown:
            return "UNKNOWN";
        case State::open:
            return "OPEN";
        case State::needs_attention:
            return "NEEDS_ATTENTION";
        case State::fulfilled:
            return "FULFILLED";
        case State::failed:
            return "FAILED";
        case State::cancelled:
            return "CANCELLED";
    }
    return "UNKNOWN";
}

void count_placed(Placement &placement) {
    placement.placed_count =
        std::count_if(placement.items.begin(), placement.items.end(),
                      [](const PlacementItem &item) { return !item.order_id.empty(); });
}

Standing standing_of(Snapshot snapshot) { return {snapshot.state, std::move(snapshot.status)}; }

}  // namespace order::core
