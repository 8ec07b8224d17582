#include "providers/wire_fields.hpp"

#include <cmath>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "core/model.hpp"

namespace order::providers {
namespace {

std::int64_t milliseconds(double seconds) {
    constexpr double year_10000 = 253'402'300'800;
    if (!(seconds >= 0 && seconds < year_10000)) return core::unknown_count;
    return std::llround(seconds * 1000);
}

}  // namespace

std::string word(const json::Value &value, std::string_view name) {
    const json::Value *found = json::member(value, name);
    if (!found) return {};
    return found->is_string() ? json::text_or_empty(value, name) : json::serialize(*found);
}

std::string document(const json::Value &value, std::string_view name) {
    const json::Value *found = json::member(value, name);
    return found && found->is_structured() ? json::serialize(*found) : std::string();
}

std::int64_t time_ms(const json::Value &value, std::string_view name) {
    const auto text = json::text(value, name);
    return text ? base::parse_time(*text).value_or(core::unknown_count) : core::unknown_count;
}

std::int64_t epoch_time_ms(const json::Value &value, std::string_view name) {
    const auto seconds = json::number_or_text(value, name);
    return seconds ? milliseconds(*seconds) : time_ms(value, name);
}

std::int64_t count(const json::Value &value, std::string_view name) {
    const auto number = json::integer(value, name);
    return number && *number >= 0 ? *number : core::unknown_count;
}

double amount(const json::Value &value, std::string_view name) {
    const auto number = json::number(value, name);
    return number && *number >= 0 ? *number : core::unknown_number;
}

}  // namespace order::providers
