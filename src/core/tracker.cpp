#include "core/tracker.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::core {
namespace {

using base::Code;
using base::concat;
using base::Failure;
using base::Instant;
using base::Milliseconds;

constexpr std::size_t largest_batch = 10'000;
constexpr Milliseconds first_retry(1'000);
constexpr Milliseconds longest_hold(3'600'000);

Milliseconds interval_of(const TrackRules &rules) {
    constexpr std::int64_t century_ms = 36'500LL * 86'400'000;
    return Milliseconds(std::clamp<std::int64_t>(rules.interval_ms, 1, century_ms));
}

// Doubled with each failure in a row, and never rarer than ordinary polls.
Milliseconds retry_delay(int troubles, Milliseconds interval) {
    return std::min(interval, first_retry * (1 << std::min(troubles - 1, 16)));
}

bool is_over(const Snapshot &snapshot, Until until) {
    if (is_end(snapshot.state)) return true;
    if (until == Until::end) return false;
    if (snapshot.state == State::needs_attention) return true;
    return until == Until::delivery && snapshot.has_deliveries;
}

bool same_status(const Snapshot &a, const Snapshot &b) {
    return a.state == b.state && a.status == b.status && a.sub_status == b.sub_status;
}

bool same_progress(const LineItem &a, const LineItem &b) {
    return a.status == b.status && a.shipment_tracking_number == b.shipment_tracking_number &&
           a.shipment_carrier == b.shipment_carrier;
}

// What tells line items apart: the id, or the place in the order for one that has none.
using LineItemKey = std::pair<std::string_view, std::ptrdiff_t>;

LineItemKey key_of(const LineItem &item, const Snapshot &order) {
    return {item.id, item.id.empty() ? &item - order.line_items.data() : 0};
}

}  // namespace

const char *update_kind_name(UpdateKind kind) {
    switch (kind) {
        case UpdateKind::report:
            return "REPORT";
        case UpdateKind::change:
            return "CHANGE";
        case UpdateKind::line_item:
            return "LINE_ITEM";
        case UpdateKind::trouble:
            return "TROUBLE";
        case UpdateKind::end:
            return "END";
    }
    return "UNKNOWN";
}

Tracker::Tracker(std::shared_ptr<Provider> provider, TrackRules rules, base::Log log)
    : provider_(std::move(provider)),
      rules_(rules),
      log_(std::move(log)),
      batch_limit_(largest_batch) {}

void Tracker::add(std::string_view order_id, bool is_known) {
    if (index_.contains(order_id)) return;
    const std::size_t index = watched_.size();
    watched_.push_back({.id = std::string(order_id), .is_known = is_known});
    schedule(index, base::monotonic_now());
    ++open_;
    index_.emplace(order_id, index);
}

bool Tracker::is_done() const { return open_ == 0 && untold_ == 0; }

std::size_t Tracker::open_orders() const { return open_; }

std::optional<Update> Tracker::next(Instant until, const Call &call) {
    const bool only_what_is_due = until <= base::monotonic_now();
    if (only_what_is_due) until = base::forever;
    const Call interruptible{call.interrupt};
    while (ready_.empty()) {
        if (open_ == 0) return {};
        interruptible.check();
        const Instant now = base::monotonic_now();
        if (now >= until) return {};
        call.check();
        const Instant first = batch_.empty() ? due_.top().first : now;
        const Instant moment = std::max(first, hold_until_);
        if (moment <= now) {
            poll(until, call);
        } else if (only_what_is_due) {
            return {};
        } else if (until <= std::min(moment, call.deadline)) {
            interruptible.sleep_until(until);
        } else {
            call.sleep_until(moment);
        }
    }
    return pop();
}

void Tracker::poll(Instant until, const Call &call) {
    const Instant start = base::monotonic_now();
    fill_batch(start);
    std::vector<Snapshot> snapshots;
    try {
        snapshots = ask(call.until(until));
    } catch (const Failure &failure) {
        handle(failure, until, call);
        return;
    }
    const Instant now = base::monotonic_now();
    was_answered_ = true;
    refused_since_.reset();
    if ((now - start) < (until - now) / 4) {
        batch_limit_ = std::min(largest_batch, batch_limit_ * 2);
    }
    snapshots.resize(batch_.size());
    const bool asked_alone = batch_.size() == 1;
    for (Snapshot &snapshot : snapshots) {
        const std::size_t index = batch_.front();
        if (snapshot.state == State::unknown && !asked_alone) {
            watched_[index].is_listed = false;
            schedule(index, now);
        } else {
            settle(index, std::move(snapshot), now);
        }
        batch_.pop_front();
    }
}

// What is due, or soon will be, as far as it can be asked for together: so orders that were added
// one by one come to share their polls.
void Tracker::fill_batch(Instant now) {
    const auto goes_alone = [&](std::size_t index) {
        return !watched_[index].is_listed || watched_[index].is_suspect;
    };
    const Instant soon = now + interval_of(rules_) / 10;
    while (!due_.empty() && due_.top().first <= soon && batch_.size() < batch_limit_) {
        const std::size_t index = due_.top().second;
        if (!batch_.empty() && (goes_alone(index) || goes_alone(batch_.front()))) break;
        batch_.push_back(index);
        due_.pop();
    }
}

std::vector<Snapshot> Tracker::ask(const Call &call) {
    if (batch_.size() == 1) return {provider_->order(watched_[batch_.front()].id, call)};
    std::vector<std::string> ids;
    ids.reserve(batch_.size());
    for (const std::size_t index : batch_) ids.push_back(watched_[index].id);
    return provider_->poll(ids, call);
}

// Leaves the batch as it is by throwing, or decides when each of its orders is asked for again.
void Tracker::handle(const Failure &failure, Instant until, const Call &call) {
    const Instant now = base::monotonic_now();
    if (failure.code == Code::cancelled) throw Failure(failure);
    if (failure.code == Code::timeout && now >= call.deadline) throw Failure(failure);
    if (failure.code == Code::timeout && now >= until) {
        // Too much for the time there was: give back what is beyond half of it.
        batch_limit_ = std::max<std::size_t>(1, batch_.size() / 2);
        for (; batch_.size() > batch_limit_; batch_.pop_back()) schedule(batch_.back(), now);
        return;
    }
    if (failure.retry_after_ms > 0) {
        hold_until_ = now + std::min(Milliseconds(failure.retry_after_ms), longest_hold);
    }
    const WaitRule &rule = wait_rule_for(failure);
    if (!rule.concerns_all) {
        handle_alone(failure, rule, now);
    } else if (ends(was_answered_ ? rule.later : rule.at_first, refused_since_, now)) {
        const Instant later = now + retry_delay(1, interval_of(rules_));
        hold_until_ = std::max(hold_until_, later);
        for (; !batch_.empty(); batch_.pop_front()) schedule(batch_.front(), later);
        throw Failure(failure);
    } else {
        report_trouble(failure, rule, now);
    }
}

// A failure that is a matter of single orders: of each of many it is only known once that is asked
// for alone.
void Tracker::handle_alone(const Failure &failure, const WaitRule &rule, Instant now) {
    if (rule.at_first == Wait::goes_on) return report_trouble(failure, rule, now);
    if (batch_.size() > 1) {
        for (; !batch_.empty(); batch_.pop_front()) {
            watched_[batch_.front()].is_suspect = true;
            schedule(batch_.front(), now);
        }
        return;
    }
    const std::size_t index = batch_.front();
    Watched &order = watched_[index];
    order.is_suspect = true;
    if (!ends(order.is_known ? rule.later : rule.at_first, order.refused_since, now)) {
        return report_trouble(failure, rule, now);
    }
    end(index, order.last ? order.last->status : std::string(), failure);
    batch_.pop_front();
}

void Tracker::report_trouble(const Failure &failure, const WaitRule &rule, Instant now) {
    log_.write(base::Level::warning,
               concat("asking for ", described_batch(), " failed: ", failure.message));
    const Milliseconds interval = interval_of(rules_);
    for (; !batch_.empty(); batch_.pop_front()) {
        Watched &order = watched_[batch_.front()];
        push(batch_.front(), UpdateKind::trouble, {}, {}, failure);
        ++order.troubles;
        const bool waits_for_proof = rule.later == Wait::ends_if_again;
        schedule(batch_.front(),
                 now + (waits_for_proof ? interval : retry_delay(order.troubles, interval)));
    }
}

// Whether the wait ends now. `refused_since`: when it was first refused in such a way, without a
// success since.
bool Tracker::ends(Wait wait, std::optional<Instant> &refused_since, Instant now) const {
    if (wait != Wait::ends_if_again) return wait == Wait::ends;
    if (!refused_since) refused_since = now;
    return now >= *refused_since + interval_of(rules_);
}

std::string Tracker::described_batch() const {
    if (batch_.size() > 1) return concat(std::to_string(batch_.size()), " orders");
    return concat("order ", base::excerpt(watched_[batch_.front()].id, 64));
}

void Tracker::settle(std::size_t index, Snapshot snapshot, Instant now) {
    Watched &order = watched_[index];
    const std::size_t told = ready_.size();
    const std::string before = order.last ? order.last->status : std::string();
    if (!order.last || !same_status(*order.last, snapshot)) {
        push(index, UpdateKind::change, {}, before);
    }
    if (order.last) note_line_items(index, *order.last, snapshot);
    if (ready_.size() == told) push(index, UpdateKind::report, {}, before);
    order.last = std::move(snapshot);
    order.is_known = true;
    order.troubles = 0;
    order.refused_since.reset();
    order.is_suspect = false;
    if (is_over(*order.last, rules_.until)) {
        end(index, before, {});
    } else {
        schedule(index, now + interval_of(rules_));
    }
}

void Tracker::note_line_items(std::size_t index, const Snapshot &before, const Snapshot &now) {
    std::map<LineItemKey, const LineItem *> earlier;
    for (const LineItem &item : before.line_items) earlier.emplace(key_of(item, before), &item);
    for (const LineItem &item : now.line_items) {
        const auto found = earlier.find(key_of(item, now));
        const LineItem *old = found == earlier.end() ? nullptr : found->second;
        if (old && same_progress(*old, item)) continue;
        push(index, UpdateKind::line_item, item.id, old ? old->status : std::string());
    }
}

void Tracker::end(std::size_t index, std::string previous_status, std::optional<Failure> failure) {
    push(index, UpdateKind::end, {}, std::move(previous_status), std::move(failure));
    --open_;
}

void Tracker::schedule(std::size_t index, Instant moment) { due_.emplace(moment, index); }

void Tracker::push(std::size_t index, UpdateKind kind, std::string line_item_id,
                   std::string previous_status, std::optional<Failure> trouble) {
    Update update;
    update.kind = kind;
    update.line_item_id = std::move(line_item_id);
    update.previous_status = std::move(previous_status);
    if (trouble) update.trouble.emplace(*std::move(trouble));
    ready_.emplace_back(index, std::move(update));
    ++untold_;
}

// Nothing is polled while updates wait, so what was seen last is what the update is about.
Update Tracker::pop() {
    auto &[index, waiting] = ready_.front();
    Watched &order = watched_[index];
    waiting.order_id = order.id;
    if (order.last) waiting.snapshot = *order.last;
    Update update = std::move(waiting);
    if (update.kind == UpdateKind::end) order.last.reset();
    ready_.pop_front();
    --untold_;
    return update;
}

Snapshot track(Provider &provider, std::string_view order_id, const TrackRules &rules,
               Snapshot &last, const base::Log &log, const Call &call, bool is_known) {
    // The caller keeps the provider alive for the length of this call.
    Tracker tracker(std::shared_ptr<Provider>(std::shared_ptr<void>(), &provider), rules, log);
    tracker.add(order_id, is_known);
    const std::string name = concat("order ", base::excerpt(order_id, 64));
    try {
        for (;;) {
            const std::optional<Update> update = tracker.next(base::forever, call);
            if (!update->snapshot.id.empty()) last = update->snapshot;
            switch (update->kind) {
                case UpdateKind::report:
                case UpdateKind::change:
                    log.write(base::Level::info, concat(name, ": ", last.status));
                    break;
                case UpdateKind::line_item:
                    log.write(base::Level::info,
                              concat(name, ": line item ", update->line_item_id, " changed"));
                    break;
                case UpdateKind::trouble:
                    break;
                case UpdateKind::end:
                    if (update->trouble) throw Failure(*update->trouble->failure);
                    return last;
            }
        }
    } catch (Failure &failure) {
        if (failure.code == Code::timeout) {
            const std::string status = last.status.empty() ? "not known yet" : last.status;
            failure.message = concat("The deadline passed; ", name, " was ", status, ".");
        }
        throw;
    }
}

}  // namespace order::core
