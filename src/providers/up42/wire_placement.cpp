#include "providers/up42/wire_placement.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/estimate.hpp"
#include "core/requests.hpp"
#include "providers/up42/wire_errors.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;
using core::Placement;
using core::PlacementItem;

constexpr std::size_t max_items = 100'000;

json::Object parameters_from(const std::string &text) {
    if (text.empty()) return {};
    json::Fault fault;
    auto parameters = json::try_parse(text, fault);
    if (!parameters || !parameters->is_object()) {
        throw Failure(Code::argument, "The draft's parameters were no JSON object.");
    }
    return std::move(parameters->get_object());
}

// A collection of features asks for one order per feature.
std::vector<std::string> flattened(const std::vector<std::string> &areas) {
    std::vector<std::string> geometries;
    for (const std::string &area : areas) {
        for (std::string &geometry : core::geometries_to_order(area)) {
            geometries.push_back(std::move(geometry));
        }
    }
    return geometries;
}

// Older programs put the area into the parameters; it belongs into a feature today.
void move_area(json::Object &parameters, std::vector<std::string> &areas) {
    for (const std::string_view name : {"aoi", "geometry"}) {
        const auto found = parameters.find(name);
        if (found == parameters.end()) continue;
        if (!found->value().is_null()) {
            if (!areas.empty()) {
                throw Failure(Code::argument, concat("The draft had an area and the parameter \"",
                                                     name, "\" as well; give only one."));
            }
            areas = core::geometries_to_order(json::serialize(found->value()));
        }
        parameters.erase(found);
    }
}

std::vector<json::Value> geometries_from(const std::vector<std::string> &areas) {
    std::vector<json::Value> geometries;
    for (const std::string &area : areas) {
        geometries.push_back(json::parse(area, "An area of the draft"));
    }
    if (geometries.empty()) geometries.emplace_back();
    return geometries;
}

json::Array features_from(const std::vector<json::Value> &geometries) {
    json::Array features;
    for (const json::Value &geometry : geometries) {
        features.push_back(json::Object{
            {"type", "Feature"}, {"geometry", geometry}, {"properties", json::Object()}});
    }
    return features;
}

void set_scene(json::Object &parameters, const std::string &scene) {
    if (scene.empty()) return;
    const json::Value *id = parameters.if_contains("id");
    if (id && !id->is_null() && *id != json::Value(scene)) {
        throw Failure(Code::argument,
                      "The draft named a scene, and another one in the parameter \"id\".");
    }
    parameters.insert_or_assign("id", scene);
}

std::int64_t index_of(const json::Value &item, std::size_t areas) {
    const auto index = json::integer(item, "index");
    if (index) {
        const bool known = *index >= 0 && static_cast<std::uint64_t>(*index) < areas;
        return known ? *index : core::unknown_count;
    }
    return areas == 1 ? 0 : core::unknown_count;
}

// By area; those of an unknown area last.
template <class Item>
void sort_by_index(std::vector<Item> &items) {
    std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        return static_cast<std::uint64_t>(a.index) < static_cast<std::uint64_t>(b.index);
    });
}

// Areas the answer does not price.
void add_unpriced(std::size_t areas, core::Estimate &estimate) {
    std::vector<bool> mentioned(areas, false);
    for (const core::EstimateItem &item : estimate.items) {
        if (item.index != core::unknown_count) {
            mentioned[static_cast<std::size_t>(item.index)] = true;
        }
    }
    for (std::size_t i = 0; i < areas; ++i) {
        if (mentioned[i]) continue;
        core::EstimateItem item;
        item.index = static_cast<std::int64_t>(i);
        estimate.items.push_back(std::move(item));
    }
}

}  // namespace

