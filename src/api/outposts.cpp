// Outposts: where hardware is, or will be; and what renewing it costs.
#include "api/estimate.hpp"
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/query.hpp"
#include "api/text.hpp"

namespace api = order::api;
namespace core = order::core;

struct order_outpost : api::Holding<api::Tag::outpost, core::Outpost> {
    using Holding::Holding;
};

struct order_outpost_list : api::List<api::Tag::outpost_list, order_outpost> {
    using List::List;
};

order_code order_outpost_list_fetch(order_client *client, const order_query *query,
                                    order_outpost_list **outposts_out,
                                    order_error **error_out) noexcept {
    return api::guarded(outposts_out, "outposts_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_outpost_list>(
            access.provider().outposts(api::checked_query(query), access.call()));
    });
}

order_code order_outpost_fetch(order_client *client, const char *outpost_id,
                               order_outpost **outpost_out, order_error **error_out) noexcept {
    return api::guarded(outpost_out, "outpost_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_outpost>(
            access.provider().outpost(api::checked_line(outpost_id, "outpost_id"), access.call()));
    });
}

int32_t order_outpost_list_count(const order_outpost_list *outposts) noexcept {
    return api::list_count(outposts);
}

const order_outpost *order_outpost_list_get(const order_outpost_list *outposts,
                                            int32_t index) noexcept {
    return api::list_get(outposts, index);
}

void order_outpost_list_free(order_outpost_list *outposts) noexcept { api::free_handle(outposts); }

const char *order_outpost_id(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::id);
}

const char *order_outpost_arn(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::arn);
}

const char *order_outpost_owner_id(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::owner_id);
}

const char *order_outpost_site_id(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::site_id);
}

const char *order_outpost_site_arn(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::site_arn);
}

const char *order_outpost_name(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::name);
}

const char *order_outpost_description(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::description);
}

const char *order_outpost_life_cycle_status(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::life_cycle_status);
}

const char *order_outpost_availability_zone(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::availability_zone);
}

const char *order_outpost_availability_zone_id(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::availability_zone_id);
}

const char *order_outpost_hardware_kind(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::hardware_kind);
}

int32_t order_outpost_tag_count(const order_outpost *outpost) noexcept {
    return api::item_count(outpost, &core::Outpost::tags);
}

const char *order_outpost_tag_key(const order_outpost *outpost, int32_t index) noexcept {
    return api::item_field(outpost, &core::Outpost::tags, index, &core::KeyValue::key);
}

const char *order_outpost_tag_value(const order_outpost *outpost, int32_t index) noexcept {
    return api::item_field(outpost, &core::Outpost::tags, index, &core::KeyValue::value);
}

const char *order_outpost_json(const order_outpost *outpost) noexcept {
    return api::field(outpost, &core::Outpost::json);
}

void order_outpost_free(order_outpost *outpost) noexcept { api::free_handle(outpost); }

order_code order_renewal_estimate_fetch(order_client *client, const char *outpost_id,
                                        order_estimate **estimate_out,
                                        order_error **error_out) noexcept {
    return api::guarded(estimate_out, "estimate_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_estimate>(access.provider().renewal_estimate(
            api::checked_line(outpost_id, "outpost_id"), access.call()));
    });
}
