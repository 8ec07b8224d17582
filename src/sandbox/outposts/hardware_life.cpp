// What becomes of a hardware order by itself.
#include "sandbox/outposts/hardware_life.hpp"

#include <algorithm>
#include <array>

namespace order::sandbox {
namespace {

struct Rule {
    std::string_view status;
    LineItemStep step;
};

// Four and a half minutes at speed 1. States without a rule are left only by request.
constexpr std::array<Rule, 5> rules = {{
    {"PREPARING", {60, "BUILDING"}},
    {"BUILDING", {90, "SHIPPED"}},
    {"SHIPPED", {60, "DELIVERED"}},
    {"DELIVERED", {30, "INSTALLING"}},
    {"INSTALLING", {30, "INSTALLED"}},
}};

constexpr std::int64_t most_assets = 50;  // of one line item

// How far a line item has come: 0 in preparation to 5 installed; nothing for any other state.
std::optional<int> progress(std::string_view status) {
    constexpr std::array<std::string_view, 6> path = {"PREPARING", "BUILDING",   "SHIPPED",
                                                      "DELIVERED", "INSTALLING", "INSTALLED"};
    const auto at = std::find(path.begin(), path.end(), status);
    if (at == path.end()) return {};
    return static_cast<int>(at - path.begin());
}

std::string mac_address(Dice &dice) {
    std::string address = "02";  // locally administered
    for (int i = 0; i < 5; ++i) address += ":" + dice.text("0123456789abcdef", 2);
    return address;
}

}  // namespace

std::optional<LineItemStep> next_step(const LineItem &item) {
    for (const Rule &rule : rules)
        if (rule.status == item.status) return rule.step;
    return {};
}

std::string derived_status(const HardwareOrder &order) {
    int least = 5, most = 0;
    std::size_t cancelled = 0;
    for (const LineItem &item : order.items) {
        if (item.status == "ERROR") return "ERROR";
        if (item.status == "CANCELLED") {
            ++cancelled;
            continue;
        }
        // What was replaced later was installed once; a word nobody knows is somewhere on its way.
        const int come = item.status == "REPLACED" ? 5 : progress(item.status).value_or(1);
        least = std::min(least, come);
        most = std::max(most, come);
    }
    if (cancelled == order.items.size()) return "CANCELLED";
    if (least == 5) return "COMPLETED";
    if (least >= 3) return "DELIVERED";
    return most == 0 ? "PREPARING" : "IN_PROGRESS";
}

bool is_cancellable(const HardwareOrder &order) {
    constexpr std::array<std::string_view, 5> early = {"PREPARING", "IN_PROGRESS", "RECEIVED",
                                                       "PENDING", "PROCESSING"};
    return std::find(early.begin(), early.end(), order.status) != early.end() &&
           std::all_of(order.items.begin(), order.items.end(), [](const LineItem &item) {
               return item.status == "PREPARING" || item.status == "BUILDING";
           });
}

void equip(LineItem &item, Dice &dice) {
    const auto come = item.status == "REPLACED" ? 5 : progress(item.status).value_or(0);
    if (come < 2) return;
    if (item.tracking_number.empty()) {
        constexpr std::array<std::string_view, 4> carriers = {"DHL", "FEDEX", "UPS", "EXPEDITORS"};
        item.carrier = carriers[(dice.bits() >> 32) % carriers.size()];
        item.tracking_number = "1Z" + dice.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", 16);
    }
    const auto count = std::size_t(std::min(item.quantity, most_assets));
    while (item.assets.size() < count)
        item.assets.push_back(
            {dice.text("0123456789", 12), {mac_address(dice), mac_address(dice)}});
}

}  // namespace order::sandbox
