// Boxes on the globe as RFC 7946, section 5, writes them: a west beyond the east spans the
// antimeridian.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/json.hpp"

namespace order::core {

struct Box {
    double west = 0, south = 0, east = 0, north = 0;
};

// Whether a text is meant as a box and not as GeoJSON: numbers, or an array of four or six.
bool is_box(std::string_view text);

// "west,south,east,north" in degrees, in brackets or without; also the six numbers of a box with
// altitudes, which are dropped. Throws Failure(argument) for a box that is not on the globe or
// encloses nothing.
Box box_from(std::string_view text);

// "177,-20,-178,-16".
std::string text_of(const Box &box);

// The box; the two on either side of the antimeridian when it spans that.
std::vector<Box> cut_at_antimeridian(const Box &box);

// [west,south,east,north] of a box that does not span the antimeridian.
json::Array bbox_of(const Box &box);

// A Polygon; a MultiPolygon of two for a box that spans the antimeridian.
json::Value geometry_of(const Box &box);

}  // namespace order::core
