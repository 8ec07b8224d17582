// The catalog: collections and their data products.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_collection : api::Holding<api::Tag::collection, core::Collection> {
    using Holding::Holding;
};

struct order_collection_list : api::List<api::Tag::collection_list, order_collection> {
    using List::List;
};

order_code order_collection_list_fetch(order_client *client, const order_query *query,
                                       order_collection_list **collections_out,
                                       order_error **error_out) noexcept {
    return api::guarded(collections_out, "collections_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_collection_list>(
            access.provider().collections(api::checked_query(query), access.call()));
    });
}

int32_t order_collection_list_count(const order_collection_list *collections) noexcept {
    return api::list_count(collections);
}

const order_collection *order_collection_list_get(const order_collection_list *collections,
                                                  int32_t index) noexcept {
    return api::list_get(collections, index);
}

void order_collection_list_free(order_collection_list *collections) noexcept {
    api::free_handle(collections);
}

const char *order_collection_name(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::name);
}

const char *order_collection_title(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::title);
}

const char *order_collection_description(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::description);
}

const char *order_collection_kind(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::kind);
}

const char *order_collection_host(const order_collection *collection) noexcept {
    const order_collection *present = api::or_absent(collection);
    if (!present) return nullptr;
    for (const core::Organisation &organisation : present->value.organisations) {
        for (const std::string &role : organisation.roles) {
            if (role == "HOST") return api::outward(&organisation.name);
        }
    }
    return nullptr;
}

const char *order_collection_product_type(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::product_type);
}

const char *order_collection_resolution_class(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::resolution_class);
}

double order_collection_resolution_min_m(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::resolution_min_m);
}

double order_collection_resolution_max_m(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::resolution_max_m);
}

int32_t order_collection_integration_count(const order_collection *collection) noexcept {
    return api::item_count(collection, &core::Collection::integrations);
}

const char *order_collection_integration(const order_collection *collection,
                                         int32_t index) noexcept {
    return api::outward(api::item(collection, &core::Collection::integrations, index));
}

int32_t order_collection_data_product_count(const order_collection *collection) noexcept {
    return api::item_count(collection, &core::Collection::data_products);
}

const char *order_collection_data_product_id(const order_collection *collection,
                                             int32_t index) noexcept {
    return api::item_field(collection, &core::Collection::data_products, index,
                           &core::DataProduct::id);
}

const char *order_collection_data_product_name(const order_collection *collection,
                                               int32_t index) noexcept {
    return api::item_field(collection, &core::Collection::data_products, index,
                           &core::DataProduct::name);
}

const char *order_collection_data_product_title(const order_collection *collection,
                                                int32_t index) noexcept {
    return api::item_field(collection, &core::Collection::data_products, index,
                           &core::DataProduct::title);
}

const char *order_collection_data_product_description(const order_collection *collection,
                                                      int32_t index) noexcept {
    return api::item_field(collection, &core::Collection::data_products, index,
                           &core::DataProduct::description);
}

const char *order_collection_data_product_eula_id(const order_collection *collection,
                                                  int32_t index) noexcept {
    return api::item_field(collection, &core::Collection::data_products, index,
                           &core::DataProduct::eula_id);
}

const char *order_collection_json(const order_collection *collection) noexcept {
    return api::field(collection, &core::Collection::json);
}

order_code order_data_product_schema_fetch(order_client *client, const char *data_product_id,
                                           order_text **text_out,
                                           order_error **error_out) noexcept {
    return api::guarded(text_out, "text_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_text>(access.provider().data_product_schema(
            api::checked_line(data_product_id, "data_product_id"), access.call()));
    });
}
