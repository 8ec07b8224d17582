#include "providers/up42/wire_catalog.hpp"

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/box.hpp"
#include "providers/query_options.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;

constexpr std::int64_t max_page_size = 500;

struct Sensor {
    std::string_view word, collection;
};

// The words of the first client releases.
constexpr std::array sensors = {
    Sensor{"pleiades", "phr"},         Sensor{"spot", "spot"},
    Sensor{"sentinel1", "sentinel-1"}, Sensor{"sentinel2", "sentinel-2"},
    Sensor{"sentinel3", "sentinel-3"}, Sensor{"sentinel5p", "sentinel-5p"},
};

std::string collection_of_sensor(const std::string &name) {
    const auto found = std::find_if(sensors.begin(), sensors.end(), [&](const Sensor &sensor) {
        return base::equals_ignoring_case(sensor.word, name);
    });
    return found == sensors.end() ? name : std::string(found->collection);
}

json::Array list_of(const std::vector<std::string> &texts) {
    json::Array list;
    for (const std::string &text : texts) list.emplace_back(text);
    return list;
}

// A plain box as one, which the service looks up fastest; one over the antimeridian as its halves.
void add_box(json::Object &body, std::string_view text) {
    const core::Box box = core::box_from(text);
    if (core::cut_at_antimeridian(box).size() == 1) {
        body.emplace("bbox", core::bbox_of(box));
    } else {
        body.emplace("intersects", core::geometry_of(box));
    }
}

json::Value area_from(const std::string &text) {
    const auto geometries = core::geometries_of(text);
    if (geometries.size() != 1) {
        throw Failure(Code::argument,
                      concat("The search option \"area\" held ", std::to_string(geometries.size()),
                             " geometries; a search takes one."));
    }
    return json::parse(geometries.front(), "The search option \"area\"");
}

// "<from>/<to>", ".." for an open end.
std::string interval_of(const TimeSpan &span) {
    const auto end = [](const std::optional<std::int64_t> &moment) {
        return moment ? base::format_rfc3339(*moment) : std::string("..");
    };
    return concat(end(span.from_ms), "/", end(span.to_ms));
}

json::Object query_from(const core::Options &search) {
    json::Object query;
    if (const auto cloud = search.number("max_cloud_percent")) {
        query.emplace("cloudCoverage", json::Object{{"lte", *cloud}});
    }
    const auto usage = search.all("usage");
    if (!usage.empty()) query.emplace("up42:usageType", json::Object{{"in", list_of(usage)}});
    const std::string filter = search.text("filter");
    if (filter.empty()) return query;
    const json::Value members = json::parse(filter, "The search option \"filter\"");
    if (const json::Object *object = members.if_object()) {
        for (const auto &[name, value] : *object) query.insert_or_assign(name, value);
    }
    return query;
}

template <class Key>
void sort_by(std::vector<core::Scene> &scenes, bool descending, const Key &key) {
    std::stable_sort(scenes.begin(), scenes.end(), [&](const auto &a, const auto &b) {
        const auto x = key(a), y = key(b);
        if ((x < 0) != (y < 0)) return y < 0;
        return descending ? y < x : x < y;
    });
}

// The name of the organisation that hosts the scenes; empty when none does.
std::string host_among(std::span<const json::Value> organisations) {
    for (const json::Value &one : organisations) {
        const std::vector<std::string> roles = json::texts(one, "roles");
        if (std::find(roles.begin(), roles.end(), "HOST") != roles.end()) {
            return word(one, "name");
        }
    }
    return {};
}

}  // namespace

core::Collection collection_from(const json::Value &collection) {
    core::Collection result;
    result.name = word(collection, "name");
    result.title = word(collection, "title");
    result.description = word(collection, "description");
    result.kind = word(collection, "type");
    result.integrations = json::texts(collection, "integrations");
    result.host = host_among(json::elements(collection, "providers"));
    for (const json::Value &one : json::elements(collection, "dataProducts")) {
        if (!one.is_object()) continue;
        result.data_products.push_back({{},
                                        word(one, "id"),
                                        word(one, "name"),
                                        word(one, "title"),
                                        word(one, "description"),
                                        word(one, "eulaId")});
    }
    if (const json::Value *metadata = json::member(collection, "metadata")) {
        result.product_type = word(*metadata, "productType");
        result.resolution_class = word(*metadata, "resolutionClass");
        if (const json::Value *resolution = json::member(*metadata, "resolutionValue")) {
            result.resolution_min_m = amount(*resolution, "minimum");
            result.resolution_max_m = amount(*resolution, "maximum");
        }
    }
    result.json = json::serialize(collection);
    return result;
}

