#include "json/json.hpp"

// The only place that compiles the JSON library.
#include <boost/json/src.hpp>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::json {

std::optional<Value> try_parse(std::string_view text, Fault &fault, const Limits &limits) {
    if (text.size() > limits.max_bytes) {
        fault = {limits.max_bytes, "longer than " + std::to_string(limits.max_bytes) + " bytes"};
        return {};
    }
    boost::json::parse_options options;
    options.max_depth = limits.max_depth;
    boost::json::parser parser({}, options);
    boost::system::error_code error;
    const std::size_t read = parser.write_some(text.data(), text.size(), error);
    if (!error && read < text.size()) {
        const auto rest = base::trim(text.substr(read));
        if (!rest.empty()) error = boost::json::error::extra_data;
    }
    if (error) {
        fault = {read, error.message()};
        return {};
    }
    return parser.release();
}

Value parse(std::string_view text, std::string_view what, const Limits &limits) {
    Fault fault;
    auto value = try_parse(text, fault, limits);
    if (!value) {
        throw base::Failure(base::Code::provider,
                            base::concat(what, " was no JSON: ", fault.reason, " at byte ",
                                         std::to_string(fault.offset), "."));
    }
    return std::move(*value);
}

std::string serialize(const Value &value) { return boost::json::serialize(value); }

const Value *member(const Value &value, std::string_view name) {
    const Object *object = value.if_object();
    if (!object) return nullptr;
    const Value *found = object->if_contains(name);
    return found && !found->is_null() ? found : nullptr;
}

const Value *member_at(const Value &value, std::initializer_list<std::string_view> path) {
    const Value *at = &value;
    for (const std::string_view name : path) {
        at = member(*at, name);
        if (!at) return nullptr;
    }
    return at;
}

std::optional<std::string> text(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_string()) return {};
    const auto &string = found->get_string();
    return std::string(string.data(), string.size());
}

std::string text_or_empty(const Value &value, std::string_view name) {
    return text(value, name).value_or(std::string());
}

std::optional<double> number(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    if (found->is_int64()) return static_cast<double>(found->get_int64());
    if (found->is_uint64()) return static_cast<double>(found->get_uint64());
    if (found->is_double() && std::isfinite(found->get_double())) return found->get_double();
    return {};
}

std::optional<std::int64_t> integer(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    if (found->is_int64()) return found->get_int64();
    const auto real = number(value, name);
    constexpr double limit = 9007199254740992.0;  // beyond 2^53 a double is no exact integer
    if (!real || std::fabs(*real) > limit || std::floor(*real) != *real) return {};
    return static_cast<std::int64_t>(*real);
}

std::optional<bool> boolean(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_bool()) return {};
    return found->get_bool();
}

std::span<const Value> elements(const Value &value) {
    const Array *array = value.if_array();
    if (!array) return {};
    return {array->data(), array->size()};
}

std::span<const Value> elements(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found) return {};
    return elements(*found);
}

std::vector<std::string> texts(const Value &value, std::string_view name) {
    std::vector<std::string> result;
    for (const Value &element : elements(value, name)) {
        if (const auto *string = element.if_string()) {
            result.emplace_back(string->data(), string->size());
        }
    }
    return result;
}

}  // namespace order::json
