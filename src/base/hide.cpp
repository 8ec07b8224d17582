#include "base/hide.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/known_secrets.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace order::base {
namespace {

// A secret shorter than this is only hidden where it is a word of its own.
constexpr std::size_t min_bytes_within_a_word = 8;
// A quote of part of a secret counts when it is as long as this, or shorter where it was cut.
constexpr std::size_t min_part_bytes = 12;
constexpr std::size_t min_cut_part_bytes = 8;
constexpr std::size_t min_base64_chars = 8;
// An escaped text may be quoted with escapes.
constexpr int max_levels = 3;

// A part of the text that is hidden.
struct Span {
    std::size_t begin, end;
};

// What stands in the text, read in some way, and where each byte of it comes from.
struct Reading {
    std::string bytes;
    std::vector<Span> origins;

    Reading() = default;
    Reading(Reading &&) = default;
    Reading &operator=(Reading &&other) noexcept {
        wipe(bytes);
        bytes.swap(other.bytes);
        origins.swap(other.origins);
        return *this;
    }
    ~Reading() { wipe(bytes); }
};

// Bytes and where they come from: they are the text, or were read from it in some way.
struct View {
    std::string_view bytes;
    const std::vector<Span> *origins = nullptr;
    // For bytes that were decoded from base64: what they were decoded from, and from where on.
    const View *encoded = nullptr;
    std::size_t start = 0;

    Span origin(std::size_t begin, std::size_t end) const {
        if (encoded) return encoded->origin(start + begin * 4 / 3, start + (end * 4 + 2) / 3);
        if (!origins) return {begin, end};
        return {(*origins)[begin].begin, (*origins)[end - 1].end};
    }
};

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool is_word_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin == 0 || !is_word(text[begin - 1])) && (end == text.size() || !is_word(text[end]));
}

bool is_cut_at(std::string_view text, std::size_t end) {
    const std::string_view rest = text.substr(end);
    return rest.empty() || rest.starts_with("...") || rest.starts_with("\u2026");
}

// How much of the secret stands there. A form sends a blank as '+'.
std::size_t common_length(std::string_view text, std::string_view secret) {
    const auto same = [](char a, char b) { return a == b || (a == '+' && b == ' '); };
    const auto end = std::mismatch(
        text.begin(),
        text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), secret.size())),
        secret.begin(), same);
    return static_cast<std::size_t>(end.first - text.begin());
}

// How many bytes from there on quote the secret; 0: none.
std::size_t quoted_length(std::string_view text, std::size_t begin, std::string_view secret) {
    const std::size_t length = common_length(text.substr(begin), secret);
    const std::size_t end = begin + length;
    if (length == secret.size()) {
        return length >= min_bytes_within_a_word || is_word_alone(text, begin, end) ? length : 0;
    }
    if (length >= min_part_bytes) return length;
    return length >= min_cut_part_bytes && is_cut_at(text, end) ? length : 0;
}

// Notes what the view quotes of any secret.
void find_quotes(const View &view, const KnownSecrets &known, std::vector<Span> &found) {
    for (std::size_t at = 0; at < view.bytes.size();) {
        std::size_t length = 0;
        const KnownSecret *secret = known.first_like(view.bytes.substr(at));
        for (; secret; secret = secret->next) {
            length = std::max(length, quoted_length(view.bytes, at, secret->text));
        }
        if (length > 0) found.push_back(view.origin(at, at + length));
        at += std::max<std::size_t>(1, length);
    }
}

// The bytes that base64 stands for; what is left over at its end is no whole byte.
void decode(std::string_view encoded, std::string &bytes) {
    std::uint32_t bits = 0;
    bytes.clear();
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        bits = bits << 6 | static_cast<std::uint32_t>(base64_value(encoded[i]));
        const std::size_t place = i % 4;  // within a group of 24 bits
        if (place > 0) bytes += static_cast<char>(bits >> (6 - 2 * place) & 255);
    }
}

// The same in what may be base64, whatever stood before the secret when it was encoded.
void find_base64_quotes(const View &view, const KnownSecrets &known, std::vector<Span> &found) {
    const auto is_base64 = [](char c) { return base64_value(c) >= 0; };
    std::string decoded;
    for (auto begin = view.bytes.begin(); begin != view.bytes.end();) {
        begin = std::find_if(begin, view.bytes.end(), is_base64);
        const auto end = std::find_if_not(begin, view.bytes.end(), is_base64);
        const auto first = static_cast<std::size_t>(begin - view.bytes.begin());
        const auto last = static_cast<std::size_t>(end - view.bytes.begin());
        begin = end;
        if (last - first < min_base64_chars) continue;
        decoded.reserve(view.bytes.size());  // no copy is left behind by growing
        for (std::size_t start = first; start < first + 4; ++start) {
            decode(view.bytes.substr(start, last - start), decoded);
            find_quotes({decoded, nullptr, &view, start}, known, found);
        }
    }
    wipe(decoded);
}

