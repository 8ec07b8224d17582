// Checks and prices what is to be ordered.
#include "sandbox/up42/placement.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "sandbox/http/replies.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/params_check.hpp"

namespace order::sandbox {
namespace {

constexpr std::size_t most_features = 500;
constexpr double most_square_km = 10000;

double rounded(double value, double steps_per_unit) {
    return std::round(value * steps_per_unit) / steps_per_unit;
}

Refusal bad_request(std::string_view message, json::Value detail = json::Object()) {
    return {400, std::string(message), std::move(detail)};
}

// What all features of the body have in common.
struct Common {
    const CollectionInfo *collection = nullptr;
    Order draft;
    const Scene *scene = nullptr;
    std::string scene_id;  // as ordered, known or not
};

std::optional<Refusal> check_tags(const json::Object &body, Order &draft) {
    const auto *tags = body.if_contains("tags");
    if (tags == nullptr) return {};
    draft.tags = text_list(*tags);
    if (!draft.tags)
        return bad_request("tags must be a list of texts.", json::Object{{"tags", "invalid"}});
    return {};
}

void take_tasking_details(const json::Value &params, Order &draft) {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"acquisitionStart", "acquisitionStart"}, {"acquisitionEnd", "acquisitionEnd"},
        {"extraDescription", "extraDescription"}, {"acquisitionMode", "acquisitionMode"},
        {"cloudCoverage", "maxCloudCover"},       {"incidenceAngle", "maxIncidenceAngle"},
        {"polarization", "polarization"}};
    for (const auto &[from, to] : names)
        if (const json::Value *value = json::member(params, from)) draft.details[to] = *value;
    // A number in the form, a text in the details.
    if (const auto looks = json::integer(params, "looks"))
        draft.details["looks"] = std::to_string(*looks);
}

std::optional<Refusal> check_common(const json::Object &object, Common &common) {
    const json::Value body(object);
    const std::string product_id = json::text_or_empty(body, "dataProduct");
    if (product_id.empty()) return bad_request("dataProduct is required.");
    const ProductMatch match = find_product(product_id);
    if (match.product == nullptr) return Refusal{404, not_found_message("DataProduct", product_id)};
    common.collection = match.collection;

    Order &draft = common.draft;
    draft.display_name = json::text_or_empty(body, "displayName");
    if (draft.display_name.empty()) return bad_request("displayName is required.");
    if (auto refusal = check_tags(object, draft)) return refusal;

    const json::Value *params = json::member(body, "params");
    if (params == nullptr || !params->is_object()) return bad_request("params must be an object.");
    json::Object faults = check_params(*params, product_schema(*match.collection, *match.product),
                                       {"geometry", "aoi", "displayName"});
    if (!faults.empty())
        return bad_request("The params do not fit the data product.", std::move(faults));

    draft.type = match.collection->type;
    draft.status = "CREATED";
    draft.data_product_id = product_id;
    draft.collection = match.collection->name;
    if (draft.type == "TASKING") {
        take_tasking_details(*params, draft);
    } else {
        common.scene_id = json::text_or_empty(*params, "id");
        common.scene = find_scene(common.scene_id);
        draft.scene = common.scene_id;
    }
    return {};
}

// Fills in the item, or the message and details of why it cannot be ordered.
bool check_feature(const json::Value &feature, const Common &common, PlacementItem &item,
                   PlacementError &error) {
    const auto refuse = [&error](std::string_view message, std::string_view details) {
        error.message = message;
        error.details = details;
        return false;
    };
    if (json::text_or_empty(feature, "type") != "Feature")
        return refuse("Invalid feature", "The item is not a GeoJSON Feature.");
    const bool is_archive = common.draft.type == "ARCHIVE";
    if (is_archive && common.scene == nullptr)
        return refuse("Scene not found",
                      base::concat("No scene has the id '", base::excerpt(common.scene_id), "'."));
    if (is_archive && common.scene->collection != common.collection->name)
        return refuse("Scene not available",
                      "The scene is of another collection than the data product.");

    item.order = common.draft;
    const bool per_area = common.collection->unit == "SQ_KM";
    const json::Value *geometry = json::member(feature, "geometry");
    double square_km_charged = 0;
    if (geometry != nullptr) {
        std::string reason;
        const auto area = parse_area(*geometry, reason);
        if (!area) return refuse("Invalid geometry", reason);
        item.order.area = *area;
        const Area charged = is_archive ? intersection(*area, area_of(common.scene->ring)) : *area;
        if (charged.empty())
            return refuse("Invalid geometry", "The geometry lies outside the scene.");
        square_km_charged = square_km(charged);
        if (is_archive && per_area && square_km_charged < common.collection->minimum_sq_km)
            return refuse("Invalid geometry", "The area is smaller than the smallest order.");
        if (square_km_charged > most_square_km)
            return refuse("Invalid geometry", "The area is larger than the largest order.");
        item.order.details[is_archive ? "aoi" : "geometry"] = *geometry;
    } else if (per_area || !is_archive) {
        return refuse("Invalid geometry", "The data product needs a geometry.");
    } else {
        item.order.area = area_of(common.scene->ring);
        item.order.details["aoi"] = to_geojson(item.order.area);
    }
    if (is_archive) item.order.details["imageId"] = common.scene->scene_id;
    square_km_charged = std::max(square_km_charged, common.collection->minimum_sq_km);
    item.size = per_area ? rounded(square_km_charged, 1e4) : 1;
    item.order.credits = rounded(item.size * common.collection->credits_per_unit, 100);
    return true;
}

}  // namespace

std::optional<Refusal> check_placement(const json::Object &body, Placement &placement) {
    Common common;
    if (auto refusal = check_common(body, common)) return refusal;
    placement.unit = common.collection->unit;

    const json::Value whole(body);
    const json::Value *collection = json::member(whole, "featureCollection");
    if (collection == nullptr || json::text_or_empty(*collection, "type") != "FeatureCollection")
        return bad_request("featureCollection must be a GeoJSON FeatureCollection.");
    const auto features = json::elements(*collection, "features");
    if (features.empty() || features.size() > most_features)
        return bad_request("featureCollection must hold 1 to 500 features.");

    for (std::size_t i = 0; i < features.size(); ++i) {
        PlacementItem item{i, {}, 0};
        PlacementError error{i, {}, {}};
        if (!check_feature(features[i], common, item, error)) {
            placement.errors.push_back(std::move(error));
        } else {
            placement.items.push_back(std::move(item));
        }
    }
    return {};
}

void refuse_unpayable(const World &world, Placement &placement) {
    double credits_left = world.account().credits;
    std::vector<PlacementItem> payable;
    for (PlacementItem &item : placement.items) {
        if (item.order.credits > credits_left) {
            placement.errors.push_back(
                {item.index, std::string(not_enough_credits), std::string(balance_too_low)});
        } else {
            credits_left -= item.order.credits;
            payable.push_back(std::move(item));
        }
    }
    placement.items = std::move(payable);
}

std::vector<std::string> place(World &world, const Request &request, Placement placement) {
    std::vector<std::string> ids;
    for (PlacementItem &item : placement.items) {
        // A tasking order is paid for when its quotation is accepted.
        if (item.order.type == "ARCHIVE") world.account().credits -= item.order.credits;
        item.order.created_by = request.caller;
        item.order.created_by_type =
            request.caller == world.account().project_id ? "API_KEY" : "USER";
        ids.push_back(world.add_order(std::move(item.order)).id);
    }
    return ids;
}

json::Object to_json(const PlacementError &error) {
    return {{"index", error.index}, {"message", error.message}, {"details", error.details}};
}

}  // namespace order::sandbox
