// Tracker: asks for orders at an interval, on the thread of whoever calls next(), until each of
// them ends.
#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "core/error_record.hpp"
#include "core/provider.hpp"
#include "core/wait_rule.hpp"

namespace order::core {

// Each value equals its ORDER_UNTIL_* twin in order.h.
enum class Until : std::int32_t {
    end_or_attention = 0,  // ended, or waits for the customer
    end = 1,               // ended
    delivery = 2,          // ended, waits for the customer, or the first assets exist
};

// Each value equals its ORDER_UPDATE_* twin in order.h.
enum class UpdateKind : std::int32_t {
    report = 1,     // a poll, nothing changed
    change = 2,     // state, status, sub-status changed, or this is the first report
    line_item = 3,  // a line item changed
    trouble = 4,    // the poll failed and will be tried again
    end = 5,        // the last update of this order
};

// Its name without prefix, e.g. "CHANGE"; "UNKNOWN" for any other number.
const char *update_kind_name(UpdateKind kind);

struct Update : Record<Type::update> {
    UpdateKind kind = UpdateKind::report;
    std::string order_id;
    Snapshot snapshot;            // as of this update; of the last good poll for trouble
    std::string previous_status;  // what `snapshot.status` (or the line item's) was before
    std::string line_item_id;     // for line_item
    std::optional<KeptError> trouble;
};

struct TrackRules {
    std::int64_t interval_ms = 120'000;
    Until until = Until::end_or_attention;
};

class Tracker {
  public:
    Tracker(std::shared_ptr<Provider> provider, TrackRules rules, base::Log log);

    // Before the first next() or later; an order already tracked is left as it is. `is_known`: it
    // was seen or placed before.
    void add(std::string_view order_id, bool is_known = false);

    // The next update, polling and sleeping as needed; nothing when every order has ended
    // (is_done() then), or when the moment came first. A moment that has already passed asks only
    // for what is due. By the rule of waiting (wait_rule.hpp) a failure becomes a trouble update,
    // or ends that order with an `end` update that holds it; one that ends all is thrown.
    std::optional<Update> next(base::Instant until, const Call &call);

    // Any thread, also while another is in next().
    bool is_done() const;
    std::size_t open_orders() const;

  private:
    struct Watched {
        std::string id;
        std::optional<Snapshot> last = {};
        bool is_known = false;                            // seen or placed before
        int troubles = 0;                                 // failed polls in a row
        std::optional<base::Instant> refused_since = {};  // see ends()
        bool is_listed = true;    // false: a poll of many does not know it, so it is asked alone
        bool is_suspect = false;  // a poll of many was refused, perhaps because of this one
    };
    using Due = std::pair<base::Instant, std::size_t>;  // when, and which of watched_

    void poll(base::Instant until, const Call &call);
    void fill_batch(base::Instant now);
    std::vector<Snapshot> ask(const Call &call);
    void handle(const base::Failure &failure, base::Instant until, const Call &call);
    void handle_alone(const base::Failure &failure, const WaitRule &rule, base::Instant now);
    void report_trouble(const base::Failure &failure, const WaitRule &rule, base::Instant now);
    bool ends(Wait wait, std::optional<base::Instant> &refused_since, base::Instant now) const;
    void settle(std::size_t index, Snapshot snapshot, base::Instant now);
    void note_line_items(std::size_t index, const Snapshot &before, const Snapshot &now);
    void end(std::size_t index, std::string previous_status, std::optional<base::Failure> failure);
    void schedule(std::size_t index, base::Instant moment);
    void push(std::size_t index, UpdateKind kind, std::string line_item_id = {},
              std::string previous_status = {}, std::optional<base::Failure> trouble = {});
    Update pop();
    std::string described_batch() const;

    std::shared_ptr<Provider> provider_;
    TrackRules rules_;
    base::Log log_;
    std::vector<Watched> watched_;
    std::map<std::string, std::size_t, std::less<>> index_;  // by order id
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
    std::deque<std::size_t> batch_;  // being asked for; stays when a poll is cut short
    std::size_t batch_limit_;
    base::Instant hold_until_{};                        // the service asked for silence
    bool was_answered_ = false;                         // some poll succeeded
    std::optional<base::Instant> refused_since_;        // for all of them, see ends()
    std::deque<std::pair<std::size_t, Update>> ready_;  // their snapshots are put in when taken
    std::atomic<std::size_t> open_{0};
    std::atomic<std::size_t> untold_{0};  // size of ready_
};

// Waits for one order; the last snapshot. Throws Failure(timeout) at the deadline; `last` holds
// what was seen last. `is_known` as for add().
Snapshot track(Provider &provider, std::string_view order_id, const TrackRules &rules,
               Snapshot &last, const base::Log &log, const Call &call, bool is_known = false);

}  // namespace order::core
