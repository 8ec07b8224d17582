// Which coordinate systems the `crs` of older GeoJSON may name.
#pragma once

#include <string>

#include "json/json.hpp"

namespace order::core {

// What a `crs` names that is not WGS 84, as the caller wrote it; empty for WGS 84 under any of its
// usual names. All of them mean longitude before latitude here, as in every GeoJSON: also
// EPSG:4326, whose own definition has them the other way around.
std::string foreign_system(const json::Value &crs);

}  // namespace order::core
