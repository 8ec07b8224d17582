// Text as people read it.
#include "cli/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <iterator>

namespace order::cli {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Marks that stand on the character before them, and characters without a shape.
constexpr Range no_columns[] = {
    {0x0300, 0x036F},  {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x06D6, 0x06DC},  {0x0900, 0x0902}, {0x093A, 0x093A}, {0x0941, 0x0948}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A},  {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},
    {0x20D0, 0x20F0},  {0x302A, 0x302D}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF},
    {0xE0100, 0xE01EF}};

// East Asian wide and full-width characters, and pictures (Unicode's EastAsianWidth, W and F).
constexpr Range two_columns[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26AA, 0x26AB},
    {0x2705, 0x2705},   {0x274C, 0x274C},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18AFF},
    {0x1B000, 0x1B2FB}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
    {0x1F90C, 0x1FAFF}, {0x20000, 0x3FFFD}};

template <std::size_t count>
bool is_in(const Range (&ranges)[count], char32_t character) {
    const Range *range =
        std::lower_bound(std::begin(ranges), std::end(ranges), character,
                         [](const Range &r, char32_t wanted) { return r.last < wanted; });
    return range != std::end(ranges) && range->first <= character;
}

std::size_t columns_of(char32_t character) {
    if (is_in(no_columns, character)) return 0;
    return is_in(two_columns, character) ? 2 : 1;
}

std::string hexadecimal(char32_t number) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), static_cast<unsigned>(number), 16);
    std::string text(digits.begin(), end.ptr);
    return text.size() % 2 ? '0' + text : text;
}

}  // namespace

char32_t take_character(std::string_view &rest) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    const unsigned char lead = byte(0);
    std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t character = length == 1   ? lead
                         : length == 2 ? lead & 0x1FU
                         : length == 3 ? lead & 0x0FU
                                       : lead & 0x07U;
    bool good = length > 0 && length <= rest.size() && lead < 0xF5;
    for (std::size_t at = 1; good && at < length; ++at) {
        good = (byte(at) & 0xC0U) == 0x80U;
        character = (character << 6) | (byte(at) & 0x3FU);
    }
    if (length == 3) good = good && character >= 0x800 && (character & ~0x7FFU) != 0xD800;
    if (length == 4) good = good && character >= 0x10000 && character <= 0x10FFFF;
    rest.remove_prefix(good ? length : 1);
    return good ? character : replacement_character;
}

void append_character(std::string &text, char32_t character) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto tail = [&](int shift) { put(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6));
        tail(0);
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12));
        tail(6);
        tail(0);
    } else {
        put(0xF0U | (character >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool steers_terminal(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x061C ||
           character == 0x200E || character == 0x200F ||
           (character >= 0x2028 && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) ||
           (character >= 0xFFF9 && character <= 0xFFFB) ||
           (character >= 0xE0000 && character <= 0xE007F);
}

std::string harmless(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        if (character == '\n' || character == '\t' || character == '\r')
            shown += ' ';
        else if (steers_terminal(character))
            shown += (character < 0x100 ? "\\x" : "\\u") + hexadecimal(character);
        else
            append_character(shown, character);
    }
    return shown;
}

std::size_t width_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) columns += columns_of(take_character(text));
    return columns;
}

std::string cut(std::string_view text, std::size_t columns) {
    if (width_of(text) <= columns) return std::string(text);
    std::string kept;
    std::size_t used = 1;  // the ellipsis
    while (!text.empty()) {
        const char32_t character = take_character(text);
        used += columns_of(character);
        if (used > columns) break;
        append_character(kept, character);
    }
    return kept + "…";
}

std::string time_text(std::int64_t unix_ms) {
    if (unix_ms < 0) return "";
    const std::time_t seconds = static_cast<std::time_t>(unix_ms / 1000);
    std::tm parts{};
    std::array<char, 32> text{};
    if (!gmtime_r(&seconds, &parts)) return "";
    return std::string(text.data(),
                       std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
}

std::string size_text(std::int64_t bytes) {
    if (bytes < 0) return "";
    if (bytes < 1000) return std::to_string(bytes) + " B";
    constexpr std::array units = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    // 999.95 would be shown as 1000.0.
    for (; size >= 999.95 && unit + 1 < units.size(); ++unit) size /= 1000;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.begin(), text.end(), size, std::chars_format::fixed, 1);
    return std::string(text.begin(), end.ptr) + ' ' + units[unit];
}

std::string number_text(double number) {
    std::array<char, 512> text{};
    const auto end = std::to_chars(text.begin(), text.end(), number, std::chars_format::fixed);
    return std::string(text.begin(), end.ptr);
}

std::string amount_text(double number) { return number < 0 ? "" : number_text(number); }

std::string money_text(double amount) {
    std::string text = amount_text(amount);
    const std::size_t point = text.find('.');
    if (!text.empty() && point == text.npos) return text + ".00";
    return point + 2 == text.size() ? text + '0' : text;
}

std::string clock_text(std::int64_t ms) {
    const std::int64_t seconds = ms / 1000;
    const auto two = [](std::int64_t n) { return (n < 10 ? ":0" : ":") + std::to_string(n); };
    const std::string rest = two(seconds / 60 % 60) + two(seconds % 60);
    return seconds < 3600 ? rest.substr(rest[1] == '0' ? 2 : 1)
                          : std::to_string(seconds / 3600) + rest;
}

std::string joined(const std::vector<std::string> &texts, std::string_view separator) {
    std::string all;
    for (const std::string &text : texts) {
        if (&text != &texts.front()) all += separator;
        all += text;
    }
    return all;
}

std::string or_empty(const char *text) { return text ? text : ""; }

}  // namespace order::cli
