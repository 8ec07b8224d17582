// The simulated Outposts account: its sites, outposts, quotes, and orders moving on a clock.
#pragma once

#include <map>
#include <queue>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/aws/clock.hpp"
#include "sandbox/aws/keys.hpp"
#include "sandbox/aws/machine.hpp"
#include "sandbox/aws/sso_tokens.hpp"
#include "sandbox/dice.hpp"
#include "sandbox/outposts/records.hpp"

namespace order::sandbox {

struct OutpostsOptions {
    std::uint64_t seed = 1;
    double speed = 1;  // of the orders' clock, against real time
    std::int64_t session_seconds = 3600;
    std::string region = "us-west-2";
};

// What a test can set of how the service behaves.
struct OutpostsManners {
    std::int64_t most_open_orders = 1000;
    std::int64_t quote_seconds = 30LL * 86400;
    std::int64_t usual_page = 100;  // entries of a list page when MaxResults is not given
    std::int64_t empty_pages = 0;   // so many of the next list pages are empty, with a token
};

class OutpostsWorld {
  public:
    explicit OutpostsWorld(const OutpostsOptions &options);

    // As it was at the start; the session keys are gone and the clock is right again.
    void reset();

    // Takes the steps that have come due; called before each request is answered.
    void advance();

    const OutpostsOptions &options() const { return options_; }
    AwsClock &clock() { return clock_; }
    const AwsClock &clock() const { return clock_; }
    AwsKeys &keys() { return keys_; }
    const AwsKeys &keys() const { return keys_; }
    const AwsKey &user() const { return user_; }
    const AwsKey &reader() const { return reader_; }
    Machine &machine() { return machine_; }
    SsoTokens &sso_tokens() { return sso_tokens_; }
    OutpostsManners &manners() { return manners_; }
    // What page tokens are signed with, and what tells one from the next.
    const std::string &page_key() const { return page_key_; }
    std::uint64_t next_page() { return ++pages_; }

    std::string account_id() const { return "123456789012"; }
    std::string arn(std::string_view kind, std::string_view id) const;
    // "oo-0123456789abcdef0"
    std::string new_id(std::string_view prefix);

    // Orders by id. Adding one fills in ids and time and starts its clock.
    const std::map<std::string, HardwareOrder, std::less<>> &orders() const { return orders_; }
    HardwareOrder *find_order(std::string_view id);
    HardwareOrder &add_order(HardwareOrder order);
    void set_status(HardwareOrder &order, std::optional<std::string> status);
    void set_item_status(HardwareOrder &order, LineItem &item, std::string status);
    void cancel(HardwareOrder &order);
    void hold(HardwareOrder &order);
    void release(HardwareOrder &order);

    std::vector<Outpost> &outposts() { return outposts_; }
    std::vector<Site> &sites() { return sites_; }
    // By id or ARN; nullptr when there is none.
    Outpost *find_outpost(std::string_view identifier);
    Site *find_site(std::string_view identifier);

    std::map<std::string, Quote, std::less<>> &quotes() { return quotes_; }
    Quote *find_quote(std::string_view identifier);
    // Fills in id and times.
    Quote &add_quote(Quote quote);

    std::vector<Renewal> &renewals() { return renewals_; }

  private:
    struct Due {
        std::int64_t at;  // microseconds of the monotonic clock
        std::string order;
        std::size_t item;
        std::uint64_t step;
        bool operator>(const Due &other) const { return at > other.at; }
    };
    void enter(HardwareOrder &order, std::size_t item, std::string status, std::int64_t at);
    void update(HardwareOrder &order, std::int64_t at);
    void plan(const HardwareOrder &order, std::size_t item, std::int64_t from);
    void plan_all(HardwareOrder &order);

    OutpostsOptions options_;
    Dice dice_;
    AwsClock clock_;
    AwsKeys keys_;
    AwsKey user_, reader_;
    Machine machine_;
    SsoTokens sso_tokens_;
    OutpostsManners manners_;
    std::string page_key_;
    std::uint64_t pages_ = 0;
    std::map<std::string, HardwareOrder, std::less<>> orders_;
    std::vector<Outpost> outposts_;
    std::vector<Site> sites_;
    std::map<std::string, Quote, std::less<>> quotes_;
    std::vector<Renewal> renewals_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
};

// Sites, outposts and orders in every state, as the world holds them at the start.
void furnish(OutpostsWorld &world);

}  // namespace order::sandbox
