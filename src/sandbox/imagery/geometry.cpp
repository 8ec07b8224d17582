// Areas on the globe, by Boost.Geometry on the longitude/latitude plane.
#include "sandbox/imagery/geometry.hpp"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <cmath>

namespace order::sandbox {
namespace {

namespace bg = boost::geometry;
using PlanePoint = bg::model::point<double, 2, bg::cs::cartesian>;
using PlanePolygon = bg::model::polygon<PlanePoint, false>;
using Plane = bg::model::multi_polygon<PlanePolygon>;
using GlobePoint = bg::model::point<double, 2, bg::cs::spherical_equatorial<bg::degree>>;
using GlobePolygon = bg::model::polygon<GlobePoint, false>;

constexpr double earth_radius_km = 6371.0088;
constexpr std::size_t max_positions = 5000;
constexpr double point_size = 1e-7;

template <class ToPolygon>
ToPolygon to_boost(const Polygon &polygon) {
    ToPolygon result;
    result.inners().resize(polygon.empty() ? 0 : polygon.size() - 1);
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        auto &ring = i == 0 ? result.outer() : result.inners()[i - 1];
        for (const Position &position : polygon[i]) ring.emplace_back(position[0], position[1]);
    }
    bg::correct(result);
    return result;
}

Plane to_plane(const Area &area) {
    Plane plane;
    for (const Polygon &polygon : area.polygons) plane.push_back(to_boost<PlanePolygon>(polygon));
    return plane;
}

Area from_plane(const Plane &plane) {
    const auto ring_of = [](const auto &points) {
        Ring ring;
        for (const PlanePoint &point : points)
            ring.push_back({bg::get<0>(point), bg::get<1>(point)});
        return ring;
    };
    Area area;
    for (const PlanePolygon &polygon : plane) {
        Polygon rings{ring_of(polygon.outer())};
        for (const auto &inner : polygon.inners()) rings.push_back(ring_of(inner));
        area.polygons.push_back(std::move(rings));
    }
    return area;
}

std::optional<double> coordinate(const json::Value &value, double limit) {
    if (!value.is_number()) return {};
    const double number = value.to_number<double>();
    if (!std::isfinite(number) || std::abs(number) > limit) return {};
    return number;
}

std::optional<Position> parse_position(const json::Value &value) {
    const auto numbers = json::elements(value);
    if (numbers.size() < 2 || numbers.size() > 4) return {};
    const auto longitude = coordinate(numbers[0], 180);
    const auto latitude = coordinate(numbers[1], 90);
    if (!longitude || !latitude) return {};
    return Position{*longitude, *latitude};
}

std::optional<Polygon> parse_polygon(const json::Value &value, std::size_t &positions) {
    Polygon polygon;
    for (const json::Value &ring_value : json::elements(value)) {
        Ring ring;
        for (const json::Value &position_value : json::elements(ring_value)) {
            const auto position = parse_position(position_value);
            if (!position || ++positions > max_positions) return {};
            ring.push_back(*position);
        }
        if (ring.size() < 4 || ring.front() != ring.back()) return {};
        polygon.push_back(std::move(ring));
    }
    if (polygon.empty()) return {};
    return polygon;
}

}  // namespace

std::optional<Area> parse_area(const json::Value &geometry, std::string &reason) {
    reason = "The geometry is not a valid GeoJSON Polygon or MultiPolygon in WGS 84.";
    const json::Value *coordinates = json::member(geometry, "coordinates");
    if (coordinates == nullptr) return {};
    const std::string type = json::text_or_empty(geometry, "type");
    if (type == "Point") {
        const auto point = parse_position(*coordinates);
        if (!point) return {};
        const auto [x, y] = *point;
        return area_of(Box{x - point_size, y - point_size, x + point_size, y + point_size});
    }
    Area area;
    std::size_t positions = 0;
    if (type == "Polygon") {
        if (auto polygon = parse_polygon(*coordinates, positions))
            area.polygons.push_back(std::move(*polygon));
        else
            return {};
    } else if (type == "MultiPolygon") {
        for (const json::Value &value : json::elements(*coordinates)) {
            auto polygon = parse_polygon(value, positions);
            if (!polygon) return {};
            area.polygons.push_back(std::move(*polygon));
        }
    }
    if (area.empty()) return {};
    std::string fault;
    if (!bg::is_valid(to_plane(area), fault)) {
        reason = "The geometry is invalid: " + fault;
        return {};
    }
    return area;
}

std::optional<Box> parse_box(const json::Value &value) {
    const auto numbers = json::elements(value);
    if (numbers.size() != 4) return {};
    Box box{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = coordinate(numbers[i], i % 2 == 0 ? 180 : 90);
        if (!number) return {};
        box[i] = *number;
    }
    if (box[0] >= box[2] || box[1] >= box[3]) return {};
    return box;
}

Area area_of(const Box &box) {
    const auto [west, south, east, north] = box;
    return area_of(Ring{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
}

Area area_of(const Ring &ring) { return {{{ring}}}; }

Box bounds(const Area &area) {
    Box box{180, 90, -180, -90};
    for (const Polygon &polygon : area.polygons)
        for (const Position &position : polygon.front()) {
            box[0] = std::min(box[0], position[0]);
            box[1] = std::min(box[1], position[1]);
            box[2] = std::max(box[2], position[0]);
            box[3] = std::max(box[3], position[1]);
        }
    return box;
}

json::Object to_geojson(const Area &area) {
    json::Array polygons;
    for (const Polygon &polygon : area.polygons) {
        json::Array rings;
        for (const Ring &ring : polygon) {
            json::Array positions;
            for (const Position &position : ring)
                positions.push_back(json::Array{position[0], position[1]});
            rings.push_back(std::move(positions));
        }
        polygons.push_back(std::move(rings));
    }
    if (polygons.size() == 1)
        return {{"type", "Polygon"}, {"coordinates", std::move(polygons.front())}};
    return {{"type", "MultiPolygon"}, {"coordinates", std::move(polygons)}};
}

double square_km(const Area &area) {
    double total = 0;
    for (const Polygon &polygon : area.polygons)
        total += std::abs(bg::area(to_boost<GlobePolygon>(polygon)));
    return total * earth_radius_km * earth_radius_km;
}

bool overlaps(const Area &a, const Area &b) {
    const Box x = bounds(a);
    const Box y = bounds(b);
    if (x[0] > y[2] || y[0] > x[2] || x[1] > y[3] || y[1] > x[3]) return false;
    return bg::intersects(to_plane(a), to_plane(b));
}

Area intersection(const Area &a, const Area &b) {
    Plane result;
    bg::intersection(to_plane(a), to_plane(b), result);
    return from_plane(result);
}

Area difference(const Area &a, const Area &b) {
    Plane result;
    bg::difference(to_plane(a), to_plane(b), result);
    return from_plane(result);
}

Area united(const Area &a, const Area &b) {
    Plane result;
    bg::union_(to_plane(a), to_plane(b), result);
    return from_plane(result);
}

}  // namespace order::sandbox
