#include "aws/shown_text.hpp"

#include <algorithm>
#include <array>

#include "base/secret.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

constexpr std::string_view hidden = "***";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }

// Of a name, a key, a token: base64 in both forms, hexadecimal, JWT.
bool is_token_character(char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("+/=_-.~").find(c) != std::string_view::npos;
}

// Without "\x1b[31m" and the like.
std::string without_colours(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if (text.substr(0, 2) != "\x1b[") {
            plain += text[0];
            text.remove_prefix(1);
            continue;
        }
        std::size_t end = 2;
        while (end < text.size() && !is_letter(text[end])) ++end;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return plain;
}

bool has(std::string_view word, bool (*is_kind)(char)) {
    return std::any_of(word.begin(), word.end(), is_kind);
}

// As random as keys and tokens are. Paths and host names rarely have digits, small letters and
// capitals in one part; hexadecimal has no separators.
bool is_secret_word(std::string_view word) {
    constexpr std::string_view separators = "_-.~";
    const auto is_mixed = [](std::string_view text) {
        return has(text, is_digit) && has(text, is_lower) && has(text, is_upper);
    };
    // A secret key holds slashes, so it counts as a whole before its parts do.
    const bool is_base64 = word.find_first_of(separators) == std::string_view::npos;
    if (is_base64 && word.size() >= 36 && is_mixed(word)) return true;
    for (const std::string_view part : base::split(word, '/')) {
        if (part.size() >= 20 && is_mixed(part)) return true;
        const bool is_plain = part.find_first_of(separators) == std::string_view::npos;
        if (part.size() >= 32 && is_plain && has(part, is_digit) && has(part, is_letter))
            return true;
    }
    return false;
}

// The text up to its last character that is neither a blank nor a quote.
std::string_view without_quotes_at_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t\"'") + 1);
}

// Whether a secret's value follows: `SecretAccessKey": "`, `password=`. A colon may belong to a
// sentence ("ExpiredToken: The ..."), so a plain word behind it counts only for a password or in
// quotes.
bool names_secret(std::string_view before, std::string_view word) {
    const bool is_quoted = before.ends_with('"') || before.ends_with('\'');
    before = without_quotes_at_end(before);
    if (!before.ends_with('=') && !before.ends_with(':')) return false;
    const bool is_value = is_quoted || before.ends_with('=');
    before = without_quotes_at_end(before.substr(0, before.size() - 1));
    const std::string name = base::lower(before);
    constexpr std::array<std::string_view, 4> passwords = {"password", "passwd", "pwd",
                                                           "passphrase"};
    constexpr std::array<std::string_view, 3> others = {"secret", "token", "key"};
    const auto ends_name = [&](std::string_view ending) { return name.ends_with(ending); };
    if (std::any_of(passwords.begin(), passwords.end(), ends_name)) return true;
    if (std::none_of(others.begin(), others.end(), ends_name)) return false;
    return is_value || !std::all_of(word.begin(), word.end(), is_letter);
}

}  // namespace

std::string shown_text(std::string_view text, std::size_t max_bytes) {
    std::string plain = without_colours(text);
    std::string shown;
    std::size_t at = 0;
    while (at < plain.size()) {
        std::size_t end = at;
        while (end < plain.size() && is_token_character(plain[end])) ++end;
        // "name=value" is two words, and '=' ends base64.
        const auto equals = plain.find_first_not_of('=', std::min(plain.find('=', at), end));
        if (equals < end && equals > at) end = equals;
        const std::string_view word = std::string_view(plain).substr(at, end - at);
        if (word.empty()) {
            shown += plain[at++];
            continue;
        }
        const std::string_view before = std::string_view(plain).substr(0, at);
        shown += is_secret_word(word) || names_secret(before, word) ? hidden : word;
        at = end;
    }
    base::wipe(plain);
    const std::string excerpt = base::excerpt(base::trim(shown), max_bytes);
    return std::string(base::trim(excerpt));
}

}  // namespace order::aws
