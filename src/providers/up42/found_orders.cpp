#include "providers/up42/found_orders.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace order::providers::up42 {
namespace {

using core::Placement;
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

// The area of each order, core::unknown_count where that cannot be told.
std::vector<std::int64_t> areas_of(const std::vector<Snapshot> &orders, const Outgoing &outgoing) {
    std::vector<std::int64_t> areas(orders.size(), core::unknown_count);
    std::vector<bool> taken(outgoing.geometries.size(), false);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        json::Fault fault;
        const auto area = json::try_parse(orders[i].area, fault);
        if (!area || !is_same_image(orders[i].image_id, outgoing.image_id)) continue;
        for (std::size_t j = 0; j < taken.size(); ++j) {
            if (taken[j] || !is_same_geometry(*area, outgoing.geometries[j])) continue;
            taken[j] = true;
            areas[i] = static_cast<std::int64_t>(j);
            break;
        }
    }
    const auto stray = std::find(areas.begin(), areas.end(), core::unknown_count);
    const auto free_area = std::find(taken.begin(), taken.end(), false);
    if (std::count(areas.begin(), areas.end(), core::unknown_count) == 1 &&
        std::count(taken.begin(), taken.end(), false) == 1) {
        *stray = free_area - taken.begin();
    }
    return areas;
}

}  // namespace

Placement placement_of(const std::vector<Snapshot> &orders, const Outgoing &outgoing,
                       std::string_view problem) {
    Placement placement;
    std::string documents;
    const std::vector<std::int64_t> areas = areas_of(orders, outgoing);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        Placement::Item item;
        item.index = areas[i];
        item.order_id = orders[i].id;
        placement.items.push_back(std::move(item));
        documents += base::concat(i == 0 ? "" : ",", orders[i].json);
    }
    placement.json = base::concat("[", documents, "]");
    add_unanswered(outgoing.geometries.size(), problem, placement);
    return placement;
}

}  // namespace order::providers::up42
