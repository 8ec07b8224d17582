#include "core/geojson.hpp"

#include <cmath>
#include <cstdint>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/box.hpp"
#include "core/coordinate_system.hpp"
#include "json/json.hpp"

namespace order::core {
namespace {

using base::concat;
using json::Value;

constexpr std::size_t max_depth = 32;

// Where in the document a check stands: "features[2].geometry.coordinates[0]".
std::string below(const std::string &path, std::string_view member) {
    return path.empty() ? std::string(member) : concat(path, ".", member);
}

std::string at(const std::string &path, std::size_t index) {
    return concat(path, "[", std::to_string(index), "]");
}

[[noreturn]] void refuse(const std::string &path, std::string_view reason) {
    const std::string subject =
        path.empty() ? std::string("The area") : concat("The area's ", path);
    throw base::Failure(base::Code::argument, concat(subject, " ", reason, "."));
}

json::Array &array_at(Value &value, const std::string &path, std::size_t least,
                      std::string_view of_what) {
    json::Array *array = value.if_array();
    if (!array) refuse(path, concat("is no array of ", of_what));
    if (array->size() < least) {
        refuse(path, concat("has ", std::to_string(array->size()), " ", of_what, ", not at least ",
                            std::to_string(least)));
    }
    return *array;
}

std::optional<double> finite(const Value &value) {
    std::optional<double> number;
    if (value.is_int64()) number = static_cast<double>(value.get_int64());
    if (value.is_uint64()) number = static_cast<double>(value.get_uint64());
    if (value.is_double()) number = value.get_double();
    if (number && !std::isfinite(*number)) number.reset();
    return number;
}

void check_degrees(double value, double most, const std::string &path, std::string_view name) {
    if (std::fabs(value) <= most) return;
    const std::string bound = std::to_string(static_cast<int>(most));
    refuse(path, concat("is no ", name, " from -", bound, " to ", bound));
}

void check_position(Value &value, const std::string &path) {
    const json::Array &numbers = array_at(value, path, 2, "numbers");
    if (numbers.size() > 3) refuse(path, "has more than longitude, latitude and altitude");
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = finite(numbers[i]);
        if (!number) refuse(at(path, i), "is no finite number");
        if (i == 0) check_degrees(*number, 180, at(path, i), "longitude");
        if (i == 1) check_degrees(*number, 90, at(path, i), "latitude");
    }
}

void check_line(Value &value, const std::string &path, std::size_t least) {
    json::Array &positions = array_at(value, path, least, "positions");
    for (std::size_t i = 0; i < positions.size(); ++i) check_position(positions[i], at(path, i));
}

// Coordinate i of a position that was checked.
double coordinate(const Value &position, std::size_t i) {
    return finite(position.get_array()[i]).value_or(0);
}

// Numbers may be written in many ways, and reading them may lose their last digit.
bool is_same_number(double a, double b) { return a == b || std::nextafter(a, b) == b; }

bool is_same_position(const Value &a, const Value &b) {
    const std::size_t count = a.get_array().size();
    if (count != b.get_array().size()) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!is_same_number(coordinate(a, i), coordinate(b, i))) return false;
    }
    return true;
}

// Such an edge means the way over the antimeridian nearly always, and never says so (RFC 7946,
// section 3.1.9). At a pole all longitudes are one place.
void check_edge(const Value &from, const Value &to, const std::string &path) {
    const double jump = std::fabs(coordinate(to, 0) - coordinate(from, 0));
    const double latitude = coordinate(from, 1);
    if (jump <= 180 || (std::fabs(latitude) == 90 && latitude == coordinate(to, 1))) return;
    refuse(path, concat("jumps by more than 180 degrees of longitude, from ", json::serialize(from),
                        " to ", json::serialize(to),
                        "; cut it at the antimeridian into two polygons, or add positions between "
                        "the two if the long way around the globe is meant"));
}

void check_ring(Value &value, const std::string &path) {
    check_line(value, path, 4);
    json::Array &positions = value.get_array();
    if (!is_same_position(positions.front(), positions.back())) {
        refuse(path, concat("is not closed: it begins at ", json::serialize(positions.front()),
                            " and ends at ", json::serialize(positions.back())));
    }
    positions.back() = positions.front();
    for (std::size_t i = 1; i < positions.size(); ++i) {
        check_edge(positions[i - 1], positions[i], path);
    }
}

using Check = void (*)(Value &value, const std::string &path);

void check_each(Value &value, const std::string &path, std::string_view of_what, Check check) {
    json::Array &parts = array_at(value, path, 1, of_what);
    for (std::size_t i = 0; i < parts.size(); ++i) check(parts[i], at(path, i));
}

void check_line_string(Value &value, const std::string &path) { check_line(value, path, 2); }

void check_polygon(Value &value, const std::string &path) {
    check_each(value, path, "rings", check_ring);
}

