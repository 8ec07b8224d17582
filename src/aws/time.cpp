#include "aws/time.hpp"

#include <algorithm>
#include <string>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

constexpr std::string_view digits = "0123456789";

// "1700000000" or "1700000000000": nothing else has so many digits.
std::optional<std::int64_t> parse_epoch(std::string_view text) {
    const auto number = base::to_number(text);
    if (!number || *number < 1e8 || *number > 1e14) return {};
    return static_cast<std::int64_t>(*number < 1e11 ? *number * 1000 : *number);
}

// "20350101" -> "2035-01-01"
std::string with_dashes(std::string_view date) {
    if (date.size() != 8) return std::string(date);
    return base::concat(date.substr(0, 4), "-", date.substr(4, 2), "-", date.substr(6));
}

// "0000", "00:00", "000000.5" -> "00:00:00.5"
std::string with_colons_and_seconds(std::string_view time) {
    const auto end = std::min(time.find_first_of(".,"), time.size());
    std::string whole(time.substr(0, end));
    if (whole.find_first_not_of(digits) == std::string::npos && whole.size() >= 4) {
        if (whole.size() > 4) whole.insert(4, ":");
        whole.insert(2, ":");
    }
    if (whole.size() == 5) whole += ":00";
    return base::concat(whole, time.substr(end));
}

std::string numeric_zone(std::string_view zone) {
    for (const char *name : {"", "Z", "UTC", "GMT"}) {
        if (base::equals_ignoring_case(zone, name)) return "Z";
    }
    return base::concat(zone, zone.size() == 3 ? "00" : "");
}

}  // namespace

std::optional<std::int64_t> parse_aws_time(std::string_view text) {
    text = base::trim(text);
    if (const auto epoch = parse_epoch(text)) return epoch;
    if (const auto http = base::parse_http_date(text)) return http;
    const auto date_end = text.find_first_of("Tt ");
    if (date_end == std::string_view::npos) return {};
    const std::string_view behind = text.substr(date_end + 1);
    const auto time_end = std::min(behind.find_first_not_of("0123456789:.,"), behind.size());
    return base::parse_rfc3339(base::concat(with_dashes(text.substr(0, date_end)), "T",
                                            with_colons_and_seconds(behind.substr(0, time_end)),
                                            numeric_zone(base::trim(behind.substr(time_end)))));
}

}  // namespace order::aws
