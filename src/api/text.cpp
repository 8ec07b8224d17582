#include "api/text.hpp"

#include <cstring>
#include <string>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/geojson.hpp"

namespace order::api {
namespace {

using base::concat;

constexpr std::size_t max_document_bytes = core::max_geojson_bytes;

[[noreturn]] void refuse(std::string_view argument, std::string_view what, std::string_view kind,
                         std::size_t most) {
    throw base::Failure(base::Code::argument, concat(argument, " ", what, "; ", kind, " of 1 to ",
                                                     std::to_string(most), " bytes was needed."));
}

// Never reads further than the limit, should the NUL be missing.
std::string_view bounded(const char *text, std::string_view argument, std::string_view kind,
                         std::size_t most) {
    const std::size_t length = strnlen(text, most + 1);
    if (length > most) refuse(argument, "was too long", kind, most);
    return {text, length};
}

}  // namespace

std::string_view checked_line(const char *text, std::string_view argument, std::size_t most) {
    constexpr std::string_view kind = "one line of UTF-8 text";
    if (!text) refuse(argument, "was NULL", kind, most);
    const std::string_view line = bounded(text, argument, kind, most);
    if (line.empty()) refuse(argument, "was empty", kind, most);
    if (!base::is_utf8(line)) refuse(argument, "was not UTF-8", kind, most);
    if (base::has_control_characters(line)) {
        refuse(argument, "held control characters", kind, most);
    }
    return line;
}

std::string_view checked_optional_line(const char *text, std::string_view argument) {
    return text ? checked_line(text, argument) : std::string_view();
}

std::string_view checked_document(const char *text, std::string_view argument) {
    constexpr std::string_view kind = "a JSON text in UTF-8";
    if (!text) refuse(argument, "was NULL", kind, max_document_bytes);
    const std::string_view document = bounded(text, argument, kind, max_document_bytes);
    if (document.empty()) refuse(argument, "was empty", kind, max_document_bytes);
    if (!base::is_utf8(document)) refuse(argument, "was not UTF-8", kind, max_document_bytes);
    return document;
}

std::string_view checked_value(const char *text, std::string_view argument) {
    if (!text) return {};
    return bounded(text, argument, "a text", max_document_bytes);
}

}  // namespace order::api
