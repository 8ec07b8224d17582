#include "json/json.hpp"

// The only place that compiles the JSON library.
#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::json {
namespace {

void append(std::string &text, const Value &value);

// The library writes 13.37 as 1.337E1, which people have to read twice.
void append_number(std::string &text, double number) {
    // 1e999 was read as infinite, for which JSON has no word.
    if (!std::isfinite(number)) {
        text += "null";
        return;
    }
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
    text += written;
    // It stays what it was when it is read again.
    if (written.find_first_of(".e") == std::string_view::npos) text += ".0";
}

void append_object(std::string &text, const Object &object) {
    char before = '{';
    for (const auto &member : object) {
        text += before;
        before = ',';
        text += boost::json::serialize(member.key());
        text += ':';
        append(text, member.value());
    }
    text += object.empty() ? "{}" : "}";
}

void append_array(std::string &text, const Array &array) {
    char before = '[';
    for (const Value &element : array) {
        text += before;
        before = ',';
        append(text, element);
    }
    text += array.empty() ? "[]" : "]";
}

void append(std::string &text, const Value &value) {
    if (const Object *object = value.if_object()) {
        append_object(text, *object);
    } else if (const Array *array = value.if_array()) {
        append_array(text, *array);
    } else if (value.is_double()) {
        append_number(text, value.get_double());
    } else {
        text += boost::json::serialize(value);
    }
}

// The path from a value to such a number: ".b[2]", "" for itself; nothing without one.
std::optional<std::string> out_of_range_within(const Value &value) {
    if (value.is_double() && !std::isfinite(value.get_double())) return std::string();
    if (const Object *object = value.if_object()) {
        for (const auto &member : *object) {
            const auto found = out_of_range_within(member.value());
            if (found) return base::concat(".", std::string_view(member.key()), *found);
        }
    }
    if (const Array *array = value.if_array()) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            const auto found = out_of_range_within((*array)[i]);
            if (found) return base::concat("[", std::to_string(i), "]", *found);
        }
    }
    return {};
}

}  // namespace

std::optional<Value> try_parse(std::string_view text, Fault &fault, const Limits &limits) {
    if (text.size() > limits.max_bytes) {
        fault = {limits.max_bytes, "longer than " + std::to_string(limits.max_bytes) + " bytes"};
        return {};
    }
    text = base::without_byte_order_mark(text);
    boost::json::parse_options options;
    options.max_depth = limits.max_depth;
    // Working memory of its own and one block for the values: a small document is parsed with few
    // allocations.
    std::array<unsigned char, 2048> working_memory;
    boost::json::parser parser({}, options, working_memory.data(), working_memory.size());
    const std::size_t first_block = std::clamp<std::size_t>(text.size() * 2, 1024, 1 << 20);
    parser.reset(boost::json::make_shared_resource<boost::json::monotonic_resource>(first_block));
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

std::string serialize(const Value &value) {
    std::string text;
    append(text, value);
    return text;
}

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

std::optional<double> number_or_text(const Value &value, std::string_view name) {
    const Value *found = member(value, name);
    if (!found || !found->is_string()) return number(value, name);
    const auto &string = found->get_string();
    return base::to_number(base::trim({string.data(), string.size()}));
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

std::string out_of_range_at(const Value &value) {
    if (const Object *object = value.if_object()) {
        for (const auto &member : *object) {
            const auto found = out_of_range_within(member.value());
            if (found) return base::concat(std::string_view(member.key()), *found);
        }
        return {};
    }
    return out_of_range_within(value).value_or(std::string());
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
