// Tracker: asks for orders at an interval, on the thread of whoever calls next(), until each of
// them ends.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "core/provider.hpp"

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

struct Update {
    UpdateKind kind = UpdateKind::report;
    std::string order_id;
    Snapshot snapshot;            // as of this update; of the last good poll for trouble
    std::string previous_status;  // what `snapshot.status` (or the line item's) was before
    std::string line_item_id;     // for line_item
    std::optional<base::Failure> trouble;
};

struct TrackRules {
    std::int64_t interval_ms = 120'000;
    Until until = Until::end_or_attention;
};

class Tracker {
  public:
    Tracker(std::shared_ptr<Provider> provider, TrackRules rules, base::Log log);

    // Before the first next() or later; an order already tracked is left as it is.
    void add(std::string_view order_id);

    // The next update, polling and sleeping as needed; nothing when every order has ended
    // (is_done() then), or when the moment came first. Transient failures become trouble updates; a
    // final one (order not found, credentials refused) ends that order with an `end` update that
    // holds the failure, or is thrown when it concerns all.
    std::optional<Update> next(base::Instant until, const Call &call);

    bool is_done() const;
    std::size_t open_orders() const;
};

// Waits for one order; the last snapshot. Throws Failure(timeout) at the deadline; `last` holds
// what was seen last.
Snapshot track(Provider &provider, std::string_view order_id, const TrackRules &rules,
               Snapshot &last, const base::Log &log, const Call &call);

}  // namespace order::core
