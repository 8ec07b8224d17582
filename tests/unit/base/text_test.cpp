#include "base/text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace order::base {

TEST(Text, WellFormedUtf8IsTakenAndEveryOtherSequenceIsNot) {
    for (const char *good :
         {"", "plain", "Pl\xC3\xA9iades", "\xE2\x82\xAC", "\xF0\x9F\x9B\xB0", "\xEE\x80\x80"}) {
        EXPECT_TRUE(is_utf8(good)) << good;
    }
    for (const char *bad :
         {"\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xE2\x82",
          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE2\x28\xA1"}) {
        EXPECT_FALSE(is_utf8(bad));
    }
}

TEST(Text, ControlCharactersAreFound) {
    EXPECT_FALSE(has_control_characters("a b \xC3\xA9"));
    for (const char *bad : {"a\nb", "\x1b[31m", "\x7f", "tab\t"})
        EXPECT_TRUE(has_control_characters(bad));
}

TEST(Text, ComparisonIgnoresCaseOfAsciiOnly) {
    EXPECT_TRUE(equals_ignoring_case("Content-Type", "content-TYPE"));
    EXPECT_FALSE(equals_ignoring_case("content", "content-type"));
    EXPECT_EQ(lower("ABC-\xC3\x89"), "abc-\xC3\x89");
}

TEST(Text, TrimTakesBlanksFromBothEnds) {
    EXPECT_EQ(trim(" \t a b \r\n"), "a b");
    EXPECT_EQ(trim("   "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Text, SplitLeavesEmptyPiecesOut) {
    EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string_view>{"a", "b"}));
    EXPECT_TRUE(split("", ',').empty());
    EXPECT_TRUE(split(",,", ',').empty());
}

TEST(Text, NumbersAreWholeTextsOrNothing) {
    EXPECT_EQ(to_integer("5000000000"), 5'000'000'000);
    EXPECT_EQ(to_integer("-7"), -7);
    for (const char *bad : {"", " 1", "1 ", "1.0", "0x10", "99999999999999999999", "one"}) {
        EXPECT_FALSE(to_integer(bad)) << bad;
    }
    EXPECT_EQ(to_number("2.5"), 2.5);
    for (const char *bad : {"", "1,5", "nan", "inf", "1e999", "5%"})
        EXPECT_FALSE(to_number(bad)) << bad;
}

TEST(Text, TheNearestWordIsSuggestedOnlyWhenItIsNear) {
    constexpr std::array<std::string_view, 3> words = {"up42.username", "up42.password", "ca_file"};
    EXPECT_EQ(nearest("up42.usrname", words), "up42.username");
    EXPECT_EQ(nearest("CA_FILE", words), "ca_file");
    EXPECT_EQ(nearest("something else entirely", words), "");
}

TEST(Text, AnExcerptIsPrintableAndCutAtAWholeCharacter) {
    EXPECT_EQ(excerpt("a\nb\x1b[31m"), "a b [31m");
    EXPECT_EQ(excerpt("\xC3\xA9\xC3\xA9\xC3\xA9", 5),
              "\xC3\xA9\xC3\xA9"
              "\u2026");
    EXPECT_EQ(excerpt("bad \xFF byte"), "bad   byte");
    EXPECT_TRUE(is_utf8(excerpt(std::string(1000, '\xE2'), 100)));
}

TEST(Text, PartsAreJoinedInOrder) {
    EXPECT_EQ(concat("a", std::string("b"), std::string_view("c")), "abc");
}

TEST(Text, AByteOrderMarkIsLeftOutOnce) {
    EXPECT_EQ(without_byte_order_mark("\xEF\xBB\xBFtext"), "text");
    EXPECT_EQ(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBFx"), "\xEF\xBB\xBFx");
    for (const char *plain : {"", "text", "\xEF\xBB", "x\xEF\xBB\xBF"}) {
        EXPECT_EQ(without_byte_order_mark(plain), plain);
    }
}

}  // namespace order::base
