#include "core/coordinate_system.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace order::core {
namespace {

// "urn:ogc:def:crs:EPSG:6.9:4326", "http://www.opengis.net/def/crs/EPSG/0/4326" and "EPSG:4326" as
// "epsg" and "4326"; whatever the version.
bool is_wgs84(std::string_view name) {
    constexpr std::array<std::string_view, 4> alone = {"crs84", "wgs84", "wgs 84", "wgs_84"};
    name = base::trim(name);
    if (name.ends_with('/')) name.remove_suffix(1);
    const std::string lower = base::lower(name);
    if (std::find(alone.begin(), alone.end(), lower) != alone.end()) return true;
    constexpr std::string_view separators = ":/#.";
    const auto is_separator = [&](char c) { return separators.find(c) != separators.npos; };
    const std::size_t code = lower.find_last_of(separators) + 1;  // 0 when there is none
    const std::string_view authority = std::string_view(lower).substr(0, code);
    const std::string_view identifier = std::string_view(lower).substr(code);
    const auto names = [&](std::string_view one) {
        const auto at = authority.rfind(one);
        return at != std::string_view::npos && (at == 0 || is_separator(authority[at - 1])) &&
               at + one.size() < authority.size() && is_separator(authority[at + one.size()]);
    };
    // 4979 and CRS84h are the same with a height above the ellipsoid. A URN names OGC whoever
    // defined the system.
    if (names("epsg")) return identifier == "4326" || identifier == "4979";
    return names("ogc") && (identifier == "crs84" || identifier == "crs84h");
}

std::string name_in(const json::Value &crs) {
    if (crs.is_string()) return {crs.get_string().data(), crs.get_string().size()};
    const json::Value *properties = json::member(crs, "properties");
    if (!properties) return {};
    const std::string name = json::text_or_empty(*properties, "name");
    if (!name.empty()) return name;
    // Before 2008: {"type":"EPSG","properties":{"code":4326}}.
    const json::Value *code = json::member(*properties, "code");
    const bool is_number = code && (code->is_int64() || code->is_uint64());
    return is_number ? base::concat("EPSG:", json::serialize(*code)) : std::string();
}

}  // namespace

std::string foreign_system(const json::Value &crs) {
    const std::string name = name_in(crs);
    if (is_wgs84(name)) return {};
    return name.empty() ? json::serialize(crs) : name;
}

}  // namespace order::core
