// Small text helpers: joining, UTF-8 check, comparison without case, the nearest word for "did you
// mean".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace order::base {

// Joins its parts; each is anything a string_view can be made of.
template <class... Parts>
std::string concat(const Parts &...parts) {
    std::string joined;
    joined.reserve((std::string_view(parts).size() + ...));
    (joined.append(std::string_view(parts)), ...);
    return joined;
}

// True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view text);

// True when a byte below 0x20 or 0x7f is in the text.
bool has_control_characters(std::string_view text);

// ASCII comparison without case, as header names and host names need it.
bool equals_ignoring_case(std::string_view a, std::string_view b);

// ASCII lower case.
std::string lower(std::string_view text);

// Without the UTF-8 byte order mark that editors of some systems put in front of a text.
std::string_view without_byte_order_mark(std::string_view text);

// Without spaces, tabs and line ends at both ends.
std::string_view trim(std::string_view text);

// The pieces between separators, empty ones left out.
std::vector<std::string_view> split(std::string_view text, char separator);

// A whole decimal number, or nothing when the text is anything else or does not fit.
std::optional<long long> to_integer(std::string_view text);

// A finite decimal number ('.' whatever the locale), or nothing.
std::optional<double> to_number(std::string_view text);

// The candidate with the fewest edits from the word, or empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// The six bits that a character of base64 stands for, in either of its alphabets; -1: it is none.
int base64_value(char c);

// Printable, without secrets, cut at a whole character when longer than max_bytes and marked with
// "…" then: for quoting foreign text in a message.
std::string excerpt(std::string_view text, std::size_t max_bytes = 200);

// What a service says for why, to end a sentence of ours with: an excerpt without its full stop,
// and long enough to reach the ARN of a policy that stands at its end.
inline constexpr std::size_t max_reason_bytes = 2048;
std::string reason(std::string_view text);

}  // namespace order::base
