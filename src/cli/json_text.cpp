// JSON as text: escaping, and joining.
#include "cli/json_text.hpp"

#include <cmath>

#include "cli/json_reader.hpp"

namespace order::cli {
namespace {

// The character as \uXXXX, as two of them above U+FFFF.
std::string json_escape(char32_t character) {
    const auto four = [](char32_t unit) {
        constexpr char digits[] = "0123456789abcdef";
        std::string text = "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) text += digits[(unit >> shift) & 15];
        return text;
    };
    if (character < 0x10000) return four(character);
    character -= 0x10000;
    return four(0xD800 + (character >> 10)) + four(0xDC00 + (character & 0x3FF));
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string json = "\"";
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        if (character == '"' || character == '\\')
            (json += '\\') += static_cast<char>(character);
        else if (character == '\n')
            json += "\\n";
        else if (steers_terminal(character) || character == replacement_character)
            json += json_escape(character);
        else
            json += before.substr(0, before.size() - text.size());
    }
    return json + '"';
}

std::string json_document(const char *document) {
    if (!document || !json_is_valid(document)) return "null";
    std::string json;
    std::string_view rest = document;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const char32_t character = take_character(rest);
        // Valid JSON has line ends and tabs only between values, everything else only in strings.
        if (character == '\n' || character == '\r' || character == '\t')
            json += ' ';
        else if (steers_terminal(character) || character == replacement_character)
            json += json_escape(character);
        else
            json += before.substr(0, before.size() - rest.size());
    }
    return json;
}

std::string json_number(double number) {
    return std::isfinite(number) ? number_text(number) : "null";
}

std::string json_array(std::span<const std::string> values) {
    std::string json = "[";
    for (const std::string &value : values) {
        if (json.size() > 1) json += ',';
        json += value;
    }
    return json + ']';
}

}  // namespace order::cli
