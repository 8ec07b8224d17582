#include "json/quoted.hpp"

#include <gtest/gtest.h>

namespace order::json {
namespace {

std::string quoted(std::string_view text) {
    std::string json = "[";
    append_quoted(json, text);
    return json;
}

TEST(Quoted, EscapesWhatJsonDoesNotAllowInAString) {
    EXPECT_EQ(quoted(""), "[\"\"");
    EXPECT_EQ(quoted("a \"b\" \\c\n\r\t"), R"(["a \"b\" \\c\n\r\t")");
    EXPECT_EQ(quoted(std::string_view("\0\x1b\x7f", 3)), R"(["\u0000\u001b\u007f")");
}

TEST(Quoted, KeepsUtf8AsItIs) {
    EXPECT_EQ(quoted("caf\u00e9 \U0001f6f0"), "[\"caf\u00e9 \U0001f6f0\"");
}

TEST(Quoted, ReplacesBytesThatAreNotUtf8) { EXPECT_EQ(quoted("caf\xe9"), "[\"caf\uFFFD\""); }

}  // namespace
}  // namespace order::json
