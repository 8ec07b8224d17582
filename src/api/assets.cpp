// Assets: what orders have delivered.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_asset_fetch(order_client *client, const char *asset_id, order_asset **asset_out,
                             order_error **error_out) noexcept {
    return api::guarded(asset_out, "asset_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_asset>(
            access.provider().asset(api::checked_line(asset_id, "asset_id"), access.call()));
    });
}

order_code order_asset_list_fetch(order_client *client, const order_query *query,
                                  order_asset_list **assets_out, order_error **error_out) noexcept {
    return api::guarded(assets_out, "assets_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_asset_list>(
            access.provider().assets(api::checked_query(query), access.call()));
    });
}

int32_t order_asset_list_count(const order_asset_list *assets) noexcept {
    return api::list_count(assets);
}

const order_asset *order_asset_list_get(const order_asset_list *assets, int32_t index) noexcept {
    return api::list_get(assets, index);
}

void order_asset_list_free(order_asset_list *assets) noexcept { api::free_handle(assets); }

const char *order_asset_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::id);
}

const char *order_asset_order_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::order_id);
}

const char *order_asset_account_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::account_id);
}

const char *order_asset_workspace_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::workspace_id);
}

const char *order_asset_name(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::name);
}

const char *order_asset_title(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::title);
}

const char *order_asset_content_type(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::content_type);
}

const char *order_asset_source(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::source);
}

const char *order_asset_product_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::product_id);
}

const char *order_asset_producer(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::producer);
}

const char *order_asset_collection(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::collection);
}

const char *order_asset_extraction_status(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::extraction_status);
}

int64_t order_asset_size_bytes(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::size_bytes);
}

int64_t order_asset_created_unix_ms(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::created_ms);
}

int64_t order_asset_updated_unix_ms(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::updated_ms);
}

int32_t order_asset_tag_count(const order_asset *asset) noexcept {
    return api::item_count(asset, &core::Asset::tags);
}

const char *order_asset_tag(const order_asset *asset, int32_t index) noexcept {
    return api::outward(api::item(asset, &core::Asset::tags, index));
}

const char *order_asset_line_item_id(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::line_item_id);
}

int32_t order_asset_mac_address_count(const order_asset *asset) noexcept {
    return api::item_count(asset, &core::Asset::mac_addresses);
}

const char *order_asset_mac_address(const order_asset *asset, int32_t index) noexcept {
    return api::outward(api::item(asset, &core::Asset::mac_addresses, index));
}

const char *order_asset_json(const order_asset *asset) noexcept {
    return api::field(asset, &core::Asset::json);
}

void order_asset_free(order_asset *asset) noexcept { api::free_handle(asset); }
