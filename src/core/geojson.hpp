// GeoJSON (RFC 7946) as callers hand it in: checked strictly, taken apart into geometries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace order::core {

inline constexpr std::size_t max_geojson_bytes = 8u << 20;

// The geometries in a GeoJSON text: itself, a Feature's, or each of a FeatureCollection. Throws
// Failure(argument) that says where the text breaks.
std::vector<std::string> geometries_of(std::string_view geojson);

}  // namespace order::core
