// The catalog: collections and their data products.
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_collection_list_fetch(order_client *client, const order_query *query,
                                       order_collection_list **collections_out,
                                       order_error **error_out) noexcept {
    return api::guarded(collections_out, "collections_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::CollectionList>(
            access.provider().collections(api::checked_query(query), access.call()));
    });
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
