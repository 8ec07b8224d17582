// JSON as the tool reads it: what is valid, and taking documents apart.
#include "cli/json_reader.hpp"

#include <gtest/gtest.h>

namespace order::cli {
namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(JsonReader, AcceptsEveryKindOfValueWithSpaceAroundIt) {
    for (const char *json :
         {"null", "true", "false", "0", "-0", "12", "-1.5", "1e5", "1E+05", "0.25e-3", "\"\"",
          "\"a\"", "{}", "[]", " [ 1 , 2 ] ", "\t{ \"a\" : { \"b\" : [ ] } }\r\n"})
        EXPECT_TRUE(json_is_valid(json)) << json;
}

TEST(JsonReader, RefusesWhatIsNoJson) {
    for (const char *json :
         {"",     " ",       "nul",      "nulls",      "True",      "01",          "1.",
          ".5",   "+1",      "-",        "1e",         "1e+",       "0x1",         "NaN",
          "'a'",  "\"a",     "\"\\\"",   "\"\\x\"",    "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"",
          "[",    "]",       "[1",       "[1,",        "[1,]",      "[,1]",        "[1 2]",
          "{",    "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",     "{1:2}",       "{\"a\" 1}",
          "[1]]", "1 2",     "{} {}",    "// a\n1"})
        EXPECT_FALSE(json_is_valid(json)) << json;
}

TEST(JsonReader, StandsDeepNestingUpToALimit) {
    EXPECT_TRUE(json_is_valid(nested(129)));  // the innermost within 128 others
    EXPECT_FALSE(json_is_valid(nested(130)));
    EXPECT_FALSE(json_is_valid(std::string(1 << 20, '[')));
    EXPECT_FALSE(json_is_valid(std::string(1 << 20, '{')));
}

TEST(JsonReader, GivesTheMembersOfAnObjectInTheirOrder) {
    const auto members = json_members(R"( {"b": [1, {"c": 2}] , "a\u0041": "x", "b": null} )");
    ASSERT_TRUE(members);
    const JsonMembers expected = {{"b", R"([1, {"c": 2}])"}, {"aA", "\"x\""}, {"b", "null"}};
    EXPECT_EQ(*members, expected);
    EXPECT_EQ(json_members("{}"), JsonMembers());
}

TEST(JsonReader, GivesNoMembersOfAnythingElse) {
    for (const char *json : {"", "[]", "null", "\"{}\"", "{\"a\":1} x", "{\"a\":1"})
        EXPECT_FALSE(json_members(json)) << json;
}

TEST(JsonReader, GivesTheElementsOfAnArray) {
    const auto elements = json_elements(" [ 1 , \"a,]\" , [2,3] , {} ] ");
    ASSERT_TRUE(elements);
    EXPECT_EQ(*elements, (std::vector<std::string>{"1", "\"a,]\"", "[2,3]", "{}"}));
    EXPECT_EQ(json_elements("[]"), std::vector<std::string>());
    for (const char *json : {"", "{}", "1", "[1", "[1] 2"})
        EXPECT_FALSE(json_elements(json)) << json;
}

TEST(JsonReader, GivesATextWithItsEscapesResolved) {
    EXPECT_EQ(json_text(R"("a\"b\\c\/d\b\f\n\r\t")"), "a\"b\\c/d\b\f\n\r\t");
    EXPECT_EQ(json_text(R"("\u00fc \u6771 \ud83d\ude00")"), "\u00fc \u6771 \U0001F600");
    EXPECT_EQ(json_text("\"\u00fc\""), "\u00fc");
    EXPECT_EQ(json_text("\"a\" \n"), "a");
    EXPECT_EQ(json_text("\"\\u0000\""), std::string(1, '\0'));
}

TEST(JsonReader, GivesHalfOfAPairOfSurrogatesAsReplacement) {
    const std::string replaced = "\uFFFD";
    EXPECT_EQ(json_text(R"("\ud83d")"), replaced);
    EXPECT_EQ(json_text(R"("\ude00")"), replaced);
    EXPECT_EQ(json_text(R"("\ud83d\u0041")"), replaced + "A");
    EXPECT_EQ(json_text(R"("\ud83dx")"), replaced + "x");
}

TEST(JsonReader, GivesNoTextOfAnythingElse) {
    for (const char *json : {"", "a", "1", "null", "[\"a\"]", "\"a", "\"a\"b"})
        EXPECT_FALSE(json_text(json)) << json;
}

TEST(JsonReader, ShowsAValueAsPeopleReadIt) {
    EXPECT_EQ(json_plain("\"a b\""), "a b");
    EXPECT_EQ(json_plain(R"(["a", 1, "b"])"), "a, 1, b");
    EXPECT_EQ(json_plain("[]"), "");
    EXPECT_EQ(json_plain("1.50"), "1.50");
    EXPECT_EQ(json_plain(R"({"a": 1})"), R"({"a": 1})");
    EXPECT_EQ(json_plain(""), "");
}

TEST(JsonReader, FindsAMemberByName) {
    EXPECT_EQ(json_member(R"({"a": 1, "b": [2]})", "b"), "[2]");
    EXPECT_EQ(json_member(R"({"a": {"b": 1}})", "b"), "");
    EXPECT_EQ(json_member("[]", "a"), "");
    EXPECT_EQ(json_member("", "a"), "");
}

}  // namespace
}  // namespace order::cli
