// GeoJSON (RFC 7946) as callers hand it in: checked strictly, mended where the meaning is plain,
// and taken apart into geometries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace order::core {

inline constexpr std::size_t max_geojson_bytes = 8u << 20;

// The geometries in a GeoJSON text: itself, a Feature's, or each of a FeatureCollection; or that of
// a box. Coordinates are WGS 84, longitude first, whatever name of it a `crs` uses. A geometry
// comes without `crs` and `bbox`, and with rings that are closed to the last digit. Throws
// Failure(argument) that says where the text breaks.
std::vector<std::string> geometries_of(std::string_view area);

// The same where each geometry becomes an order: refuses a box that spans the antimeridian, because
// its two halves are two orders, and names the halves.
std::vector<std::string> geometries_to_order(std::string_view area);

}  // namespace order::core
