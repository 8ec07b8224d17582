// How large an area is.
#pragma once

#include <string>

namespace order::cli {

// The area of a GeoJSON object or a box on the WGS 84 ellipsoid, in km²; 0 for points and lines, -1
// for anything else.
double area_km2(const std::string &area);

}  // namespace order::cli
