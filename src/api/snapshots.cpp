// Snapshots: orders as they were at one moment, alone and in lists; tasking details and coverage.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_snapshot_list : api::List<api::Tag::snapshot_list, order_snapshot> {
    using List::List;
};

const char *order_snapshot_provider(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::provider);
}

const char *order_snapshot_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::id);
}

int32_t order_snapshot_state(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::state);
}

const char *order_snapshot_status(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::status);
}

const char *order_snapshot_sub_status(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::sub_status);
}

int32_t order_snapshot_has_deliveries(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::has_deliveries);
}

const char *order_snapshot_name(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::name);
}

const char *order_snapshot_kind(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::kind);
}

const char *order_snapshot_workspace_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::workspace_id);
}

const char *order_snapshot_account_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::account_id);
}

const char *order_snapshot_data_product_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::data_product_id);
}

const char *order_snapshot_image_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::image_id);
}

const char *order_snapshot_created_by(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::created_by);
}

const char *order_snapshot_updated_by(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::updated_by);
}

int64_t order_snapshot_created_unix_ms(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::created_ms);
}

int64_t order_snapshot_updated_unix_ms(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::updated_ms);
}

int32_t order_snapshot_tag_count(const order_snapshot *snapshot) noexcept {
    return api::item_count(snapshot, &core::Snapshot::tags);
}

const char *order_snapshot_tag(const order_snapshot *snapshot, int32_t index) noexcept {
    return api::outward(api::item(snapshot, &core::Snapshot::tags, index));
}

const char *order_snapshot_area_json(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::area);
}

const char *order_snapshot_outpost_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::outpost_id);
}

const char *order_snapshot_payment_option(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::payment_option);
}

const char *order_snapshot_payment_term(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::payment_term);
}

const char *order_snapshot_quote_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::quote_id);
}

const char *order_snapshot_quote_option_id(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::quote_option_id);
}

int64_t order_snapshot_fulfilled_unix_ms(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::fulfilled_ms);
}

int32_t order_snapshot_line_item_count(const order_snapshot *snapshot) noexcept {
    const order_snapshot *present = api::or_absent(snapshot);
    return present ? api::count_of(present->line_items) : 0;
}

const order_line_item *order_snapshot_line_item(const order_snapshot *snapshot,
                                                int32_t index) noexcept {
    const order_snapshot *present = api::or_absent(snapshot);
    const auto *found = present ? api::element_of(present->line_items, index) : nullptr;
    return found ? found->get() : nullptr;
}

int32_t order_snapshot_item_status_count(const order_snapshot *snapshot) noexcept {
    return api::item_count(snapshot, &core::Snapshot::item_statuses);
}

const char *order_snapshot_item_status(const order_snapshot *snapshot, int32_t index) noexcept {
    return api::item_field(snapshot, &core::Snapshot::item_statuses, index,
                           &core::StatusCount::status);
}

int64_t order_snapshot_item_status_quantity(const order_snapshot *snapshot,
                                            int32_t index) noexcept {
    return api::item_field(snapshot, &core::Snapshot::item_statuses, index,
                           &core::StatusCount::quantity);
}

const char *order_snapshot_json(const order_snapshot *snapshot) noexcept {
    return api::field(snapshot, &core::Snapshot::json);
}

void order_snapshot_free(order_snapshot *snapshot) noexcept { api::free_handle(snapshot); }

order_code order_snapshot_list_fetch(order_client *client, const order_query *query,
                                     order_snapshot_list **snapshots_out,
                                     order_error **error_out) noexcept {
    return api::guarded(snapshots_out, "snapshots_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_snapshot_list>(
            access.provider().orders(api::checked_query(query), access.call()));
    });
}

int32_t order_snapshot_list_count(const order_snapshot_list *snapshots) noexcept {
    return api::list_count(snapshots);
}

const order_snapshot *order_snapshot_list_get(const order_snapshot_list *snapshots,
                                              int32_t index) noexcept {
    return api::list_get(snapshots, index);
}

void order_snapshot_list_free(order_snapshot_list *snapshots) noexcept {
    api::free_handle(snapshots);
}
