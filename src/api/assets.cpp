// Assets: what orders have delivered.
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_asset_fetch(order_client *client, const char *asset_id, order_asset **asset_out,
                             order_error **error_out) noexcept {
    return api::guarded(asset_out, "asset_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Asset>(
            access.provider().asset(api::checked_line(asset_id, "asset_id"), access.call()));
    });
}

order_code order_asset_list_fetch(order_client *client, const order_query *query,
                                  order_asset_list **assets_out, order_error **error_out) noexcept {
    return api::guarded(assets_out, "assets_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::AssetList>(
            access.provider().assets(api::checked_query(query), access.call()));
    });
}
