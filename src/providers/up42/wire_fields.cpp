#include "providers/up42/wire_fields.hpp"

#include "base/clock.hpp"
#include "core/model.hpp"

namespace order::providers::up42 {

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
    return text ? base::parse_rfc3339(*text).value_or(core::unknown_count) : core::unknown_count;
}

std::int64_t count(const json::Value &value, std::string_view name) {
    const auto number = json::integer(value, name);
    return number && *number >= 0 ? *number : core::unknown_count;
}

double amount(const json::Value &value, std::string_view name) {
    const auto number = json::number(value, name);
    return number && *number >= 0 ? *number : core::unknown_number;
}

const json::Value &inside_envelope(const json::Value &value) {
    const json::Object *object = value.if_object();
    if (!object) return value;
    const json::Value *data = object->if_contains("data");
    const bool enveloped = data && (object->contains("error") || object->size() == 1);
    return enveloped ? *data : value;
}

}  // namespace order::providers::up42
