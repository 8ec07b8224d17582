// Tracking: one thread, any number of orders.
#include "cli/tracking.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <map>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::int64_t ms_since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

const char *kind_name(std::int32_t kind) {
    switch (kind) {
        case ORDER_UPDATE_REPORT:
            return "REPORT";
        case ORDER_UPDATE_CHANGE:
            return "CHANGE";
        case ORDER_UPDATE_LINE_ITEM:
            return "LINE_ITEM";
        case ORDER_UPDATE_TROUBLE:
            return "TROUBLE";
        case ORDER_UPDATE_END:
            return "END";
        default:
            return "OTHER";
    }
}

// The line item an update is about; nullptr for any other update.
const LineItemView *item_of(const order_update *update, const OrderView &order) {
    const std::string id = or_empty(order_update_line_item_id(update));
    for (const LineItemView &item : order.line_items)
        if (!id.empty() && item.id == id) return &item;
    return nullptr;
}

// ", shipped with DHL 1Z0123456789, hardware 0123 (02:00:...)": what is known of a line item.
std::string item_facts(const LineItemView &item) {
    const std::string shipment = shipment_text(item);
    std::string text = shipment.empty() ? "" : ", shipped with " + shipment;
    for (const Hardware &hardware : item.hardware) {
        text += ", hardware " + hardware.id;
        if (!hardware.mac_addresses.empty())
            text += " (" + joined(hardware.mac_addresses, " ") + ')';
    }
    return text;
}

std::string update_json(const order_update *update, const OrderView &order,
                        const Problem &problem) {
    const LineItemView *item = item_of(update, order);
    return JsonObject()
        .text("update", kind_name(order_update_kind(update)))
        .text("id", order_update_order_id(update))
        .text("state", order_state_name(order_update_state(update)))
        .text("status", order_update_status(update))
        .text_or_null("sub_status", order.sub_status)
        .text("previous_status", order_update_previous_status(update))
        .text("line_item", order_update_line_item_id(update))
        .raw("item", item ? line_item_json(*item) : "null")
        .raw("error", problem.code.empty() ? "null" : problem_object_json(problem))
        .str();
}

// What an update says as a sentence; empty for what is only told with -v.
std::string update_text(const order_update *update, const OrderView &order, const Problem &problem,
                        bool is_verbose) {
    const std::string start = "order " + order.id + ": ";
    const std::string before = or_empty(order_update_previous_status(update));
    const LineItemView *item = item_of(update, order);
    const std::string now = status_text(order);
    switch (order_update_kind(update)) {
        case ORDER_UPDATE_REPORT:
            return is_verbose ? start + "still " + now : "";
        case ORDER_UPDATE_CHANGE:
            return start + (before.empty() || before == order.status ? now : before + " -> " + now);
        case ORDER_UPDATE_LINE_ITEM:
            return start + "line item " + or_empty(order_update_line_item_id(update)) +
                   (before.empty() ? " changed" : " changed from " + before) +
                   (item ? " to " + item->status : "");
        case ORDER_UPDATE_TROUBLE:
            return start + "could not be asked for, goes on: " + problem.message;
        default:
            return "";
    }
}

class Wait {
  public:
    Wait(Tool &tool, const TrackFlags &flags, std::vector<Tracked> &tracked)
        : tool_(tool), timeout_ms_(flags.timeout_ms()), tracked_(tracked) {
        tracker_ = ask<Tracker>(order_tracker_create, tool.client(), flags.report_seconds(),
                                flags.until());
    }

    void add(const std::string &id) {
        must(order_tracker_add, tracker_.get(), id.c_str());
        const bool is_new = places_.emplace(id, tracked_.size()).second;
        if (is_new) tracked_.push_back({unknown_order(id), false, {}});
    }

    void run() {
        while (!order_tracker_is_done(tracker_.get())) {
            const std::int64_t left = timeout_ms_ < 0 ? -1 : timeout_ms_ - ms_since(start_);
            if (timeout_ms_ >= 0 && left <= 0) break;
            draw();
            // A terminal's clock goes on between two updates.
            const std::int64_t slice = !tool_.notes().is_lively() ? left
                                       : left < 0                 ? 1000
                                                                  : std::min(left, INT64_C(1000));
            const auto update = ask<Update>(order_tracker_next, tracker_.get(), slice);
            if (update) take(update.get());
        }
        tool_.notes().clear();
    }

  private:
    void take(const order_update *update) {
        const auto place = places_.find(or_empty(order_update_order_id(update)));
        if (place == places_.end()) return;
        Tracked &tracked = tracked_[place->second];
        if (const order_snapshot *snapshot = order_update_snapshot(update))
            tracked.order = view_of(snapshot);
        Problem problem;
        if (const order_error *error = order_update_error(update))
            problem = problem_of(order_error_code(error), error);
        if (order_update_kind(update) == ORDER_UPDATE_END) {
            tracked.has_ended = true;
            tracked.problem = problem;
        }
        tell(update, tracked.order, problem);
    }

    void tell(const order_update *update, const OrderView &order, const Problem &problem) {
        const bool is_verbose = tool_.notes().is_verbose();
        const std::string text = update_text(update, order, problem, is_verbose);
        if (!text.empty()) tool_.notes().say(text + news_of(item_of(update, order)));
        const bool is_report = order_update_kind(update) == ORDER_UPDATE_REPORT;
        if (tool_.output().format() == Format::jsonl && (!is_report || is_verbose)) {
            tool_.notes().clear();
            Output::write(update_json(update, order, problem) + '\n');
        }
    }