// An escape at the beginning of a text: the character it stands for, and how long it is.
struct Escape {
    std::uint32_t character = 0;
    std::size_t length = 0;
};

std::optional<std::uint32_t> number_of(std::string_view digits, int base) {
    if (digits.empty() || digits.size() > 6) return {};
    std::uint32_t number = 0;
    for (const char c : digits) {
        int value = -1;
        if (c >= '0' && c <= '9') value = c - '0';
        if (c >= 'a' && c <= 'f') value = c - 'a' + 10;
        if (c >= 'A' && c <= 'F') value = c - 'A' + 10;
        if (value < 0 || value >= base) return {};
        number = number * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(value);
    }
    return number;
}

// \n, \/, \u0041
Escape json_escape(std::string_view text) {
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meanings = "\b\f\n\r\t";
    if (text.size() < 2) return {};
    if (const auto at = letters.find(text[1]); at != letters.npos) {
        return {static_cast<unsigned char>(meanings[at]), 2};
    }
    if (text[1] == '"' || text[1] == '\\' || text[1] == '/') {
        return {static_cast<unsigned char>(text[1]), 2};
    }
    if (text[1] != 'u' || text.size() < 6) return {};
    const auto number = number_of(text.substr(2, 4), 16);
    return number ? Escape{*number, 6} : Escape{};
}

// &amp;, &#38;, &#x26;
Escape html_escape(std::string_view text) {
    const auto end = text.substr(0, 10).find(';');
    if (end == text.npos) return {};
    const std::string_view name = text.substr(1, end - 1);
    struct Named {
        std::string_view name;
        char character;
    };
    for (const Named &named :
         {Named{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}) {
        if (name == named.name) return {static_cast<unsigned char>(named.character), end + 1};
    }
    if (!name.starts_with('#')) return {};
    const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto number = number_of(name.substr(is_hex ? 2 : 1), is_hex ? 16 : 10);
    return number ? Escape{*number, end + 1} : Escape{};
}

void append_character(std::string &bytes, std::uint32_t character) {
    const auto append = [&](std::uint32_t byte) { bytes += static_cast<char>(byte); };
    if (character < 0x80) {
        append(character);
    } else if (character < 0x800) {
        append(0xC0 | character >> 6);
        append(0x80 | (character & 63));
    } else {
        append(0xE0 | (character >> 12 & 15));
        append(0x80 | (character >> 6 & 63));
        append(0x80 | (character & 63));
    }
}

// The view with its escapes replaced by what they stand for; nothing when there are none.
std::optional<Reading> unescaped(const View &view) {
    if (view.bytes.find_first_of("%\\&") == std::string_view::npos) return {};
    Reading read;
    read.bytes.reserve(view.bytes.size() + 2);
    read.origins.reserve(view.bytes.size() + 2);
    bool any = false;
    for (std::size_t at = 0; at < view.bytes.size();) {
        const std::string_view rest = view.bytes.substr(at);
        Escape escape;
        if (rest[0] == '\\') escape = json_escape(rest);
        if (rest[0] == '&') escape = html_escape(rest);
        const auto percent =
            rest[0] == '%' && rest.size() > 2 ? number_of(rest.substr(1, 2), 16) : std::nullopt;
        if (percent) {
            read.bytes += static_cast<char>(*percent);
            escape.length = 3;
        } else if (escape.length > 0) {
            append_character(read.bytes, escape.character);
        } else {
            read.bytes += rest[0];
        }
        any = any || escape.length > 0;
        const std::size_t length = std::max<std::size_t>(1, escape.length);
        read.origins.resize(read.bytes.size(), view.origin(at, at + length));
        at += length;
    }
    return any ? std::optional(std::move(read)) : std::nullopt;
}

std::vector<Span> quotes_in(std::string_view text) {
    std::vector<Span> found;
    const KnownSecrets known;
    if (known.empty()) return found;
    std::optional<Reading> reading;
    for (int level = 0; level < max_levels; ++level) {
        const View view = reading ? View{reading->bytes, &reading->origins} : View{.bytes = text};
        find_quotes(view, known, found);
        find_base64_quotes(view, known, found);
        auto next = unescaped(view);
        if (!next) break;
        reading = std::move(next);
    }
    return found;
}

}  // namespace

std::string hide_secrets(std::string text) {
    std::vector<Span> quotes = quotes_in(text);
    if (quotes.empty()) return text;
    std::sort(quotes.begin(), quotes.end(),
              [](const Span &a, const Span &b) { return a.begin < b.begin; });
    std::string clean;
    std::size_t at = 0;
    for (const Span &quote : quotes) {
        if (quote.begin >= at) {
            clean.append(text, at, quote.begin - at);
            clean += hidden_mark;
        }
        at = std::max(at, quote.end);
    }
    clean.append(text, at);
    wipe(text);
    return clean;
}

}  // namespace order::base
