// The simulated service's state and its clock.
#include "sandbox/up42/world.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "base/clock.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "sandbox/up42/delivery.hpp"
#include "sandbox/up42/order_life.hpp"

namespace order::sandbox {
namespace {

std::int64_t monotonic_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(base::monotonic_now()).count();
}

std::string random_key() {
    std::array<std::uint8_t, 32> bytes{};
    crypto::random_bytes(bytes);
    return crypto::hex(bytes);
}

}  // namespace

World::World(const WorldOptions &options)
    : options_(options),
      dice_(options.seed),
      tokens_(options.token_seconds),
      link_seconds_(options.link_seconds),
      link_key_(random_key()),
      started_unix_us_(base::unix_ms_now() * 1000),
      started_monotonic_us_(monotonic_us()) {
    account_.id = new_id();
    account_.workspace_id = new_id();
    account_.user_name = "sandbox.user+orders@example.com";
    // What stands for itself in a password means something in a form.
    account_.password = "p&ss+w%rd=1 \xc3\xa4";
    account_.project_id = new_id();
    account_.project_api_key = "key&" + new_id() + "+%=";
    account_.credits = options.credits;
}

void World::reset() { *this = World(options_); }

std::int64_t World::now() {
    const std::int64_t by_clock = started_unix_us_ + (monotonic_us() - started_monotonic_us_);
    last_now_ = std::max(by_clock, last_now_ + 1);
    return last_now_;
}

std::string World::new_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx";
    for (char &c : id)
        if (c == 'x') c = digits[dice_.bits() >> 60];
    return id;
}

void World::advance() {
    const std::int64_t until = now();
    while (!due_.empty() && due_.top().at <= until) {
        const Due due = due_.top();
        due_.pop();
        Order &order = orders_[due.order];
        const auto step = next_step(order);
        if (order.step != due.step || order.held || !step) continue;
        order.changed_by_clock = true;
        enter_state(order, std::string(step->status), std::string(step->sub_status), due.at);
    }
}

void World::plan(const Order &order, std::int64_t from) {
    const auto step = next_step(order);
    if (!step || order.held) return;
    const std::int64_t at = from + std::int64_t(std::ceil(step->seconds * 1e6 / options_.speed));
    due_.push({at, order_index_.at(order.id), order.step});
}

void World::enter_state(Order &order, std::string status, std::string sub_status, std::int64_t at) {
    order.status = std::move(status);
    order.sub_status = std::move(sub_status);
    order.updated = at;
    ++order.step;
    if (order.sub_status == "FEASIBILITY_WAITING_RESPONSE") open_study(order, at);
    if (order.sub_status == "QUOTATION_WAITING_RESPONSE") open_quotation(order, at);
    deliver(*this, order);
    plan(order, at);
}

Order *World::find_order(std::string_view id) {
    const auto found = order_index_.find(std::string(id));
    return found == order_index_.end() ? nullptr : &orders_[found->second];
}

Order &World::add_order(Order order) {
    order.id = new_id();
    order.created = now();
    order_index_.emplace(order.id, orders_.size());
    Order &added = orders_.emplace_back(std::move(order));
    enter_state(added, added.status, added.sub_status, added.created);
    return added;
}

void World::set_state(Order &order, std::string status, std::string sub_status) {
    enter_state(order, std::move(status), std::move(sub_status), now());
}

void World::release(Order &order) {
    order.held = false;
    ++order.step;
    plan(order, now());
}

void World::touch(Order &order) {
    order.updated = now();
    order.changed_by_clock = false;
}

void World::open_study(const Order &order, std::int64_t at) {
    Study study;
    study.id = new_id();
    study.order_id = order.id;
    study.created = study.updated = at;
    study.options = {{new_id(), "Within the dates asked for, cloud cover up to 20 %."},
                     {new_id(), "Two weeks longer, cloud cover up to 10 %."}};
    studies_.push_back(std::move(study));
}

void World::open_quotation(const Order &order, std::int64_t at) {
    Quotation quotation;
    quotation.id = new_id();
    quotation.order_id = order.id;
    quotation.created = quotation.updated = at;
    quotation.credits = std::llround(order.credits);
    quotations_.push_back(std::move(quotation));
}

void World::revoke_links() { link_key_ = random_key(); }

Asset *World::find_asset(std::string_view id) {
    const auto found = std::find_if(assets_.begin(), assets_.end(),
                                    [id](const Asset &asset) { return asset.id == id; });
    return found == assets_.end() ? nullptr : &*found;
}

Asset &World::add_asset(Asset asset) {
    asset.id = new_id();
    asset.created = asset.updated = now();
    asset.etag = "\"" + asset.id.substr(0, 8) + "-1\"";
    asset.stac_collection = new_id();
    asset.stac_item = new_id();
    if (asset.acquired == 0) asset.acquired = asset.created;
    return assets_.emplace_back(std::move(asset));
}

bool World::remove_collection(std::string_view stac_collection) {
    return std::erase_if(assets_, [stac_collection](const Asset &asset) {
               return asset.stac_collection == stac_collection;
           }) > 0;
}

}  // namespace order::sandbox
