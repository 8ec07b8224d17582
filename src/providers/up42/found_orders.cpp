#include "providers/up42/found_orders.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace order::providers::up42 {
namespace {

using core::Placement;
using core::PlacementItem;
using core::Snapshot;

// A service may write a number with fewer digits than it was sent.
constexpr double tolerance_degrees = 1e-9;

bool is_same(const json::Value &a, const json::Value &b);

bool is_same_list(const json::Array &a, const json::Array &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same);
}

bool is_same(const json::Value &a, const json::Value &b) {
    if (a.is_number() && b.is_number()) {
        return std::abs(a.to_number<double>() - b.to_number<double>()) <= tolerance_degrees;
    }
    if (a.is_array() && b.is_array()) return is_same_list(a.get_array(), b.get_array());
    return a == b;
}

bool is_same_geometry(const json::Value &a, const json::Value &b) {
    const auto is_same_member = [&](std::string_view name) {
        const json::Value *one = json::member(a, name), *other = json::member(b, name);
        return one && other && is_same(*one, *other);
    };
    return is_same_member("type") &&
           (is_same_member("coordinates") || is_same_member("geometries"));
}

bool is_same_image(const std::string &ordered, const std::string &wanted) {
    return ordered.empty() || wanted.empty() || ordered == wanted;
}

bool is_same_area(const Snapshot &order, const json::Value &geometry, const std::string &image) {
    json::Fault fault;
    const auto area = json::try_parse(order.area, fault);
    return area && is_same_image(order.image_id, image) && is_same_geometry(*area, geometry);
}

bool is_unknown(const PlacementItem &item) { return item.outcome_unknown; }

// The areas of a draft, and which of them still lack what is known of them.
class Areas {
  public:
    Areas(const Outgoing &outgoing, const Placement &placement)
        : outgoing_(outgoing), is_free_(outgoing.geometries.size(), true) {
        for (const PlacementItem &item : placement.items) {
            if (item.index != core::unknown_count) {
                is_free_[static_cast<std::size_t>(item.index)] = false;
            }
        }
    }

    // Takes the first free area of the order; core::unknown_count when there is none.
    std::int64_t take(const Snapshot &order) {
        for (std::size_t i = 0; i < is_free_.size(); ++i) {
            if (!is_free_[i]) continue;
            if (is_same_area(order, outgoing_.geometries[i], outgoing_.image_id)) return take(i);
        }
        return core::unknown_count;
    }

    // Takes the only free area; core::unknown_count when there is another number of them.
    std::int64_t take_last() {
        const auto last = std::find(is_free_.begin(), is_free_.end(), true);
        if (std::count(last, is_free_.end(), true) != 1) return core::unknown_count;
        return take(static_cast<std::size_t>(last - is_free_.begin()));
    }

  private:
    std::int64_t take(std::size_t i) {
        is_free_[i] = false;
        return static_cast<std::int64_t>(i);
    }

    const Outgoing &outgoing_;
    std::vector<bool> is_free_;
};

}  // namespace

void add_orders(const std::vector<Snapshot> &orders, const Outgoing &outgoing,
                std::string_view problem, Placement &placement) {
    std::erase_if(placement.items, is_unknown);
    const auto is_known = [&](const Snapshot &order) {
        return std::any_of(placement.items.begin(), placement.items.end(),
                           [&](const PlacementItem &item) { return item.order_id == order.id; });
    };
    Areas areas(outgoing, placement);
    std::vector<PlacementItem> added;
    for (const Snapshot &order : orders) {
        if (is_known(order)) continue;
        PlacementItem item;
        item.index = areas.take(order);
        item.order_id = order.id;
        added.push_back(std::move(item));
    }
    const auto is_stray = [](const PlacementItem &item) {
        return item.index == core::unknown_count;
    };
    if (std::count_if(added.begin(), added.end(), is_stray) == 1) {
        std::find_if(added.begin(), added.end(), is_stray)->index = areas.take_last();
    }
    std::move(added.begin(), added.end(), std::back_inserter(placement.items));
    add_unanswered(outgoing.geometries.size(), problem, placement);
}

}  // namespace order::providers::up42
