// JSON as the tool writes it: nothing in it can end a string or steer a terminal.
#include "cli/json_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "cli/json_reader.hpp"
#include "cli/texts_of.hpp"

namespace order::cli {
namespace {

TEST(JsonText, EscapesWhatEndsAStringOrSteersATerminal) {
    EXPECT_EQ(json_string("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(json_string("a\nb\tc"), R"("a\nb\u0009c")");
    EXPECT_EQ(json_string("\x1b[31m\x7f"), R"("\u001b[31m\u007f")");
    EXPECT_EQ(json_string("\u202eabc"), R"("\u202eabc")");
    EXPECT_EQ(json_string("\U000E0041"), R"("\udb40\udc41")");
    EXPECT_EQ(json_string("Zürich 東京"), "\"Zürich 東京\"");
}

TEST(JsonText, IllFormedBytesBecomeReplacements) {
    EXPECT_EQ(json_string("a\xff"
                          "b"),
              R"("a\ufffdb")");
    EXPECT_EQ(json_string("\xc3"), R"("\ufffd")");
}

TEST(JsonText, WhatIsWrittenReadsBackTheSame) {
    std::string every;
    for (char c = 1; c < 127; ++c) every += c;
    every += "ü東\U0001F600\u202e";
    EXPECT_EQ(json_text(json_string(every)), every);
}

TEST(JsonText, ADocumentIsOneHarmlessLineOrNull) {
    EXPECT_EQ(json_document("{\n  \"a\":\t1\r\n}"), "{   \"a\": 1  }");
    EXPECT_EQ(json_document("[\"\u202e\"]"), R"(["\u202e"])");
    EXPECT_EQ(json_document(nullptr), "null");
    EXPECT_EQ(json_document(""), "null");
    EXPECT_EQ(json_document("{\"a\":1}}"), "null");
}

TEST(JsonText, NumbersAreShortestAndFinite) {
    EXPECT_EQ(json_number(0.1), "0.1");
    EXPECT_EQ(json_number(1e21), "1000000000000000000000");
    EXPECT_EQ(json_number(-2.5), "-2.5");
    EXPECT_EQ(json_number(std::nan("")), "null");
    EXPECT_EQ(json_number(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonText, ObjectsSayNullForWhatIsNotKnown) {
    EXPECT_EQ(JsonObject().str(), "{}");
    EXPECT_EQ(
        JsonObject()
            .text("text", static_cast<const char *>(nullptr))
            .text_or_null("empty", "")
            .count("count", -1)
            .amount("amount", -1)
            .time("time", -1)
            .document("document", nullptr)
            .str(),
        R"({"text":null,"empty":null,"count":null,"amount":null,"time":null,"document":null})");
    EXPECT_EQ(JsonObject()
                  .text("te\"xt", "a")
                  .count("count", 0)
                  .amount("amount", 0.5)
                  .time("time", 1714831593000)
                  .flag("flag", true)
                  .str(),
              R"({"te\"xt":"a","count":0,"amount":0.5,"time":"2024-05-04T14:06:33Z","flag":true})");
}

TEST(JsonText, ArraysJoinTheirValues) {
    EXPECT_EQ(json_array({}), "[]");
    const std::vector<std::string> values = {"1", "\"a\"", "{}"};
    EXPECT_EQ(json_array(values), R"([1,"a",{}])");
    EXPECT_EQ(json_texts({"a", "b\"c"}), R"(["a","b\"c"])");
}

TEST(JsonText, TextsOfAnAccessorAreAListWithEmptyTextsForNone) {
    const std::vector<const char *> words = {"one", nullptr, "three"};
    const auto get = [](const std::vector<const char *> *thing, std::int32_t index) {
        return (*thing)[static_cast<std::size_t>(index)];
    };
    EXPECT_EQ(texts_of(&words, 3, get), (std::vector<std::string>{"one", "", "three"}));
    EXPECT_TRUE(texts_of(&words, 0, get).empty());
}

}  // namespace
}  // namespace order::cli
