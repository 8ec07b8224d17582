#include "core/delivery/content_range.hpp"

#include "base/text.hpp"

namespace order::core {
namespace {

// Digits only: to_integer() would take a sign.
std::optional<std::int64_t> to_count(std::string_view text) {
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return {};
    return base::to_integer(text);
}

}  // namespace

std::optional<ContentRange> parse_content_range(std::string_view text) {
    text = base::trim(text);
    constexpr std::string_view unit = "bytes ";
    if (!base::equals_ignoring_case(text.substr(0, unit.size()), unit)) return {};
    text = base::trim(text.substr(unit.size()));
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view range = text.substr(0, slash);
    const std::string_view length = text.substr(slash + 1);
    ContentRange result;
    if (length != "*") {
        const auto total = to_count(length);
        if (!total) return {};
        result.total = *total;
    }
    if (range == "*") return result;
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first = to_count(range.substr(0, dash));
    const auto last = to_count(range.substr(dash + 1));
    if (!first || !last || *first > *last) return {};
    if (result.total >= 0 && *last >= result.total) return {};
    result.first = *first;
    result.last = *last;
    return result;
}

}  // namespace order::core
