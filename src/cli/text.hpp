// Text as people read it: made harmless, measured, cut; times, sizes and numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace order::cli {

constexpr char32_t replacement_character = 0xFFFD;

// Takes one UTF-8 character off the front; an ill-formed byte alone, as replacement_character.
char32_t take_character(std::string_view &rest);
void append_character(std::string &text, char32_t character);

// True for control characters and those that turn the direction of writing.
bool steers_terminal(char32_t character);

// Fit for a terminal and for one line: line ends and tabs become spaces, what could steer the
// terminal becomes visible, e.g. \x1b.
std::string harmless(std::string_view text);

// How many columns a harmless text takes.
std::size_t width_of(std::string_view text);

// At most so many columns, with an ellipsis when something is missing.
std::string cut(std::string_view text, std::size_t columns);

// "2024-05-04T14:06:33Z"; empty for a time that is not known.
std::string time_text(std::int64_t unix_ms);

// "512 B", "1.4 MB"; empty for a size that is not known.
std::string size_text(std::int64_t bytes);

// The shortest decimal number that reads back the same; empty when negative is not known.
std::string number_text(double number);
std::string amount_text(double number);

// "1500.00", "0.125": an amount of money; empty when negative is not known.
std::string money_text(double amount);

// "1:02:03" for a time that passed.
std::string clock_text(std::int64_t ms);

std::string joined(const std::vector<std::string> &texts, std::string_view separator);
std::string or_empty(const char *text);

}  // namespace order::cli
