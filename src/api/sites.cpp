// Sites: the customer's places.
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_site : api::Holding<api::Tag::site, core::Site> {
    using Holding::Holding;
};

struct order_site_list : api::List<api::Tag::site_list, order_site> {
    using List::List;
};

order_code order_site_list_fetch(order_client *client, const order_query *query,
                                 order_site_list **sites_out, order_error **error_out) noexcept {
    return api::guarded(sites_out, "sites_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_site_list>(
            access.provider().sites(api::checked_query(query), access.call()));
    });
}

order_code order_site_fetch(order_client *client, const char *site_id, order_site **site_out,
                            order_error **error_out) noexcept {
    return api::guarded(site_out, "site_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_site>(
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

int32_t order_site_list_count(const order_site_list *sites) noexcept {
    return api::list_count(sites);
}

const order_site *order_site_list_get(const order_site_list *sites, int32_t index) noexcept {
    return api::list_get(sites, index);
}

void order_site_list_free(order_site_list *sites) noexcept { api::free_handle(sites); }

const char *order_site_id(const order_site *site) noexcept {
    return api::field(site, &core::Site::id);
}

const char *order_site_arn(const order_site *site) noexcept {
    return api::field(site, &core::Site::arn);
}

const char *order_site_account_id(const order_site *site) noexcept {
    return api::field(site, &core::Site::account_id);
}

const char *order_site_name(const order_site *site) noexcept {
    return api::field(site, &core::Site::name);
}

const char *order_site_description(const order_site *site) noexcept {
    return api::field(site, &core::Site::description);
}

const char *order_site_notes(const order_site *site) noexcept {
    return api::field(site, &core::Site::notes);
}

const char *order_site_country(const order_site *site) noexcept {
    return api::field(site, &core::Site::country);
}

const char *order_site_state_or_region(const order_site *site) noexcept {
    return api::field(site, &core::Site::state_or_region);
}

const char *order_site_city(const order_site *site) noexcept {
    return api::field(site, &core::Site::city);
}

const char *order_site_rack_json(const order_site *site) noexcept {
    return api::field(site, &core::Site::rack);
}

int32_t order_site_tag_count(const order_site *site) noexcept {
    return api::item_count(site, &core::Site::tags);
}

const char *order_site_tag_key(const order_site *site, int32_t index) noexcept {
    return api::item_field(site, &core::Site::tags, index, &core::KeyValue::key);
}

const char *order_site_tag_value(const order_site *site, int32_t index) noexcept {
    return api::item_field(site, &core::Site::tags, index, &core::KeyValue::value);
}

const char *order_site_json(const order_site *site) noexcept {
    return api::field(site, &core::Site::json);
}

void order_site_free(order_site *site) noexcept { api::free_handle(site); }
