// Searches the archive of scenes.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sandbox/imagery/geometry.hpp"
#include "sandbox/imagery/scenes.hpp"

namespace order::sandbox {

struct SceneQuery {
    std::optional<std::string> host;
    std::set<std::string> collections;  // empty: all
    std::optional<Area> area;
    std::int64_t from_ms = INT64_MIN;
    std::int64_t until_ms = INT64_MAX;

    // Bounds of cloud cover in percent; a scene without one passes only when there is none.
    std::optional<double> least_cloud;
    std::optional<double> most_cloud;

    struct Sort {
        std::string field;  // cloudCoverage, acquisitionDate, resolution, incidenceAngle
        bool descending = false;
    };
    std::vector<Sort> sorts;  // empty: newest first
};

std::vector<const Scene *> find_scenes(const SceneQuery &query);

// nullptr when there is none of the id.
const Scene *find_scene(std::string_view id);

// The query of a search body in the service's words, without the host;
// nothing, with the reason filled in, when the body is invalid.
std::optional<SceneQuery> parse_scene_query(const json::Object &body, std::string &reason);

// "<start>/<end>" with ".." for an open end; false when it is malformed.
bool parse_interval(std::string_view text, std::int64_t &from_ms, std::int64_t &until_ms);

}  // namespace order::sandbox
