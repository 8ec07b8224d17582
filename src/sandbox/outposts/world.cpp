// The simulated Outposts account and its clock.
#include "sandbox/outposts/world.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "sandbox/outposts/hardware_life.hpp"

namespace order::sandbox {
namespace {

std::int64_t monotonic_us() { return base::monotonic_now().count() / 1000; }

// What of an identifier that is an ARN or an id is the id.
std::string_view id_of(std::string_view identifier) {
    return identifier.substr(identifier.rfind('/') + 1);
}

}  // namespace

OutpostsWorld::OutpostsWorld(const OutpostsOptions &options)
    : options_(options),
      dice_(options.seed),
      keys_(options.session_seconds),
      user_(keys_.add_user({base::concat("arn:aws:iam::", account_id(), ":user/orders")}, dice_)),
      reader_(keys_.add_user({base::concat("arn:aws:iam::", account_id(), ":user/reader"), true},
                             dice_)),
      page_key_(new_id("page-")) {
    furnish(*this);
}

void OutpostsWorld::reset() { *this = OutpostsWorld(options_); }

std::string OutpostsWorld::arn(std::string_view kind, std::string_view id) const {
    return base::concat("arn:aws:outposts:", options_.region, ":", account_id(), ":", kind, "/",
                        id);
}

std::string OutpostsWorld::new_id(std::string_view prefix) {
    return base::concat(prefix, dice_.text("0123456789abcdef", 17));
}

void OutpostsWorld::advance() {
    const std::int64_t until = monotonic_us();
    while (!due_.empty() && due_.top().at <= until) {
        const Due due = due_.top();
        due_.pop();
        HardwareOrder *order = find_order(due.order);
        const LineItem &item = order->items[due.item];
        const auto step = next_step(item);
        if (item.step != due.step || order->held || !step) continue;
        enter(*order, due.item, std::string(step->status), due.at);
    }
}

void OutpostsWorld::plan(const HardwareOrder &order, std::size_t index, std::int64_t from) {
    const LineItem &item = order.items[index];
    const auto step = next_step(item);
    if (!step || order.held || order.fixed_status) return;
    // Line items start one after the other, so that an order's items differ.
    const double seconds = step->seconds + (item.status == "PREPARING" ? 20.0 * double(index) : 0);
    due_.push({from + std::int64_t(std::ceil(seconds * 1e6 / options_.speed)), order.id, index,
               item.step});
}

void OutpostsWorld::plan_all(HardwareOrder &order) {
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        ++order.items[i].step;
        plan(order, i, monotonic_us());
    }
}

void OutpostsWorld::enter(HardwareOrder &order, std::size_t index, std::string status,
                          std::int64_t at) {
    LineItem &item = order.items[index];
    item.status = std::move(status);
    ++item.step;
    equip(item, dice_);
    update(order, at);
    plan(order, index, at);
}

void OutpostsWorld::update(HardwareOrder &order, std::int64_t at) {
    order.status = order.fixed_status ? *order.fixed_status : derived_status(order);
    const bool is_done = order.status == "COMPLETED" || order.status == "FULFILLED";
    if (!is_done)
        order.fulfilled_us.reset();
    else if (!order.fulfilled_us)
        // The wall clock counts milliseconds only, and may have been shifted back meanwhile.
        order.fulfilled_us = std::max(order.submitted_us, clock_.now_us() - (monotonic_us() - at));
}

HardwareOrder *OutpostsWorld::find_order(std::string_view id) {
    const auto found = orders_.find(id);
    return found == orders_.end() ? nullptr : &found->second;
}

HardwareOrder &OutpostsWorld::add_order(HardwareOrder order) {
    if (order.id.empty()) order.id = new_id("oo-");
    if (order.submitted_us == 0) order.submitted_us = clock_.now_us();
    for (LineItem &item : order.items) {
        if (item.id.empty()) item.id = new_id("ooi-");
        equip(item, dice_);
    }
    std::string id = order.id;
    HardwareOrder &added = orders_.emplace(std::move(id), std::move(order)).first->second;
    update(added, monotonic_us());
    plan_all(added);
    return added;
}

void OutpostsWorld::set_status(HardwareOrder &order, std::optional<std::string> status) {
    order.fixed_status = std::move(status);
    update(order, monotonic_us());
    plan_all(order);
}

void OutpostsWorld::set_item_status(HardwareOrder &order, LineItem &item, std::string status) {
    enter(order, std::size_t(&item - order.items.data()), std::move(status), monotonic_us());
}

void OutpostsWorld::cancel(HardwareOrder &order) {
    for (LineItem &item : order.items) item.status = "CANCELLED";
    set_status(order, "CANCELLED");
}

void OutpostsWorld::hold(HardwareOrder &order) { order.held = true; }

void OutpostsWorld::release(HardwareOrder &order) {
    order.held = false;
    plan_all(order);
}

Outpost *OutpostsWorld::find_outpost(std::string_view identifier) {
    const auto found =
        std::find_if(outposts_.begin(), outposts_.end(), [identifier](const Outpost &outpost) {
            return identifier == outpost.id || identifier == outpost.arn;
        });
    return found == outposts_.end() ? nullptr : &*found;
}

Site *OutpostsWorld::find_site(std::string_view identifier) {
    const auto found = std::find_if(sites_.begin(), sites_.end(), [identifier](const Site &site) {
        return identifier == site.id || identifier == site.arn;
    });
    return found == sites_.end() ? nullptr : &*found;
}

Quote *OutpostsWorld::find_quote(std::string_view identifier) {
    const auto found = quotes_.find(id_of(identifier));
    if (found == quotes_.end()) return nullptr;
    const bool is_ours = identifier == found->first || identifier == arn("quote", found->first);
    return is_ours ? &found->second : nullptr;
}

Quote &OutpostsWorld::add_quote(Quote quote) {
    quote.id = new_id("oq-");
    quote.created_us = clock_.now_us();
    quote.expires_us = quote.created_us + manners_.quote_seconds * 1'000'000;
    std::string id = quote.id;
    return quotes_.emplace(std::move(id), std::move(quote)).first->second;
}

}  // namespace order::sandbox
