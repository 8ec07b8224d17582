// Drafts: what to order, what it would cost, and what came of placing it.
#include "api/draft.hpp"
#include "api/estimate.hpp"
#include "api/fields.hpp"
#include "api/guard.hpp"
#include "api/text.hpp"
#include "base/text.hpp"
#include "core/geojson.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

struct order_placement : api::Holding<api::Tag::placement, core::Placement> {
    using Holding::Holding;
};

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
        return std::make_unique<order_estimate>(
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
        auto placement = std::make_unique<order_placement>(core::Placement());
        placement->value = access.provider().place(wanted, access.call());
        access.placed().note(placement->value);
        return placement;
    });
}

double order_estimate_credits(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::credits);
}

double order_estimate_size(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::size);
}

const char *order_estimate_unit(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::unit);
}

int32_t order_estimate_is_complete(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::is_complete);
}

int32_t order_estimate_item_count(const order_estimate *estimate) noexcept {
    return api::item_count(estimate, &core::Estimate::items);
}

int64_t order_estimate_item_index(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::index);
}

double order_estimate_item_credits(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::credits);
}

double order_estimate_item_size(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::size);
}

const char *order_estimate_item_unit(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::unit);
}

const char *order_estimate_item_problem(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::problem);
}

const char *order_estimate_item_label(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::label);
}

double order_estimate_item_upfront(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::upfront);
}

double order_estimate_item_monthly(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::monthly);
}

double order_estimate_item_total(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index, &core::Estimate::Item::total);
}

const char *order_estimate_item_currency(const order_estimate *estimate, int32_t index) noexcept {
    return api::item_field(estimate, &core::Estimate::items, index,
                           &core::Estimate::Item::currency);
}

const char *order_estimate_quote_id(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::quote_id);
}

const char *order_estimate_json(const order_estimate *estimate) noexcept {
    return api::field(estimate, &core::Estimate::json);
}

void order_estimate_free(order_estimate *estimate) noexcept { api::free_handle(estimate); }

const char *order_placement_reference(const order_placement *placement) noexcept {
    return api::field(placement, &core::Placement::reference);
}

int32_t order_placement_is_recovered(const order_placement *placement) noexcept {
    return api::field(placement, &core::Placement::recovered);
}

int32_t order_placement_placed_count(const order_placement *placement) noexcept {
    const order_placement *present = api::or_absent(placement);
    if (!present) return 0;
    int32_t placed = 0;
    for (const core::Placement::Item &item : present->value.items) placed += !item.order_id.empty();
    return placed;
}

int32_t order_placement_item_count(const order_placement *placement) noexcept {
    return api::item_count(placement, &core::Placement::items);
}

int64_t order_placement_item_index(const order_placement *placement, int32_t index) noexcept {
    return api::item_field(placement, &core::Placement::items, index,
                           &core::Placement::Item::index);
}

const char *order_placement_item_order_id(const order_placement *placement,
                                          int32_t index) noexcept {
    return api::item_field(placement, &core::Placement::items, index,
                           &core::Placement::Item::order_id);
}

const char *order_placement_item_problem(const order_placement *placement, int32_t index) noexcept {
    return api::item_field(placement, &core::Placement::items, index,
                           &core::Placement::Item::problem);
}

int32_t order_placement_item_is_unknown(const order_placement *placement, int32_t index) noexcept {
    return api::item_field(placement, &core::Placement::items, index,
                           &core::Placement::Item::outcome_unknown);
}

const char *order_placement_json(const order_placement *placement) noexcept {
    return api::field(placement, &core::Placement::json);
}

void order_placement_free(order_placement *placement) noexcept { api::free_handle(placement); }
