// Searches the archive of scenes.
#include "sandbox/up42/catalog.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "sandbox/http/replies.hpp"

namespace order::sandbox {
namespace {

using SceneIndex = std::unordered_map<std::string_view, const Scene *>;

const SceneIndex &scene_index() {
    static const SceneIndex index = [] {
        SceneIndex made;
        for (const Scene &scene : all_scenes()) made.emplace(scene.id, &scene);
        return made;
    }();
    return index;
}

bool fits(const Scene &scene, const SceneQuery &query) {
    if (query.host && scene.host != *query.host) return false;
    if (!query.collections.empty() && !query.collections.contains(scene.collection)) return false;
    if (scene.acquired_unix_ms < query.from_ms || scene.acquired_unix_ms > query.until_ms)
        return false;
    if (query.least_cloud && !(scene.cloud_percent && *scene.cloud_percent >= *query.least_cloud))
        return false;
    if (query.most_cloud && !(scene.cloud_percent && *scene.cloud_percent <= *query.most_cloud))
        return false;
    return !query.area || overlaps(*query.area, area_of(scene.ring));
}

double sort_value(const Scene &scene, std::string_view field) {
    if (field == "cloudCoverage") return scene.cloud_percent.value_or(0);
    if (field == "incidenceAngle") return scene.incidence_angle;
    if (field == "resolution") return scene.resolution_m;
    return double(scene.acquired_unix_ms);
}

bool parse_cloud(const json::Value &bounds, SceneQuery &query, std::string &reason) {
    if (!bounds.is_object()) {
        reason = "query.cloudCoverage must be an object.";
        return false;
    }
    for (const auto &entry : bounds.as_object()) {
        const std::string_view name = entry.key();
        const auto percent = json::number(bounds, name);
        if (!percent || *percent < 0 || *percent > 100) {
            reason = "query.cloudCoverage must be between 0 and 100.";
            return false;
        }
        if (name == "lte" || name == "lt" || name == "eq") query.most_cloud = *percent;
        if (name == "gte" || name == "gt" || name == "eq") query.least_cloud = *percent;
    }
    return true;
}

bool parse_place(const json::Object &body, SceneQuery &query, std::string &reason) {
    const json::Value whole(body);
    const json::Value *box = json::member(whole, "bbox");
    const json::Value *intersects = json::member(whole, "intersects");
    if (box != nullptr && intersects != nullptr) {
        reason = "Only one of bbox and intersects may be given.";
        return false;
    }
    if (box != nullptr) {
        const auto parsed = parse_box(*box);
        reason = "bbox must be [west, south, east, north].";
        if (!parsed) return false;
        query.area = area_of(*parsed);
    }
    if (intersects != nullptr) {
        query.area = parse_area(*intersects, reason);
        if (!query.area) return false;
    }
    return true;
}

bool parse_sorts(const json::Value &body, SceneQuery &query, std::string &reason) {
    for (const json::Value &entry : json::elements(body, "sortby")) {
        std::string field = json::text_or_empty(entry, "field");
        constexpr std::string_view prefix = "properties.";
        if (field.starts_with(prefix)) field.erase(0, prefix.size());
        const std::string direction = json::text(entry, "direction").value_or("asc");
        constexpr std::array<std::string_view, 7> known = {
            "cloudCoverage",  "acquisitionDate", "acquisitionIdentifier",
            "incidenceAngle", "snowCover",       "resolution",
            "datetime"};
        if (std::find(known.begin(), known.end(), field) == known.end() ||
            (direction != "asc" && direction != "desc")) {
            reason = base::concat("Cannot sort by '", base::excerpt(field), "'.");
            return false;
        }
        query.sorts.push_back({field, direction == "desc"});
    }
    return true;
}

}  // namespace

std::vector<const Scene *> find_scenes(const SceneQuery &query) {
    std::vector<const Scene *> found;
    for (const Scene &scene : all_scenes())
        if (fits(scene, query)) found.push_back(&scene);
    for (auto sort = query.sorts.rbegin(); sort != query.sorts.rend(); ++sort)
        std::stable_sort(found.begin(), found.end(), [&](const Scene *a, const Scene *b) {
            if (sort->descending) std::swap(a, b);
            if (sort->field == "acquisitionIdentifier") return a->scene_id < b->scene_id;
            return sort_value(*a, sort->field) < sort_value(*b, sort->field);
        });
    return found;
}

const Scene *find_scene(std::string_view id) {
    const auto found = scene_index().find(id);
    return found == scene_index().end() ? nullptr : found->second;
}

bool parse_interval(std::string_view text, std::int64_t &from_ms, std::int64_t &until_ms) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const std::string_view from = text.substr(0, slash);
    const std::string_view until = text.substr(slash + 1);
    if (from != "..") {
        const auto moment = base::parse_date_or_time(from, false);
        if (!moment) return false;
        from_ms = *moment;
    }
    if (until != "..") {
        const auto moment = base::parse_date_or_time(until, true);
        if (!moment) return false;
        until_ms = *moment;
    }
    return from_ms <= until_ms;
}

std::optional<SceneQuery> parse_scene_query(const json::Object &body, std::string &reason) {
    const json::Value whole(body);
    SceneQuery query;
    if (!parse_place(body, query, reason) || !parse_sorts(whole, query, reason)) return {};
    if (const json::Value *interval = json::member(whole, "datetime")) {
        reason = "datetime must be '<start>/<end>' in RFC 3339.";
        if (!interval->is_string() ||
            !parse_interval(interval->as_string(), query.from_ms, query.until_ms))
            return {};
    }
    if (const json::Value *collections = json::member(whole, "collections")) {
        reason = "collections must be a list of names.";
        const auto names = text_list(*collections);
        if (!names) return {};
        query.collections.insert(names->begin(), names->end());
    }
    if (const json::Value *cloud = json::member_at(whole, {"query", "cloudCoverage"}))
        if (!parse_cloud(*cloud, query, reason)) return {};
    return query;
}

}  // namespace order::sandbox