Outgoing order_json(const OrderBody &body) {
    if (body.data_product.empty()) {
        throw Failure(Code::argument, "An order needs the draft option \"data_product\".");
    }
    json::Object parameters = parameters_from(body.parameters);
    std::vector<std::string> areas = flattened(body.areas);
    move_area(parameters, areas);
    set_scene(parameters, body.scene);
    if (areas.empty() && !parameters.contains("id")) {
        throw Failure(Code::argument, "An order needs an area or the draft option \"scene\".");
    }

    Outgoing outgoing;
    outgoing.data_product = body.data_product;
    outgoing.display_name =
        body.display_name.empty() ? concat(body.data_product, " order") : body.display_name;
    if (const json::Value *id = parameters.if_contains("id"); id && id->is_string()) {
        outgoing.image_id = id->get_string();
    }
    outgoing.geometries = geometries_from(areas);
    json::Object document{
        {"dataProduct", body.data_product},
        {"displayName", outgoing.display_name},
        {"params", std::move(parameters)},
        {"featureCollection",
         {{"type", "FeatureCollection"}, {"features", features_from(outgoing.geometries)}}},
    };
    if (!body.tags.empty()) {
        json::Array tags;
        for (const std::string &tag : body.tags) tags.emplace_back(tag);
        document.emplace("tags", std::move(tags));
    }
    outgoing.json = json::serialize(document);
    return outgoing;
}

core::Estimate estimate_from(const json::Value &estimate, std::size_t areas) {
    core::Estimate result;
    if (const json::Value *summary = json::member(estimate, "summary")) {
        result.credits = amount(*summary, "totalCredits");
        result.size = amount(*summary, "totalSize");
        result.unit = word(*summary, "unit");
    }
    for (const json::Value &one : json::elements(estimate, "results")) {
        if (result.items.size() >= max_items) break;
        core::EstimateItem item;
        item.index = index_of(one, areas);
        item.credits = amount(one, "credits");
        item.size = amount(one, "size");
        item.unit = word(one, "unit");
        result.items.push_back(std::move(item));
    }
    for (const json::Value &one : json::elements(estimate, "errors")) {
        if (result.items.size() >= max_items) break;
        core::EstimateItem item;
        item.index = index_of(one, areas);
        item.problem = problem_from(one);
        if (item.problem.empty()) item.problem = "UP42 gave no reason.";
        result.items.push_back(std::move(item));
    }
    add_unpriced(areas, result);
    sort_by_index(result.items);
    result.is_complete = core::prices_every_area(result, areas);
    result.json = json::serialize(estimate);
    return result;
}

Placement placement_from(const json::Value &answer, std::size_t areas) {
    Placement placement;
    placement.json = json::serialize(answer);
    for (const json::Value &one : json::elements(answer, "results")) {
        if (placement.items.size() >= max_items) break;
        PlacementItem item;
        item.index = index_of(one, areas);
        item.order_id = word(one, "id");
        if (item.order_id.empty()) {
            item.problem = "UP42's answer named no order for this area.";
            item.outcome_unknown = true;
        }
        placement.items.push_back(std::move(item));
    }
    for (const json::Value &one : json::elements(answer, "errors")) {
        if (placement.items.size() >= max_items) break;
        PlacementItem item;
        item.index = index_of(one, areas);
        item.problem = problem_from(one);
        if (item.problem.empty()) item.problem = "UP42 gave no reason.";
        placement.items.push_back(std::move(item));
    }
    if (placement.items.empty()) return placement;
    add_unanswered(areas, "UP42's answer said nothing about this area.", placement);
    return placement;
}

void add_unanswered(std::size_t areas, std::string_view problem, Placement &placement) {
    std::vector<bool> answered(areas, false);
    std::size_t strays = 0;
    for (const PlacementItem &item : placement.items) {
        if (item.index == core::unknown_count) {
            ++strays;
        } else {
            answered[static_cast<std::size_t>(item.index)] = true;
        }
    }
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < areas; ++i) {
        if (answered[i] || skipped++ < strays) continue;
        PlacementItem item;
        // A stray may be of any of the areas without an item.
        if (strays == 0) item.index = static_cast<std::int64_t>(i);
        item.problem = problem;
        item.outcome_unknown = true;
        placement.items.push_back(std::move(item));
    }
    sort_by_index(placement.items);
}

}  // namespace order::providers::up42
