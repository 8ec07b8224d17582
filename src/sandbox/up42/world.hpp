// The simulated service's state: one account, its orders moving on a clock, its assets.
#pragma once

#include <deque>
#include <memory>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sandbox/dice.hpp"
#include "sandbox/up42/records.hpp"
#include "sandbox/up42/tokens.hpp"

namespace order::sandbox {

struct WorldOptions {
    std::uint64_t seed = 1;
    double speed = 1;  // of the orders' clock, against real time
    std::int64_t token_seconds = 300;
    std::int64_t link_seconds = 300;  // how long a download link is good
    double credits = 1e9;             // what the account has at the start
};

class World {
  public:
    explicit World(const WorldOptions &options);

    // As it was at the start; every token is revoked.
    void reset();

    // Takes the steps that have come due; called before each request is answered.
    void advance();

    // Microseconds since 1970, each call later than the one before.
    std::int64_t now();
    std::string new_id();

    Account &account() { return account_; }
    const Account &account() const { return account_; }
    Tokens &tokens() { return tokens_; }
    const WorldOptions &options() const { return options_; }
    std::int64_t link_seconds() const { return link_seconds_; }
    void set_link_seconds(std::int64_t seconds) { link_seconds_ = seconds; }
    const std::string &link_key() const { return link_key_; }
    void revoke_links();

    // Orders, oldest first. Adding one fills in id and times and starts its clock; it is delivered
    // at once when its state says so.
    const std::deque<Order> &orders() const { return orders_; }
    Order *find_order(std::string_view id);
    Order &add_order(Order order);
    // Sets the state, makes what belongs to it (study, quotation, assets) and restarts the clock.
    void set_state(Order &order, std::string status, std::string sub_status);
    void hold(Order &order) { order.held = true; }
    void release(Order &order);
    void touch(Order &order);

    // Assets, oldest first. Adding one fills in id, times, etag and place in the storage.
    const std::deque<Asset> &assets() const { return assets_; }
    Asset *find_asset(std::string_view id);
    Asset &add_asset(Asset asset);
    // Removes every asset of a storage collection; false when there is no such collection.
    bool remove_collection(std::string_view stac_collection);

    // Archives by what they hold: orders for the same place share their bytes.
    std::unordered_map<std::string, ContentPtr> &archives() { return archives_; }

    std::deque<Quotation> &quotations() { return quotations_; }
    std::deque<Study> &studies() { return studies_; }
    std::vector<Webhook> &webhooks() { return webhooks_; }

  private:
    struct Due {
        std::int64_t at;
        std::size_t order;  // index
        std::uint64_t step;
        bool operator>(const Due &other) const { return at > other.at; }
    };
    void enter_state(Order &order, std::string status, std::string sub_status, std::int64_t at);
    void plan(const Order &order, std::int64_t from);
    void open_study(const Order &order, std::int64_t at);
    void open_quotation(const Order &order, std::int64_t at);

    WorldOptions options_;
    Dice dice_;
    Tokens tokens_;
    Account account_;
    std::int64_t link_seconds_;
    std::string link_key_;
    std::int64_t started_unix_us_;
    std::int64_t started_monotonic_us_;
    std::int64_t last_now_ = 0;
    std::deque<Order> orders_;
    std::unordered_map<std::string, std::size_t> order_index_;
    std::deque<Asset> assets_;
    std::unordered_map<std::string, ContentPtr> archives_;
    std::deque<Quotation> quotations_;
    std::deque<Study> studies_;
    std::vector<Webhook> webhooks_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
};

}  // namespace order::sandbox
