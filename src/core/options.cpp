#include "core/options.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/geojson.hpp"
#include "json/json.hpp"
#include "transport/url.hpp"

namespace order::core {
namespace {

using base::Code;
using base::concat;
using base::Failure;

constexpr std::size_t max_text_bytes = 64u << 10;

// Of several lines, and as long as a bundle of certificates or a country's coast line.
bool is_document(Kind kind) {
    return kind == Kind::geojson || kind == Kind::json || kind == Kind::lines;
}

std::size_t max_bytes(Kind kind) { return is_document(kind) ? max_geojson_bytes : max_text_bytes; }

std::optional<bool> to_flag(std::string_view value) {
    for (const std::string_view yes : {"true", "1", "yes", "on"}) {
        if (base::equals_ignoring_case(value, yes)) return true;
    }
    for (const std::string_view no : {"false", "0", "no", "off"}) {
        if (base::equals_ignoring_case(value, no)) return false;
    }
    return {};
}

bool has_range(const Option &option) { return option.least < option.most; }

bool in_range(const Option &option, double value) {
    return !has_range(option) || (value >= option.least && value <= option.most);
}

// "100" rather than "100.000000".
std::string shown(double value) {
    if (value == std::floor(value)) return std::to_string(static_cast<long long>(value));
    return std::to_string(value);
}

// What a value has to be, for the message that refuses another.
std::string expectation(const Option &option) {
    std::string range;
    if (has_range(option)) {
        range = concat(" from ", shown(option.least), " to ", shown(option.most));
    }
    switch (option.kind) {
        case Kind::flag:
            return "true or false";
        case Kind::integer:
            return concat("a whole number", range);
        case Kind::number:
            return concat("a decimal number", range);
        case Kind::time:
            return "a date (2026-01-31, 2026-01 or 2026), a time (2026-01-31T12:00:00Z), a time "
                   "before now (7d, 12h), today, yesterday or now";
        case Kind::url:
            return "an absolute http or https URL";
        case Kind::json:
        case Kind::text:
        case Kind::lines:
        case Kind::secret:
        case Kind::geojson:
            break;
    }
    return "a text";
}

// A URL may hold a password, a secret is one, and a document is too long to be quoted.
bool may_be_quoted(Kind kind) {
    return kind == Kind::flag || kind == Kind::integer || kind == Kind::number ||
           kind == Kind::time;
}

// What is wrong with a text that has to be a JSON object; empty when nothing is. JSON has no word
// for a number beyond all bounds, so it could not be sent.
std::string json_fault(std::string_view value) {
    json::Fault fault;
    const auto document = json::try_parse(value, fault, {.max_bytes = max_geojson_bytes});
    if (!document || !document->is_object()) return "takes a JSON object";
    const std::string place = json::out_of_range_at(*document);
    return place.empty() ? place
                         : concat("had a number out of range at ", base::excerpt(place, 100));
}

bool is_of_kind(const Option &option, std::string_view value) {
    switch (option.kind) {
        case Kind::flag:
            return to_flag(value).has_value();
        case Kind::integer: {
            const auto integer = base::to_integer(value);
            return integer && in_range(option, static_cast<double>(*integer));
        }
        case Kind::number: {
            const auto number = base::to_number(value);
            return number && in_range(option, *number);
        }
        case Kind::time:
            return base::parse_date_or_time(value, false).has_value();
        case Kind::url:
            return transport::parse_url(value).has_value();
        case Kind::geojson:
            geometries_of(value);  // throws, saying where the text breaks
            return true;
        case Kind::text:
        case Kind::lines:
        case Kind::secret:
        case Kind::json:  // says more than that it is wrong: json_fault()
            break;
    }
    return true;
}

bool has_forbidden_characters(Kind kind, std::string_view value) {
    if (!is_document(kind)) return base::has_control_characters(value);
    return std::any_of(value.begin(), value.end(), [](unsigned char c) {
        return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
    });
}

// Throws Failure(argument) about the subject when the option cannot have the value.
void check_value(const Option &option, std::string_view value, const std::string &subject) {
    const auto refuse = [&](const std::string &reason) {
        throw Failure(Code::argument, concat(subject, " ", reason, "."));
    };
    if (value.size() > max_bytes(option.kind)) {
        refuse(concat("was longer than ", std::to_string(max_bytes(option.kind)), " bytes"));
    }
    if (!base::is_utf8(value)) refuse("was not UTF-8");
    if (has_forbidden_characters(option.kind, value)) refuse("held control characters");
    if (option.kind == Kind::json) {
        const std::string fault = json_fault(value);
        if (!fault.empty()) refuse(fault);
        return;
    }
    if (is_of_kind(option, value)) return;
    const std::string quoted = may_be_quoted(option.kind)
                                   ? concat(", not \"", base::excerpt(value, 64), "\"")
                                   : std::string();
    refuse(concat("takes ", expectation(option), quoted));
}

}  // namespace

const Option &Options::find(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const Option &option : table_) {
        if (option.name == name) return option;
        names.push_back(option.name);
    }
    const std::string_view near = base::nearest(name, names);
    const std::string hint =
        near.empty() ? std::string(".") : concat("; did you mean \"", near, "\"?");
    throw Failure(Code::argument,
                  concat("Unknown ", what_, " \"", base::excerpt(name, 64), "\"", hint));
}

