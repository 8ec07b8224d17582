// Text as people read it: harmless on a terminal, measured, cut; times, sizes, money, durations.
#include "cli/text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace order::cli {
namespace {

TEST(CliText, WhatSteersATerminalBecomesVisible) {
    EXPECT_EQ(harmless("a\nb\tc\rd"), "a b c d");
    EXPECT_EQ(harmless("\x1b[2J\x07"), "\\x1b[2J\\x07");
    EXPECT_EQ(harmless("\xc2\x9b"
                       "31m"),
              "\\x9b31m");  // the C1 form of ESC [
    EXPECT_EQ(harmless("a\u202eb"), "a\\u202eb");
    EXPECT_EQ(harmless("plain ü 東"), "plain ü 東");
}

TEST(CliText, IllFormedUtf8IsReplacedByteByByte) {
    EXPECT_EQ(harmless("\xff"), "\uFFFD");
    EXPECT_EQ(harmless("\xe6\x9d"), "\uFFFD\uFFFD");
    EXPECT_EQ(harmless("\xc0\x80"), "\uFFFD\uFFFD");            // overlong
    EXPECT_EQ(harmless("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
    EXPECT_EQ(harmless("\xf4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(CliText, WidthIsThatOfTheColumnsATextTakes) {
    EXPECT_EQ(width_of(""), 0u);
    EXPECT_EQ(width_of("abc"), 3u);
    EXPECT_EQ(width_of("Zürich"), 6u);
    EXPECT_EQ(width_of("東京"), 4u);
    EXPECT_EQ(width_of("u\u0308"), 1u);  // a mark stands on the letter before it
    EXPECT_EQ(width_of("\U0001F600"), 2u);
}

TEST(CliText, ALongTextIsCutWithAnEllipsisWithinItsColumns) {
    EXPECT_EQ(cut("abcdef", 6), "abcdef");
    EXPECT_EQ(cut("abcdef", 5), "abcd…");
    EXPECT_EQ(cut("東京都", 5), "東京…");
    EXPECT_EQ(cut("東京都", 4), "東…");  // half a character is not shown
    for (std::size_t columns = 1; columns < 9; ++columns)
        EXPECT_LE(width_of(cut("東a京b都c", columns)), columns);
}

TEST(CliText, TimesAreInUtcAndEmptyWhenNotKnown) {
    EXPECT_EQ(time_text(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(time_text(1714831593999), "2024-05-04T14:06:33Z");
    EXPECT_EQ(time_text(-1), "");
}

TEST(CliText, SizesHaveTheUnitThatFits) {
    EXPECT_EQ(size_text(-1), "");
    EXPECT_EQ(size_text(0), "0 B");
    EXPECT_EQ(size_text(999), "999 B");
    EXPECT_EQ(size_text(1000), "1.0 kB");
    EXPECT_EQ(size_text(999'949), "999.9 kB");
    EXPECT_EQ(size_text(999'950), "1.0 MB");
    EXPECT_EQ(size_text(std::numeric_limits<std::int64_t>::max()), "9.2 EB");
}

TEST(CliText, NumbersAreShortestAndNeverInPowersOfTen) {
    EXPECT_EQ(number_text(0.1), "0.1");
    EXPECT_EQ(number_text(-3), "-3");
    EXPECT_EQ(number_text(1e-7), "0.0000001");
    EXPECT_EQ(number_text(1e15), "1000000000000000");
    EXPECT_EQ(amount_text(-1), "");
    EXPECT_EQ(amount_text(0), "0");
}

TEST(CliText, MoneyHasTwoDecimalsAndKeepsMore) {
    EXPECT_EQ(money_text(0), "0.00");
    EXPECT_EQ(money_text(1500), "1500.00");
    EXPECT_EQ(money_text(7024.1), "7024.10");
    EXPECT_EQ(money_text(7024.15), "7024.15");
    EXPECT_EQ(money_text(0.125), "0.125");
    EXPECT_EQ(money_text(-1), "");
}

TEST(CliText, ClocksShowWhatPassed) {
    EXPECT_EQ(clock_text(0), "0:00");
    EXPECT_EQ(clock_text(59'999), "0:59");
    EXPECT_EQ(clock_text(61'000), "1:01");
    EXPECT_EQ(clock_text(754'000), "12:34");
    EXPECT_EQ(clock_text(3'723'000), "1:02:03");
    EXPECT_EQ(clock_text(360'000'000), "100:00:00");
}

TEST(CliText, TextsAreJoined) {
    EXPECT_EQ(joined({}, ", "), "");
    EXPECT_EQ(joined({"a"}, ", "), "a");
    EXPECT_EQ(joined({"a", "", "b"}, ", "), "a, , b");
    EXPECT_EQ(or_empty(nullptr), "");
    EXPECT_EQ(or_empty("a"), "a");
}

}  // namespace
}  // namespace order::cli
