// Drafts: what to order, what it would cost, and what came of placing it.
#include "api/draft.hpp"
#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "base/text.hpp"
#include "core/geojson.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

order_code order_draft_create(order_draft **draft_out, order_error **error_out) noexcept {
    return api::guarded(draft_out, "draft_out", error_out,
                        [] { return std::make_unique<order_draft>(); });
}

order_code order_draft_set(order_draft *draft, const char *name, const char *value,
                           order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        api::checked(draft, "draft")
            .value.options.set(api::checked_line(name, "name"), api::checked_value(value, "value"));
    });
}

order_code order_draft_add_area(order_draft *draft, const char *area_json,
                                order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        std::vector<std::string> &areas = api::checked(draft, "draft").value.areas;
        std::vector<std::string> added =
            core::geometries_to_order(api::checked_document(area_json, "area_json"));
        // All of them or none.
        areas.reserve(areas.size() + added.size());
        std::move(added.begin(), added.end(), std::back_inserter(areas));
    });
}

order_code order_draft_add_line_item(order_draft *draft, const char *catalog_item_id,
                                     int32_t quantity, order_error **error_out) noexcept {
    return api::guarded(error_out, [&] {
        core::Draft &wanted = api::checked(draft, "draft").value;
        const std::string_view id = api::checked_line(catalog_item_id, "catalog_item_id");
        if (quantity < 1) {
            throw base::Failure(
                base::Code::argument,
                base::concat("quantity was ", std::to_string(quantity), ", not 1 or more."));
        }
        wanted.line_items.push_back({std::string(id), quantity});
    });
}

void order_draft_free(order_draft *draft) noexcept { api::free_handle(draft); }

order_code order_draft_estimate(order_client *client, const order_draft *draft,
                                order_estimate **estimate_out, order_error **error_out) noexcept {
    return api::guarded(estimate_out, "estimate_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<core::Estimate>(
            access.provider().estimate(api::checked(draft, "draft").value, access.call()));
    });
}

order_code order_draft_check(order_client *client, const order_draft *draft, order_text **plan_out,
                             order_error **error_out) noexcept {
    return api::guarded(plan_out, "plan_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        return std::make_unique<order_text>(core::to_json(
            access.provider().plan(api::checked(draft, "draft").value, access.call())));
    });
}

order_code order_draft_place(order_client *client, const order_draft *draft,
                             order_placement **placement_out, order_error **error_out) noexcept {
    return api::guarded(placement_out, "placement_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const core::Draft &wanted = api::checked(draft, "draft").value;
        // Its memory must not be missing once money is spent.
        auto placement = std::make_unique<core::Placement>();
        *placement = access.provider().place(wanted, access.call());
        core::count_placed(*placement);
        access.placed().note(*placement);
        return placement;
    });
}
