// One order: the handle, the four verbs, and what else can be done with it.
#include <optional>

#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "api/values.hpp"
#include "api/waiting.hpp"
#include "base/text.hpp"
#include "core/tags.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

struct order_handle : api::Handle<api::Tag::handle> {
    order_handle(api::Access access_, std::string_view id_) : access(std::move(access_)), id(id_) {}

    api::Access access;
    std::string id;
    std::string status;  // as the last call that fetched it saw it
};

static core::State fetch_state(order_handle &handle) {
    core::Standing standing = handle.access.provider().standing(handle.id, handle.access.call());
    handle.status = std::move(standing.status);
    return standing.state;
}

static core::Snapshot fetch(order_handle &handle) {
    core::Snapshot snapshot = handle.access.provider().order(handle.id, handle.access.call());
    handle.status = snapshot.status;
    return snapshot;
}

order_code order_init(order_client *client, const char *order_id, order_handle **handle_out,
                      order_error **error_out) noexcept {
    return api::guarded(handle_out, "handle_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_handle>(access.below(),
                                              api::checked_line(order_id, "order_id"));
    });
}

order_code order_status(order_handle *handle, int32_t *state_out,
                        order_error **error_out) noexcept {
    return api::guarded(state_out, "state_out", error_out, [&] {
        return static_cast<int32_t>(fetch_state(api::checked(handle, "handle")));
    });
}

const char *order_status_text(const order_handle *handle) noexcept {
    const order_handle *present = api::valid_or_null(handle);
    return present ? api::text_or_null(present->status) : nullptr;
}

order_code order_track(order_handle *handle, double report_seconds, int64_t timeout_ms,
                       int32_t until, int32_t *state_out, order_error **error_out) noexcept {
    return api::guarded(state_out, "state_out", error_out, [&] {
        order_handle &order = api::checked(handle, "handle");
        const core::TrackRules rules = api::checked_rules(report_seconds, until);
        const api::Access &access = order.access;
        const bool is_known = !order.status.empty() || access.placed().contains(order.id);
        core::Snapshot last;
        const auto keep_last = [&] {
            *state_out = static_cast<int32_t>(last.state);
            order.status = last.status;
        };
        try {
            core::track(access.provider(), order.id, rules, last, access.session().log,
                        access.call_until(base::after_ms(timeout_ms)), is_known);
        } catch (const base::Failure &) {
            keep_last();
            throw;
        }
        keep_last();
        return *state_out;
    });
}

order_code order_assets(order_handle *handle, int32_t limit, const char *sort,
                        order_asset_list **assets_out, order_error **error_out) noexcept {
    return api::guarded(assets_out, "assets_out", error_out, [&] {
        const order_handle &order = api::checked(handle, "handle");
        constexpr int32_t standard = 100;
        constexpr int32_t most = 100'000;
        if (limit < 0 || limit > most) {
            throw base::Failure(base::Code::argument,
                                base::concat("limit was ", std::to_string(limit),
                                             ", not from 1 to 100000, or 0 for 100."));
        }
        const std::string_view field = api::checked_optional_line(sort, "sort");
        return api::list_of<core::AssetList>(order.access.provider().assets_of(
            order.id, limit == 0 ? standard : limit, field.empty() ? "createdAt" : field,
            order.access.call()));
    });
}

const char *order_handle_id(const order_handle *handle) noexcept {
    const order_handle *present = api::valid_or_null(handle);
    return present ? api::text_or_null(present->id) : nullptr;
}

order_code order_snapshot_fetch(order_handle *handle, order_snapshot **snapshot_out,
                                order_error **error_out) noexcept {
    return api::guarded(snapshot_out, "snapshot_out", error_out, [&] {
        return std::make_unique<core::Snapshot>(fetch(api::checked(handle, "handle")));
    });
}

order_code order_tasking_fetch(order_handle *handle, order_tasking **tasking_out,
                               order_error **error_out) noexcept {
    return api::guarded(tasking_out, "tasking_out", error_out, [&] {
        std::optional<core::Tasking> tasking = fetch(api::checked(handle, "handle")).tasking;
        return tasking ? std::make_unique<core::Tasking>(*std::move(tasking)) : nullptr;
    });
}

order_code order_is_fulfilled(order_handle *handle, int32_t *fulfilled_out,
                              order_error **error_out) noexcept {
    return api::guarded(fulfilled_out, "fulfilled_out", error_out, [&] {
        const core::State state = fetch_state(api::checked(handle, "handle"));
        return state == core::State::fulfilled ? 1 : 0;
    });
}

order_code order_cancel(order_handle *handle, int32_t *state_out,
                        order_error **error_out) noexcept {
    return api::guarded(state_out, "state_out", error_out, [&] {
        const order_handle &order = api::checked(handle, "handle");
        return static_cast<int32_t>(order.access.provider().cancel(order.id, order.access.call()));
    });
}

order_code order_tags_replace(order_handle *handle, const char *tags_json,
                              order_snapshot **snapshot_out, order_error **error_out) noexcept {
    return api::guarded(snapshot_out, "snapshot_out", error_out, [&] {
        order_handle &order = api::checked(handle, "handle");
        const std::vector<std::string> tags =
            core::tags_of(api::checked_document(tags_json, "tags_json"));
        auto snapshot = std::make_unique<core::Snapshot>(
            order.access.provider().replace_tags(order.id, tags, order.access.call()));
        order.status = snapshot->status;
        return snapshot;
    });
}

order_code order_coverage_fetch(order_handle *handle, order_coverage **coverage_out,
                                order_error **error_out) noexcept {
    return api::guarded(coverage_out, "coverage_out", error_out, [&] {
        const order_handle &order = api::checked(handle, "handle");
        return std::make_unique<core::Coverage>(
            order.access.provider().coverage(order.id, order.access.call()));
    });
}

void order_handle_interrupt(order_handle *handle) noexcept {
    if (const order_handle *present = api::valid_or_null(handle)) present->access.interrupt();
}

void order_handle_resume(order_handle *handle) noexcept {
    if (const order_handle *present = api::valid_or_null(handle)) present->access.resume();
}

void order_handle_free(order_handle *handle) noexcept { api::free_handle(handle); }