Value &required(Value &object, const std::string &path, std::string_view name) {
    Value *found = object.get_object().if_contains(name);
    if (!found || found->is_null()) refuse(path, concat("has no \"", name, "\""));
    return *found;
}

void check_system(const json::Object &object, const std::string &path) {
    const Value *crs = object.if_contains("crs");
    if (!crs || crs->is_null()) return;
    const std::string system = foreign_system(*crs);
    if (system.empty()) return;
    refuse(below(path, "crs"),
           concat("is \"", base::excerpt(system, 100),
                  "\"; only WGS 84 is taken (EPSG:4326 or CRS84): convert the coordinates first"));
}

// What a `bbox` encloses may be nothing (of a point), and may span the antimeridian.
void check_bbox(json::Object &object, const std::string &path) {
    Value *bbox = object.if_contains("bbox");
    if (!bbox || bbox->is_null()) return;
    const std::string inside = below(path, "bbox");
    const json::Array &numbers = array_at(*bbox, inside, 4, "numbers");
    if (numbers.size() != 4 && numbers.size() != 6) {
        refuse(inside, "has neither four numbers nor six");
    }
    const std::size_t dimensions = numbers.size() / 2;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = finite(numbers[i]);
        if (!number) refuse(at(inside, i), "is no finite number");
        if (i % dimensions == 0) check_degrees(*number, 180, at(inside, i), "longitude");
        if (i % dimensions == 1) check_degrees(*number, 90, at(inside, i), "latitude");
    }
    if (coordinate(*bbox, 1) > coordinate(*bbox, 1 + dimensions)) {
        refuse(inside, "has its south above its north");
    }
}

// The type of a GeoJSON object, whose own members are in order.
std::string type_of(Value &value, const std::string &path) {
    if (!value.is_object()) refuse(path, "is no GeoJSON object");
    const Value &type = required(value, path, "type");
    if (!type.is_string()) refuse(below(path, "type"), "is no text");
    check_system(value.get_object(), path);
    check_bbox(value.get_object(), path);
    return json::text_or_empty(value, "type");
}

void check_geometry(Value &value, const std::string &path) {
    const std::string type = type_of(value, path);
    value.get_object().erase("crs");
    value.get_object().erase("bbox");
    if (type == "GeometryCollection") {
        return check_each(required(value, path, "geometries"), below(path, "geometries"),
                          "geometries", check_geometry);
    }
    const auto coordinates = [&]() -> Value & { return required(value, path, "coordinates"); };
    const std::string inside = below(path, "coordinates");
    if (type == "Point") return check_position(coordinates(), inside);
    if (type == "MultiPoint") return check_line(coordinates(), inside, 1);
    if (type == "LineString") return check_line_string(coordinates(), inside);
    if (type == "Polygon") return check_polygon(coordinates(), inside);
    if (type == "MultiLineString") {
        return check_each(coordinates(), inside, "lines", check_line_string);
    }
    if (type == "MultiPolygon") {
        return check_each(coordinates(), inside, "polygons", check_polygon);
    }
    refuse(below(path, "type"), concat("is no GeoJSON type: \"", base::excerpt(type, 40), "\""));
}

std::string geometry_of_feature(Value &feature, const std::string &path) {
    if (type_of(feature, path) != "Feature") refuse(below(path, "type"), "is not \"Feature\"");
    Value &geometry = required(feature, path, "geometry");
    check_geometry(geometry, below(path, "geometry"));
    return json::serialize(geometry);
}

}  // namespace

std::vector<std::string> geometries_of(std::string_view area) {
    if (is_box(area)) return {json::serialize(geometry_of(box_from(area)))};
    json::Fault fault;
    auto document =
        json::try_parse(area, fault, {.max_bytes = max_geojson_bytes, .max_depth = max_depth});
    if (!document) {
        refuse({},
               concat("is no GeoJSON: byte ", std::to_string(fault.offset), ": ", fault.reason));
    }
    const std::string type = type_of(*document, {});
    if (type == "Feature") return {geometry_of_feature(*document, {})};
    if (type != "FeatureCollection") {
        check_geometry(*document, {});
        return {json::serialize(*document)};
    }
    std::vector<std::string> geometries;
    json::Array &features =
        array_at(required(*document, {}, "features"), "features", 1, "features");
    for (std::size_t i = 0; i < features.size(); ++i) {
        geometries.push_back(geometry_of_feature(features[i], at("features", i)));
    }
    return geometries;
}

std::vector<std::string> geometries_to_order(std::string_view area) {
    if (is_box(area)) {
        const std::vector<Box> halves = cut_at_antimeridian(box_from(area));
        if (halves.size() > 1) {
            throw base::Failure(
                base::Code::argument,
                concat("The box \"", base::excerpt(base::trim(area), 80),
                       "\" spans the antimeridian, so it would be two orders. Order the boxes ",
                       text_of(halves[0]), " and ", text_of(halves[1]), "."));
        }
    }
    return geometries_of(area);
}

}  // namespace order::core
