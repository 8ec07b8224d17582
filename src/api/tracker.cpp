// Trackers: one or thousands of orders waited for on one thread.
#include "core/tracker.hpp"

#include <optional>

#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "api/waiting.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

struct order_tracker : api::Handle<api::Tag::tracker> {
    order_tracker(api::Access access_, const core::TrackRules &rules)
        : access(std::move(access_)),
          tracker(access.shared_provider(), rules, access.session().log) {}

    api::Access access;
    core::Tracker tracker;
};

order_code order_tracker_create(order_client *client, double report_seconds, int32_t until,
                                order_tracker **tracker_out, order_error **error_out) noexcept {
    return api::guarded(tracker_out, "tracker_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_tracker>(access.below(),
                                               api::checked_rules(report_seconds, until));
    });
}

order_code order_tracker_add(order_tracker *tracker, const char *order_id,
                             order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        order_tracker &waiting = api::checked(tracker, "tracker");
        const std::string_view id = api::checked_line(order_id, "order_id");
        waiting.tracker.add(id, waiting.access.placed().contains(id));
    });
}

order_code order_tracker_next(order_tracker *tracker, int64_t timeout_ms, order_update **update_out,
                              order_error **error_out) noexcept {
    return api::guarded(update_out, "update_out", error_out, [&] {
        order_tracker &waiting = api::checked(tracker, "tracker");
        std::optional<core::Update> update = waiting.tracker.next(
            base::after_ms(timeout_ms), waiting.access.call_until(base::forever));
        return update ? std::make_unique<core::Update>(*std::move(update)) : nullptr;
    });
}

int32_t order_tracker_is_done(const order_tracker *tracker) noexcept {
    const order_tracker *present = api::valid_or_null(tracker);
    return !present || present->tracker.is_done() ? 1 : 0;
}

int32_t order_tracker_open_count(const order_tracker *tracker) noexcept {
    const order_tracker *present = api::valid_or_null(tracker);
    return present ? static_cast<int32_t>(present->tracker.open_orders()) : 0;
}

void order_tracker_interrupt(order_tracker *tracker) noexcept {
    if (const order_tracker *present = api::valid_or_null(tracker)) present->access.interrupt();
}

void order_tracker_resume(order_tracker *tracker) noexcept {
    if (const order_tracker *present = api::valid_or_null(tracker)) present->access.resume();
}

void order_tracker_free(order_tracker *tracker) noexcept { api::free_handle(tracker); }
