#include "json/quoted.hpp"

#include "base/text.hpp"

namespace order::json {
namespace {

void append_escaped(std::string &json, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
        case '\\':
            json += '\\';
            json += c;
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            json += "\\u00";
            json += digits[static_cast<unsigned char>(c) >> 4];
            json += digits[static_cast<unsigned char>(c) & 15];
    }
}

}  // namespace

void append_quoted(std::string &json, std::string_view text) {
    const bool is_utf8 = base::is_utf8(text);
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f || c == '"' || c == '\\') {
            append_escaped(json, c);
        } else if (byte >= 0x80 && !is_utf8) {
            json += "\uFFFD";
        } else {
            json += c;
        }
    }
    json += '"';
}

}  // namespace order::json