void Options::check(const Option &option, std::string_view value) const {
    check_value(option, value, concat("The ", what_, " \"", option.name, "\""));
}

void Options::set(std::string_view name, std::string_view value) {
    const Option &option = find(name);
    if (value.empty()) {
        if (const auto held = held_.find(name); held != held_.end()) held_.erase(held);
        return;
    }
    check(option, value);
    base::Wiped kept(value);
    Held &held = held_[std::string(name)];
    if (!option.repeats || held.from_environment) held.values.clear();
    held.from_environment = false;
    held.values.push_back(std::move(kept));
}

void Options::read_environment() {
    for (const Option &option : table_) {
        if (option.environment.empty() || is_set(option.name)) continue;
        const char *value = std::getenv(std::string(option.environment).c_str());
        if (!value || !*value) continue;
        check_value(option, value, concat("The variable ", option.environment));
        Held held;
        held.values.emplace_back(value);
        held.from_environment = true;
        held_.emplace(option.name, std::move(held));
    }
}

std::string_view Options::last(std::string_view name) const {
    const Option &option = find(name);
    const auto held = held_.find(name);
    return held == held_.end() ? option.standard : held->second.values.back().reveal();
}

base::Secret Options::secret(std::string_view name) const { return base::Secret(last(name)); }

std::string Options::text(std::string_view name) const {
    if (find(name).kind == Kind::secret) {
        throw Failure(Code::internal, concat("The ", what_, " \"", name, "\" is a secret."));
    }
    return std::string(last(name));
}

bool Options::flag(std::string_view name) const { return to_flag(text(name)).value_or(false); }

std::optional<std::int64_t> Options::integer(std::string_view name) const {
    return base::to_integer(text(name));
}

std::optional<double> Options::number(std::string_view name) const {
    return base::to_number(text(name));
}

std::vector<std::string> Options::all(std::string_view name) const {
    const std::string last = text(name);
    const auto held = held_.find(name);
    if (held == held_.end()) {
        return last.empty() ? std::vector<std::string>() : std::vector<std::string>{last};
    }
    std::vector<std::string> values;
    for (const base::Wiped &value : held->second.values) values.emplace_back(value.reveal());
    return values;
}

bool Options::is_set(std::string_view name) const { return held_.find(name) != held_.end(); }

bool Options::is_from_environment(std::string_view name) const {
    const auto held = held_.find(name);
    return held != held_.end() && held->second.from_environment;
}

std::string Options::origin(std::string_view name) const {
    const Option &option = find(name);
    const auto held = held_.find(name);
    if (held == held_.end()) return "default";
    if (held->second.from_environment) return concat("variable ", option.environment);
    return concat(what_, " ", name);
}

}  // namespace order::core
