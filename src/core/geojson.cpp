#include "core/geojson.hpp"

#include <cmath>
#include <cstdint>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
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

std::span<const Value> array_at(const Value &value, const std::string &path, std::size_t least,
                                std::string_view of_what) {
    const json::Array *array = value.if_array();
    if (!array) refuse(path, concat("is no array of ", of_what));
    if (array->size() < least) {
        refuse(path, concat("has ", std::to_string(array->size()), " ", of_what, ", not at least ",
                            std::to_string(least)));
    }
    return json::elements(value);
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

void check_position(const Value &value, const std::string &path) {
    const auto numbers = array_at(value, path, 2, "numbers");
    if (numbers.size() > 3) refuse(path, "has more than longitude, latitude and altitude");
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = finite(numbers[i]);
        if (!number) refuse(at(path, i), "is no finite number");
        if (i == 0) check_degrees(*number, 180, at(path, i), "longitude");
        if (i == 1) check_degrees(*number, 90, at(path, i), "latitude");
    }
}

void check_line(const Value &value, const std::string &path, std::size_t least) {
    const auto positions = array_at(value, path, least, "positions");
    for (std::size_t i = 0; i < positions.size(); ++i) check_position(positions[i], at(path, i));
}

void check_ring(const Value &value, const std::string &path) {
    check_line(value, path, 4);
    const auto positions = json::elements(value);
    if (positions.front() == positions.back()) return;
    refuse(path, concat("is not closed: it begins at ", json::serialize(positions.front()),
                        " and ends at ", json::serialize(positions.back())));
}

using Check = void (*)(const Value &value, const std::string &path);

void check_each(const Value &value, const std::string &path, std::string_view of_what,
                Check check) {
    const auto parts = array_at(value, path, 1, of_what);
    for (std::size_t i = 0; i < parts.size(); ++i) check(parts[i], at(path, i));
}

void check_line_string(const Value &value, const std::string &path) { check_line(value, path, 2); }

void check_polygon(const Value &value, const std::string &path) {
    check_each(value, path, "rings", check_ring);
}

const Value &required(const Value &object, const std::string &path, std::string_view name) {
    const Value *found = json::member(object, name);
    if (!found) refuse(path, concat("has no \"", name, "\""));
    return *found;
}

std::string type_of(const Value &value, const std::string &path) {
    if (!value.is_object()) refuse(path, "is no GeoJSON object");
    const Value &type = required(value, path, "type");
    if (!type.is_string()) refuse(below(path, "type"), "is no text");
    return json::text_or_empty(value, "type");
}

void check_geometry(const Value &value, const std::string &path) {
    const std::string type = type_of(value, path);
    if (type == "GeometryCollection") {
        return check_each(required(value, path, "geometries"), below(path, "geometries"),
                          "geometries", check_geometry);
    }
    const auto coordinates = [&]() -> const Value & {
        return required(value, path, "coordinates");
    };
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

std::string geometry_of_feature(const Value &feature, const std::string &path) {
    if (type_of(feature, path) != "Feature") refuse(below(path, "type"), "is not \"Feature\"");
    const Value &geometry = required(feature, path, "geometry");
    check_geometry(geometry, below(path, "geometry"));
    return json::serialize(geometry);
}

}  // namespace

std::vector<std::string> geometries_of(std::string_view geojson) {
    json::Fault fault;
    const auto document =
        json::try_parse(geojson, fault, {.max_bytes = max_geojson_bytes, .max_depth = max_depth});
    if (!document) {
        refuse({},
               concat("is no GeoJSON: byte ", std::to_string(fault.offset), ": ", fault.reason));
    }
    const std::string type = type_of(*document, {});
    if (type == "Feature") return {geometry_of_feature(*document, {})};
    if (type != "FeatureCollection") {
        check_geometry(*document, {});
        return {std::string(base::trim(geojson))};
    }
    std::vector<std::string> geometries;
    const auto features = array_at(required(*document, {}, "features"), "features", 1, "features");
    for (std::size_t i = 0; i < features.size(); ++i) {
        geometries.push_back(geometry_of_feature(features[i], at("features", i)));
    }
    return geometries;
}

}  // namespace order::core
