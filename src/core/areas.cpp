#include "core/areas.hpp"

#include <array>

#include "base/text.hpp"

namespace order::core {
namespace {

// A few square kilometres around the Brandenburg Gate and around the National Mall.
constexpr std::array table = {
    Area{"Berlin", R"({"type":"Polygon","coordinates":[[[13.375,52.505],[13.395,52.505],)"
                   R"([13.395,52.52],[13.375,52.52],[13.375,52.505]]]})"},
    Area{"Washington", R"({"type":"Polygon","coordinates":[[[-77.05,38.885],[-77.025,38.885],)"
                       R"([-77.025,38.9],[-77.05,38.9],[-77.05,38.885]]]})"},
};

}  // namespace

std::span<const Area> areas() { return table; }

const Area *find_area(std::string_view name) {
    for (const Area &area : table) {
        if (base::equals_ignoring_case(area.name, name)) return &area;
    }
    return nullptr;
}

}  // namespace order::core
