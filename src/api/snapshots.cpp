// Orders in lists.
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_snapshot_list_fetch(order_client *client, const order_query *query,
                                     order_snapshot_list **snapshots_out,
                                     order_error **error_out) noexcept {
    return api::guarded(snapshots_out, "snapshots_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::SnapshotList>(
            access.provider().orders(api::checked_query(query), access.call()));
    });
}