core::Scene scene_from(const json::Value &feature, std::string_view host) {
    core::Scene scene;
    const json::Value *found = json::member(feature, "properties");
    const json::Value properties = found ? *found : json::Value();
    scene.id = word(properties, "id");
    if (scene.id.empty()) scene.id = word(feature, "id");
    scene.scene_id = word(properties, "sceneId");
    scene.collection = word(properties, "collection");
    scene.constellation = word(properties, "constellation");
    scene.producer = word(properties, "producer");
    if (scene.producer.empty()) scene.producer = word(properties, "providerName");
    scene.host = host;
    scene.delivery_time = word(properties, "deliveryTime");
    scene.geometry = document(feature, "geometry");
    scene.acquisition_start_ms = time_ms(properties, "start_datetime");
    scene.acquisition_end_ms = time_ms(properties, "end_datetime");
    scene.acquired_ms = time_ms(properties, "datetime");
    if (scene.acquired_ms < 0) scene.acquired_ms = time_ms(properties, "acquisitionDate");
    if (scene.acquired_ms < 0) scene.acquired_ms = scene.acquisition_start_ms;
    scene.cloud_percent = amount(properties, "cloudCoverage");
    scene.resolution_m = amount(properties, "resolution");
    scene.json = json::serialize(feature);
    return scene;
}

std::vector<std::string> wanted_collections(const core::Options &search) {
    std::vector<std::string> names = search.all("collection");
    for (const std::string &sensor : search.all("sensor")) {
        names.push_back(collection_of_sensor(sensor));
    }
    std::vector<std::string> unique;
    for (std::string &name : names) {
        if (std::find(unique.begin(), unique.end(), name) == unique.end()) {
            unique.push_back(std::move(name));
        }
    }
    return unique;
}

json::Object search_body(const core::Options &search) {
    const std::string bbox = search.text("bbox"), area = search.text("area");
    const TimeSpan span = time_span(search, "from", "to");
    if (!bbox.empty() && !area.empty()) {
        throw Failure(Code::argument,
                      "Only one of the search options \"area\" and \"bbox\" can be set.");
    }
    json::Object body;
    if (!bbox.empty()) {
        add_box(body, bbox);
    } else if (core::is_box(area)) {
        add_box(body, area);
    } else if (!area.empty()) {
        body.emplace("intersects", area_from(area));
    }
    if (span.from_ms || span.to_ms) body.emplace("datetime", interval_of(span));
    json::Object query = query_from(search);
    if (!query.empty()) body.emplace("query", std::move(query));
    // Sorted scenes are all fetched before the first is known.
    const std::int64_t limit = search.integer("limit").value_or(0);
    const bool all = limit <= 0 || search.is_set("sort");
    body.emplace("limit", all ? max_page_size : std::min(limit, max_page_size));
    return body;
}

void set_collections(json::Object &body, const std::vector<std::string> &collections) {
    body.erase("collections");
    if (!collections.empty()) body.emplace("collections", list_of(collections));
}

SceneOrder scene_order_from(std::string_view sort) {
    const auto comma = sort.find(',');
    const std::string_view field = base::trim(sort.substr(0, comma));
    const std::string_view direction =
        comma == std::string_view::npos ? "asc" : base::trim(sort.substr(comma + 1));
    const bool by_time = field == "acquired" || field == "acquisitionDate";
    const bool by_cloud = field == "cloud" || field == "cloudCoverage";
    if ((!by_time && !by_cloud) || (direction != "asc" && direction != "desc")) {
        throw Failure(Code::argument,
                      concat("The search option \"sort\" was \"", base::excerpt(sort, 60),
                             "\"; it takes acquired or cloud, with \",asc\" or \",desc\"."));
    }
    return {by_cloud, direction == "desc"};
}

void sort_scenes(std::vector<core::Scene> &scenes, const SceneOrder &order) {
    if (order.by_cloud) {
        sort_by(scenes, order.descending, [](const core::Scene &s) { return s.cloud_percent; });
    } else {
        sort_by(scenes, order.descending, [](const core::Scene &s) { return s.acquired_ms; });
    }
}

}  // namespace order::providers::up42
