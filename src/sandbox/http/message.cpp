// A request and a reply as plain values.
#include "sandbox/http/message.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include "base/text.hpp"

namespace order::sandbox {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

const std::string *find_field(const Fields &fields, std::string_view name) {
    for (const auto &[key, value] : fields)
        if (base::equals_ignoring_case(key, name)) return &value;
    return nullptr;
}

std::string field_or_empty(const Fields &fields, std::string_view name) {
    const std::string *value = find_field(fields, name);
    return value == nullptr ? std::string() : *value;
}

void set_field(Fields &fields, std::string_view name, std::string value) {
    std::erase_if(fields,
                  [&](const auto &field) { return base::equals_ignoring_case(field.first, name); });
    fields.emplace_back(name, std::move(value));
}

std::string percent_decode(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
            hex_digit(text[i + 2]) >= 0) {
            decoded.push_back(
                static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
            i += 2;
        } else {
            decoded.push_back(plus_is_space && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return decoded;
}

std::string percent_encode(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const unsigned char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            encoded.push_back(static_cast<char>(c));
        } else {
            encoded.push_back('%');
            encoded.push_back(digits[c >> 4]);
            encoded.push_back(digits[c & 15]);
        }
    }
    return encoded;
}

Fields parse_form(std::string_view text) {
    Fields fields;
    for (const std::string_view pair : base::split(text, '&')) {
        const std::size_t equals = pair.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        fields.emplace_back(percent_decode(pair.substr(0, equals), true),
                            percent_decode(value, true));
    }
    return fields;
}

std::optional<std::string> Request::parameter(std::string_view name) const {
    for (const auto &[key, value] : query)
        if (key == name) return value;
    return {};
}

std::vector<std::string> Request::parameters(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto &[key, value] : query)
        if (key == name) values.push_back(value);
    return values;
}

std::string Request::path_value(std::string_view name) const {
    for (const auto &[key, value] : path_values)
        if (key == name) return value;
    return {};
}

void Reply::set_body(std::string text) { set_body(fixed_content(std::move(text))); }

void Reply::set_body(std::shared_ptr<const Content> content) {
    body = std::move(content);
    first = 0;
    length = body->size();
}

std::string http_date(std::int64_t unix_seconds) {
    const std::time_t time = unix_seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    char text[40];
    const std::size_t size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text, size};
}

std::string_view reason_phrase(int status) {
    struct Phrase {
        int status;
        std::string_view text;
    };
    static constexpr std::array<Phrase, 34> phrases = {{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {402, "Payment Required"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    }};
    for (const Phrase &phrase : phrases)
        if (phrase.status == status) return phrase.text;
    return "Unknown";
}

}  // namespace order::sandbox
