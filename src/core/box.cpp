#include "core/box.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::core {
namespace {

using base::concat;

constexpr double half_turn = 180;
constexpr std::size_t max_shown = 80;

[[noreturn]] void refuse(std::string_view text, std::string_view reason) {
    throw base::Failure(base::Code::argument,
                        concat("The box \"", base::excerpt(text, max_shown), "\" ", reason, "."));
}

std::string degrees(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string_view without_brackets(std::string_view text) {
    text = base::trim(base::without_byte_order_mark(text));
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return text;
    return base::trim(text.substr(1, text.size() - 2));
}

// All numbers between the commas; nothing when one is missing or is none.
std::optional<std::vector<double>> numbers_in(std::string_view text) {
    constexpr std::size_t max_numbers = 8;
    std::vector<double> numbers;
    while (numbers.size() < max_numbers) {
        const std::size_t comma = text.find(',');
        const auto number = base::to_number(base::trim(text.substr(0, comma)));
        if (!number) return {};
        numbers.push_back(*number);
        if (comma == std::string_view::npos) return numbers;
        text.remove_prefix(comma + 1);
    }
    return {};
}

void check_longitude(std::string_view text, std::string_view side, double value) {
    if (std::fabs(value) <= half_turn) return;
    const double inside = value - std::copysign(2 * half_turn, value);
    const std::string way_out =
        std::fabs(inside) <= half_turn
            ? concat("; across the antimeridian, ", degrees(value), " is written ", degrees(inside))
            : std::string();
    refuse(text, concat("had the longitude ", degrees(value), " in the ", side,
                        ", not one from -180 to 180", way_out));
}

void check_latitude(std::string_view text, std::string_view side, double value) {
    if (std::fabs(value) <= 90) return;
    refuse(text, concat("had the latitude ", degrees(value), " in the ", side,
                        ", not one from -90 to 90; a box is west,south,east,north"));
}

json::Array position(double longitude, double latitude) { return {longitude, latitude}; }

// The ring of a box that does not span the antimeridian. No edge is longer than half a turn, for
// such an edge could be read as the shorter way around the globe.
json::Array ring_of(const Box &box) {
    const bool is_wide = box.east - box.west > half_turn;
    const double middle = box.west + (box.east - box.west) / 2;
    json::Array ring;
    ring.push_back(position(box.west, box.south));
    if (is_wide) ring.push_back(position(middle, box.south));
    ring.push_back(position(box.east, box.south));
    ring.push_back(position(box.east, box.north));
    if (is_wide) ring.push_back(position(middle, box.north));
    ring.push_back(position(box.west, box.north));
    ring.push_back(position(box.west, box.south));
    return ring;
}

}  // namespace

bool is_box(std::string_view text) {
    text = base::trim(base::without_byte_order_mark(text));
    if (text.empty() || text[0] == '{') return false;
    if (text[0] != '[') return std::string_view("+-.0123456789").find(text[0]) != text.npos;
    const auto numbers = numbers_in(without_brackets(text));
    return numbers && (numbers->size() == 4 || numbers->size() == 6);
}

Box box_from(std::string_view text) {
    const auto numbers = numbers_in(without_brackets(text));
    if (!numbers || (numbers->size() != 4 && numbers->size() != 6)) {
        refuse(text, "was not west,south,east,north in degrees");
    }
    const auto &n = *numbers;
    const bool has_altitudes = n.size() == 6;
    if (has_altitudes && n[2] > n[5]) refuse(text, "had its lowest altitude above its highest");
    Box box = has_altitudes ? Box{n[0], n[1], n[3], n[4]} : Box{n[0], n[1], n[2], n[3]};
    check_longitude(text, "west", box.west);
    check_longitude(text, "east", box.east);
    check_latitude(text, "south", box.south);
    check_latitude(text, "north", box.north);
    if (box.south > box.north) {
        refuse(text, "had its south above its north; a box is west,south,east,north");
    }
    // Both are the antimeridian: the one counts that makes the box a plain one.
    if (box.west == half_turn && box.east != half_turn) box.west = -half_turn;
    if (box.east == -half_turn && box.west != -half_turn) box.east = half_turn;
    if (box.west == box.east || box.south == box.north) refuse(text, "encloses no area");
    return box;
}

std::string text_of(const Box &box) {
    return concat(degrees(box.west), ",", degrees(box.south), ",", degrees(box.east), ",",
                  degrees(box.north));
}

std::vector<Box> cut_at_antimeridian(const Box &box) {
    if (box.west < box.east) return {box};
    return {{box.west, box.south, half_turn, box.north},
            {-half_turn, box.south, box.east, box.north}};
}

json::Array bbox_of(const Box &box) { return {box.west, box.south, box.east, box.north}; }

json::Value geometry_of(const Box &box) {
    const std::vector<Box> parts = cut_at_antimeridian(box);
    json::Array polygons;
    for (const Box &part : parts) {
        json::Array rings;
        rings.push_back(ring_of(part));
        polygons.push_back(std::move(rings));
    }
    json::Object geometry;
    const bool is_one = parts.size() == 1;
    geometry.emplace("type", is_one ? "Polygon" : "MultiPolygon");
    geometry.emplace("coordinates",
                     is_one ? std::move(polygons[0]) : json::Value(std::move(polygons)));
    return geometry;
}

}  // namespace order::core
