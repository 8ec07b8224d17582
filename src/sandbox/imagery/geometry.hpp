// Areas on the globe: GeoJSON in and out, size, overlap.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "json/json.hpp"

namespace order::sandbox {

using Position = std::array<double, 2>;  // longitude, latitude
using Box = std::array<double, 4>;       // west, south, east, north
using Ring = std::vector<Position>;      // closed
using Polygon = std::vector<Ring>;       // the outer ring, then the holes
struct Area {
    std::vector<Polygon> polygons;
    bool empty() const { return polygons.empty(); }
};

// A GeoJSON Polygon or MultiPolygon, or a Point as an area too small to matter; nothing, with the
// reason filled in, when it is malformed, out of range or crosses itself.
std::optional<Area> parse_area(const json::Value &geometry, std::string &reason);

// [west, south, east, north] as JSON; nothing when it is no such box.
std::optional<Box> parse_box(const json::Value &value);

Area area_of(const Box &box);
Area area_of(const Ring &ring);
Box bounds(const Area &area);

// A GeoJSON Polygon, or a MultiPolygon when there is more than one (or none).
json::Object to_geojson(const Area &area);

double square_km(const Area &area);
bool overlaps(const Area &a, const Area &b);
Area intersection(const Area &a, const Area &b);
Area difference(const Area &a, const Area &b);
Area united(const Area &a, const Area &b);

}  // namespace order::sandbox