    // What became known of a line item since it was last told.
    std::string news_of(const LineItemView *item) {
        if (!item) return "";
        std::string facts = item_facts(*item);
        std::string &told = told_[item->id];
        if (facts == told) return "";
        return told = std::move(facts);
    }

    void draw() {
        if (!tool_.notes().is_lively()) return;
        const auto open = order_tracker_open_count(tracker_.get());
        tool_.notes().progress(
            "waiting for " + std::to_string(open) + " of " + std::to_string(tracked_.size()) +
            (tracked_.size() == 1 ? " order, " : " orders, ") + clock_text(ms_since(start_)));
    }

    Tool &tool_;
    std::int64_t timeout_ms_;
    std::vector<Tracked> &tracked_;
    std::map<std::string, std::size_t> places_;
    std::map<std::string, std::string> told_;
    Clock::time_point start_ = Clock::now();
    Tracker tracker_;
};

// What to type to wait for what is still open.
std::string advice_to_go_on(const Tool &tool, const TrackFlags &flags,
                            const std::vector<Tracked> &tracked,
                            const std::vector<std::string> &ids) {
    constexpr std::size_t max_ids = 10;
    std::vector<std::string> words = {"track"};
    for (const Tracked &one : tracked)
        if (!one.has_ended) words.push_back(one.order.id);
    if (tracked.empty()) words.insert(words.end(), ids.begin(), ids.end());
    if (words.size() > 1 + max_ids) words = {"track", "-"};
    const bool is_too_long = words.back() == "-";
    for (std::string &word : flags.words()) words.push_back(std::move(word));
    return '"' + tool.command_line(words) + "\" goes on" +
           (is_too_long ? ", with the ids of the orders on stdin" : "");
}

}  // namespace

void TrackFlags::add(CLI::App &command) {
    command.add_option("--every", every_, "Time between two questions, e.g. 30 (seconds), 5m")
        ->type_name("TIME")
        ->capture_default_str();
    command.add_option("--timeout", timeout_, "Longest wait, e.g. 90m, 24h; else without end")
        ->type_name("TIME");
    command
        .add_option("--until", until_,
                    "What ends the wait: end; attention: also when it waits for you; "
                    "delivery: also when the first assets exist")
        ->check(CLI::IsMember({"end", "attention", "delivery"}))
        ->type_name("WHAT")
        ->capture_default_str();
}

std::vector<std::string> TrackFlags::words() const {
    const TrackFlags standard;
    std::vector<std::string> words;
    const auto add = [&](const char *flag, const std::string &value, const std::string &usual) {
        if (value != usual) words.insert(words.end(), {flag, value});
    };
    add("--every", every_, standard.every_);
    add("--timeout", timeout_, standard.timeout_);
    add("--until", until_, standard.until_);
    return words;
}

void TrackFlags::check() const {
    report_seconds();
    timeout_ms();
}

double TrackFlags::report_seconds() const {
    const auto ms = base::parse_duration_ms(every_);
    if (!ms || *ms < 10 || *ms > 86'400'000)
        throw Stop(
            usage_problem("--every takes a time from 10ms to 1d, such as 90s or 1h30m, not " +
                          base::excerpt(every_, 80)));
    return static_cast<double>(*ms) / 1000;
}

std::int64_t TrackFlags::timeout_ms() const {
    if (timeout_.empty()) return -1;
    const auto ms = base::parse_duration_ms(timeout_);
    if (!ms)
        throw Stop(usage_problem("--timeout takes a time such as 24h or 1h30m, not " +
                                 base::excerpt(timeout_, 80)));
    return *ms;
}

std::int32_t TrackFlags::until() const {
    if (until_ == "end") return ORDER_UNTIL_END;
    return until_ == "delivery" ? ORDER_UNTIL_DELIVERY : ORDER_UNTIL_END_OR_ATTENTION;
}

void track_orders(Tool &tool, const std::vector<std::string> &ids, const TrackFlags &flags,
                  std::vector<Tracked> &tracked) {
    try {
        Wait wait(tool, flags, tracked);
        for (const std::string &id : ids) wait.add(id);
        wait.run();
    } catch (Stop &stop) {
        if (stop.problem.exit == Exit::interrupted)
            stop.problem.message =
                "the wait was interrupted; " + advice_to_go_on(tool, flags, tracked, ids);
        throw;
    }
}

std::vector<OrderView> views_of(const std::vector<Tracked> &tracked) {
    std::vector<OrderView> orders;
    for (const Tracked &one : tracked) orders.push_back(one.order);
    return orders;
}

void judge(const Tracked &tracked, Outcomes &outcomes) {
    const OrderView &order = tracked.order;
    const std::string start = "order " + order.id;
    if (!tracked.problem.code.empty()) return outcomes.bad(tracked.problem);
    switch (order.state) {
        case ORDER_STATE_FULFILLED:
            return outcomes.good();
        case ORDER_STATE_FAILED:
            return outcomes.bad(
                {Exit::order_failed, "ORDER_FAILED", start + " failed: " + status_text(order)});
        case ORDER_STATE_CANCELLED:
            return outcomes.bad({Exit::order_failed, "ORDER_CANCELLED", start + " was cancelled"});
        case ORDER_STATE_NEEDS_ATTENTION:
            return outcomes.bad({Exit::still_open, "NEEDS_ATTENTION", advice(order)});
        default:
            break;
    }
    if (tracked.has_ended) return outcomes.good();  // the delivery that was waited for
    outcomes.bad({Exit::still_open, "STILL_OPEN",
                  start + " is still open at the deadline" +
                      (order.status.empty() ? "" : ": " + status_text(order))});
}

}  // namespace order::cli
