// Checks an order's params against the JSON Schema of its data product: the keywords its forms use.
#include "sandbox/up42/params_check.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace order::sandbox {
namespace {

bool has_type(const json::Value &value, std::string_view type) {
    if (type == "string") return value.is_string();
    if (type == "integer")
        return value.is_int64() || value.is_uint64() ||
               (value.is_double() &&
                value.get_double() == double(std::int64_t(value.get_double())));
    if (type == "number") return value.is_number();
    if (type == "object") return value.is_object();
    if (type == "boolean") return value.is_bool();
    return true;
}

// The definition an `allOf: [{$ref}]` points at.
const json::Value *definition_of(const json::Value &property, const json::Value &schema) {
    constexpr std::string_view prefix = "#/definitions/";
    for (const json::Value &part : json::elements(property, "allOf")) {
        const std::string target = json::text_or_empty(part, "$ref");
        if (target.starts_with(prefix))
            return json::member_at(schema, {"definitions", target.substr(prefix.size())});
    }
    return nullptr;
}

std::string fault_of(const json::Value &value, const json::Value &property,
                     const json::Value &schema) {
    if (const json::Value *definition = definition_of(property, schema)) {
        const auto words = json::elements(*definition, "enum");
        return std::find(words.begin(), words.end(), value) == words.end()
                   ? "is none of the allowed values"
                   : "";
    }
    const std::string type = json::text_or_empty(property, "type");
    if (!has_type(value, type)) return base::concat("must be of type ", type);
    if (value.is_number()) {
        const double number = value.to_number<double>();
        if (const auto minimum = json::number(property, "minimum"); minimum && number < *minimum)
            return "is below the minimum";
        if (const auto maximum = json::number(property, "maximum"); maximum && number > *maximum)
            return "is above the maximum";
    }
    if (value.is_string()) {
        const auto longest = json::integer(property, "maxLength");
        if (longest && value.as_string().size() > std::size_t(*longest)) return "is too long";
        if (json::text_or_empty(property, "format") == "date-time" &&
            !base::parse_date_or_time(value.as_string(), false))
            return "must be a time in RFC 3339";
    }
    return {};
}

}  // namespace

json::Object check_params(const json::Value &params, const json::Value &schema,
                          const std::set<std::string_view> &given_elsewhere) {
    json::Object faults;
    for (const std::string &name : json::texts(schema, "required"))
        if (!given_elsewhere.contains(name) && json::member(params, name) == nullptr)
            faults[name] = "is required";
    const json::Value *properties = json::member(schema, "properties");
    if (properties == nullptr || !properties->is_object()) return faults;
    for (const auto &entry : properties->as_object()) {
        const json::Value *value = json::member(params, entry.key());
        if (value == nullptr) continue;
        const std::string fault = fault_of(*value, entry.value(), schema);
        if (!fault.empty()) faults[entry.key()] = fault;
    }
    return faults;
}

}  // namespace order::sandbox
