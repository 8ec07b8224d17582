// Example areas: small polygons to try a search or an order with.
#pragma once

#include <span>
#include <string_view>

namespace order::core {

struct Area {
    std::string_view name;
    std::string_view geojson;  // both are literals: NUL stands behind them
};

std::span<const Area> areas();

// The area of that name in any case; nullptr when there is none.
const Area *find_area(std::string_view name);

}  // namespace order::core
