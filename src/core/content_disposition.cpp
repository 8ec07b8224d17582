#include "core/content_disposition.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::core {
namespace {

// One `name=value` off the front of a Content-Disposition, with its quotes undone.
struct Parameter {
    std::string name, value;
};

std::optional<Parameter> take_parameter(std::string_view &rest) {
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    Parameter parameter;
    parameter.name = base::lower(base::trim(rest.substr(0, equals)));
    // The disposition's type, or a flag without a value, may stand before the name.
    const auto semicolon = parameter.name.rfind(';');
    if (semicolon != std::string::npos) {
        parameter.name = base::trim(std::string_view(parameter.name).substr(semicolon + 1));
    }
    rest = rest.substr(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find(';'), rest.size());
        parameter.value = base::trim(rest.substr(0, end));
        rest.remove_prefix(end);
        return parameter;
    }
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
        parameter.value += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return parameter;
}

// charset'language'percent-encoded (RFC 8187); nothing when it is not.
std::optional<std::string> extended_value(std::string_view value) {
    const auto first = value.find('\'');
    if (first == std::string_view::npos) return {};
    const auto second = value.find('\'', first + 1);
    if (second == std::string_view::npos) return {};
    return transport::percent_decode(value.substr(second + 1));
}

}  // namespace

std::string disposition_file_name(std::string_view disposition) {
    std::string plain;
    while (const auto parameter = take_parameter(disposition)) {
        if (parameter->name == "filename*") {
            const auto extended = extended_value(parameter->value);
            if (extended && !extended->empty()) return *extended;
        }
        if (parameter->name == "filename" && plain.empty()) plain = parameter->value;
    }
    return plain;
}

}  // namespace order::core
