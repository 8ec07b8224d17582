// How large an area is.
#pragma once

#include <string>

namespace order::cli {

// The area of a GeoJSON object on the WGS 84 ellipsoid, in km²; 0 for points and lines, -1 for what
// is no GeoJSON.
double area_km2(const std::string &geojson);

}  // namespace order::cli
