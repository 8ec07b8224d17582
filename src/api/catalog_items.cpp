// Catalog items: what can be ordered for an Outpost.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_catalog_item : api::Holding<api::Tag::catalog_item, core::CatalogItem> {
    using Holding::Holding;
};

struct order_catalog_item_list : api::List<api::Tag::catalog_item_list, order_catalog_item> {
    using List::List;
};

order_code order_catalog_item_list_fetch(order_client *client, const order_query *query,
                                         order_catalog_item_list **catalog_items_out,
                                         order_error **error_out) noexcept {
    return api::guarded(catalog_items_out, "catalog_items_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_catalog_item_list>(
            access.provider().catalog_items(api::checked_query(query), access.call()));
    });
}

order_code order_catalog_item_fetch(order_client *client, const char *catalog_item_id,
                                    order_catalog_item **catalog_item_out,
                                    order_error **error_out) noexcept {
    return api::guarded(catalog_item_out, "catalog_item_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_catalog_item>(access.provider().catalog_item(
            api::checked_line(catalog_item_id, "catalog_item_id"), access.call()));
    });
}

int32_t order_catalog_item_list_count(const order_catalog_item_list *catalog_items) noexcept {
    return api::list_count(catalog_items);
}

const order_catalog_item *order_catalog_item_list_get(const order_catalog_item_list *catalog_items,
                                                      int32_t index) noexcept {
    return api::list_get(catalog_items, index);
}

void order_catalog_item_list_free(order_catalog_item_list *catalog_items) noexcept {
    api::free_handle(catalog_items);
}

const char *order_catalog_item_id(const order_catalog_item *catalog_item) noexcept {
    return api::field(catalog_item, &core::CatalogItem::id);
}

const char *order_catalog_item_status(const order_catalog_item *catalog_item) noexcept {
    return api::field(catalog_item, &core::CatalogItem::status);
}

double order_catalog_item_power_kva(const order_catalog_item *catalog_item) noexcept {
    return api::field(catalog_item, &core::CatalogItem::power_kva);
}

double order_catalog_item_weight_lbs(const order_catalog_item *catalog_item) noexcept {
    return api::field(catalog_item, &core::CatalogItem::weight_lbs);
}

int32_t order_catalog_item_capacity_count(const order_catalog_item *catalog_item) noexcept {
    return api::item_count(catalog_item, &core::CatalogItem::capacities);
}

const char *order_catalog_item_capacity_family(const order_catalog_item *catalog_item,
                                               int32_t index) noexcept {
    return api::item_field(catalog_item, &core::CatalogItem::capacities, index,
                           &core::CatalogItem::Capacity::family);
}

const char *order_catalog_item_capacity_max_size(const order_catalog_item *catalog_item,
                                                 int32_t index) noexcept {
    return api::item_field(catalog_item, &core::CatalogItem::capacities, index,
                           &core::CatalogItem::Capacity::max_size);
}

const char *order_catalog_item_capacity_quantity(const order_catalog_item *catalog_item,
                                                 int32_t index) noexcept {
    return api::item_field(catalog_item, &core::CatalogItem::capacities, index,
                           &core::CatalogItem::Capacity::quantity);
}

int32_t order_catalog_item_uplink_count(const order_catalog_item *catalog_item) noexcept {
    return api::item_count(catalog_item, &core::CatalogItem::uplinks_gbps);
}

int64_t order_catalog_item_uplink_gbps(const order_catalog_item *catalog_item,
                                       int32_t index) noexcept {
    return api::outward(api::item(catalog_item, &core::CatalogItem::uplinks_gbps, index));
}

int32_t order_catalog_item_storage_count(const order_catalog_item *catalog_item) noexcept {
    return api::item_count(catalog_item, &core::CatalogItem::storage);
}

const char *order_catalog_item_storage(const order_catalog_item *catalog_item,
                                       int32_t index) noexcept {
    return api::outward(api::item(catalog_item, &core::CatalogItem::storage, index));
}

const char *order_catalog_item_json(const order_catalog_item *catalog_item) noexcept {
    return api::field(catalog_item, &core::CatalogItem::json);
}

void order_catalog_item_free(order_catalog_item *catalog_item) noexcept {
    api::free_handle(catalog_item);
}
