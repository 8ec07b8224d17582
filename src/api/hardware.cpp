// Hardware: catalog items, Outposts and sites.
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/record.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

order_code order_catalog_item_list_fetch(order_client *client, const order_query *query,
                                         order_catalog_item_list **catalog_items_out,
                                         order_error **error_out) noexcept {
    return api::guarded(catalog_items_out, "catalog_items_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::CatalogItemList>(
            access.provider().catalog_items(api::checked_query(query), access.call()));
    });
}

order_code order_catalog_item_fetch(order_client *client, const char *catalog_item_id,
                                    order_catalog_item **catalog_item_out,
                                    order_error **error_out) noexcept {
    return api::guarded(catalog_item_out, "catalog_item_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::CatalogItem>(access.provider().catalog_item(
            api::checked_line(catalog_item_id, "catalog_item_id"), access.call()));
    });
}

order_code order_outpost_list_fetch(order_client *client, const order_query *query,
                                    order_outpost_list **outposts_out,
                                    order_error **error_out) noexcept {
    return api::guarded(outposts_out, "outposts_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::OutpostList>(
            access.provider().outposts(api::checked_query(query), access.call()));
    });
}

order_code order_outpost_fetch(order_client *client, const char *outpost_id,
                               order_outpost **outpost_out, order_error **error_out) noexcept {
    return api::guarded(outpost_out, "outpost_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Outpost>(
            access.provider().outpost(api::checked_line(outpost_id, "outpost_id"), access.call()));
    });
}

order_code order_renewal_estimate_fetch(order_client *client, const char *outpost_id,
                                        order_estimate **estimate_out,
                                        order_error **error_out) noexcept {
    return api::guarded(estimate_out, "estimate_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Estimate>(access.provider().renewal_estimate(
            api::checked_line(outpost_id, "outpost_id"), access.call()));
    });
}

order_code order_site_list_fetch(order_client *client, const order_query *query,
                                 order_site_list **sites_out, order_error **error_out) noexcept {
    return api::guarded(sites_out, "sites_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return api::list_of<core::SiteList>(
            access.provider().sites(api::checked_query(query), access.call()));
    });
}

order_code order_site_fetch(order_client *client, const char *site_id, order_site **site_out,
                            order_error **error_out) noexcept {
    return api::guarded(site_out, "site_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Site>(
            access.provider().site(api::checked_line(site_id, "site_id"), access.call()));
    });
}

order_code order_site_address_fetch(order_client *client, const char *site_id, const char *kind,
                                    order_text **text_out, order_error **error_out) noexcept {
    return api::guarded(text_out, "text_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_text>(access.provider().site_address(
            api::checked_line(site_id, "site_id"), api::checked_line(kind, "kind"), access.call()));
    });
}
