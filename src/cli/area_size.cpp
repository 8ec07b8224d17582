// Areas between an edge and the equator, added up around a ring. Edges are straight in longitude
// and latitude, as GeoJSON has them.
#include "cli/area_size.hpp"

#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "cli/json_reader.hpp"

namespace order::cli {
namespace {

constexpr double equatorial_radius_km = 6378.137;
constexpr double flattening = 1 / 298.257223563;
constexpr double degree = std::numbers::pi / 180;

struct Position {
    double longitude = 0;
    double latitude = 0;
};

// The area between the equator and a latitude, for each radian of longitude.
double area_below(double latitude) {
    static const double e = std::sqrt(flattening * (2 - flattening));
    const double sine = std::sin(latitude * degree);
    const double part = sine / (1 - e * e * sine * sine) + std::atanh(e * sine) / e;
    return equatorial_radius_km * equatorial_radius_km * (1 - e * e) / 2 * part;
}

// Simpson's rule along the edge; an edge of more than half the globe crosses the antimeridian.
double area_below_edge(const Position &from, const Position &to) {
    const double width = std::remainder(to.longitude - from.longitude, 360);
    const double mean =
        (area_below(from.latitude) + 4 * area_below((from.latitude + to.latitude) / 2) +
         area_below(to.latitude)) /
        6;
    return width * degree * mean;
}

std::optional<double> number_in(const std::string &json) {
    double number = 0;
    const char *const end = json.data() + json.size();
    const auto read = std::from_chars(json.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return {};
    return number;
}

std::optional<Position> position_in(const std::string &json) {
    const auto numbers = json_elements(json);
    if (!numbers || numbers->size() < 2) return {};
    const auto longitude = number_in((*numbers)[0]);
    const auto latitude = number_in((*numbers)[1]);
    if (!longitude || !latitude) return {};
    return Position{*longitude, *latitude};
}

double ring_km2(const std::string &json) {
    double sum = 0;
    std::optional<Position> first, last;
    for (const std::string &element : json_elements(json).value_or(std::vector<std::string>())) {
        const auto position = position_in(element);
        if (!position) continue;
        if (last) sum += area_below_edge(*last, *position);
        if (!first) first = position;
        last = position;
    }
    if (last) sum += area_below_edge(*last, *first);
    return std::abs(sum);
}

// The first ring without the others, which are holes.
double polygon_km2(const std::string &json) {
    double sum = 0;
    bool is_hole = false;
    for (const std::string &ring : json_elements(json).value_or(std::vector<std::string>())) {
        sum += is_hole ? -ring_km2(ring) : ring_km2(ring);
        is_hole = true;
    }
    return sum;
}

template <class Size>
double sum_over(const std::string &json, const Size &size) {
    double sum = 0;
    for (const std::string &element : json_elements(json).value_or(std::vector<std::string>())) {
        sum += size(element);
    }
    return sum;
}

// What is no GeoJSON inside of it has no size.
// Between two meridians and two parallels: "west,south,east,north", in brackets or without, with
// altitudes or without.
double box_km2(const std::string &box) {
    const auto numbers = json_elements(box.starts_with('[') ? box : "[" + box + "]");
    if (!numbers || (numbers->size() != 4 && numbers->size() != 6)) return -1;
    const std::size_t east = numbers->size() / 2;
    std::vector<double> edges;  // west, south, east, north
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}, east, east + 1}) {
        const auto number = number_in((*numbers)[i]);
        if (!number) return -1;
        edges.push_back(*number);
    }
    const double width = edges[2] - edges[0] + (edges[2] < edges[0] ? 360 : 0);
    return width * degree * (area_below(edges[3]) - area_below(edges[1]));
}

double known_km2(const std::string &geojson) { return std::max(area_km2(geojson), 0.0); }

}  // namespace

double area_km2(const std::string &area) {
    const std::string_view text = base::trim(base::without_byte_order_mark(area));
    if (!text.starts_with('{')) return box_km2(std::string(text));
    const std::string kind = json_text(json_member(area, "type")).value_or("");
    if (kind == "Polygon") return polygon_km2(json_member(area, "coordinates"));
    if (kind == "MultiPolygon") return sum_over(json_member(area, "coordinates"), polygon_km2);
    if (kind == "Feature") return area_km2(json_member(area, "geometry"));
    if (kind == "FeatureCollection") return sum_over(json_member(area, "features"), known_km2);
    if (kind == "GeometryCollection") return sum_over(json_member(area, "geometries"), known_km2);
    return kind.empty() ? -1 : 0;
}

}  // namespace order::cli
