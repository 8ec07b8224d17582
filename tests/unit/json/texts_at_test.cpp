#include "json/texts_at.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

#include <array>

namespace order::json {
namespace {

using Kind = Found::Kind;

constexpr std::array<std::string_view, 3> paths = {"status", "details/sub", "error"};

std::vector<Found> found_in(std::string_view text) {
    auto found = texts_at(text, paths);
    EXPECT_TRUE(found) << text;
    return found.value_or(std::vector<Found>(paths.size()));
}

TEST(TextsAt, AreFoundWhereverTheirObjectsStand) {
    const auto found = found_in(
        R"({"x":[{"status":"no"},[1,{"status":"no"}]],"details":{"y":{"sub":"no"},"sub":"é\n"},
            "status":"yes","z":{"status":"no","details":{"sub":"no"}}})");
    EXPECT_EQ(found[0].text, "yes");
    EXPECT_EQ(found[1].text, "\u00e9\n");
    EXPECT_EQ(found[2].kind, Kind::nothing);
}

TEST(TextsAt, NullIsNothingAndAnythingElseIsOther) {
    for (const char *value : {"1", "1.5", "18446744073709551615", "true", "{}", "[]", "[\"x\"]"}) {
        const auto found = found_in(R"({"status":null,"error":)" + std::string(value) + "}");
        EXPECT_EQ(found[0].kind, Kind::nothing);
        EXPECT_EQ(found[2].kind, Kind::other) << value;
    }
    EXPECT_EQ(found_in(R"({"details":"text"})")[1].kind, Kind::nothing);
    EXPECT_EQ(found_in(R"("status")")[0].kind, Kind::nothing);
}

TEST(TextsAt, TheLastOfTwoCounts) {
    const auto found = found_in(R"({"status":"one","status":"two","error":"x","error":null})");
    EXPECT_EQ(found[0].text, "two");
    EXPECT_EQ(found[2].kind, Kind::nothing);
    EXPECT_EQ(found_in(R"({"details":{"sub":"x"},"details":{}})")[1].kind, Kind::nothing);
}

TEST(TextsAt, AnEmptyKeyLeadsNowhere) {
    EXPECT_EQ(found_in(R"({"":{"status":"no"}})")[0].kind, Kind::nothing);
    EXPECT_EQ(found_in(R"({"":"no"})")[0].kind, Kind::nothing);
}

TEST(TextsAt, AKeyWithASlashIsNoPath) {
    const auto found = found_in(R"({"details/sub":"no"})");
    EXPECT_EQ(found[1].kind, Kind::nothing);
}

TEST(TextsAt, LongTextsAndEscapedKeysAreWhole) {
    const std::string text(100'000, 'x');
    const auto found = found_in(R"({"st\u0061tus":")" + text + R"(\u00e9"})");
    EXPECT_EQ(found[0].text, text + "\u00e9");
}

TEST(TextsAt, WhatIsNoJsonHasNone) {
    for (const char *text : {"", "{", R"({"status":"x"}})", R"({"status":"x"} y)", R"({"status":})",
                             "{\"status\":\"\xff\"}"}) {
        EXPECT_FALSE(texts_at(text, paths)) << text;
    }
    EXPECT_TRUE(texts_at("{\"status\":\"x\"} \r\n", paths));
}

TEST(TextsAt, ALongDocumentIsReadInPieces) {
    const std::string filler(3 * piece_bytes, 'x');
    const std::string text =
        R"({"a":")" + filler + R"(","status":"DONE","b":[")" + filler + R"("]})";
    EXPECT_EQ(found_in(text)[0].text, "DONE");
    EXPECT_TRUE(texts_at(text + std::string(2 * piece_bytes, ' '), paths));
    EXPECT_FALSE(texts_at(text + std::string(2 * piece_bytes, ' ') + "x", paths));
    EXPECT_FALSE(texts_at(text.substr(0, text.size() - 1), paths));
    base::Interrupt interrupt;
    interrupt.raise();
    const base::Call call{&interrupt};
    EXPECT_THROW(texts_at(text, paths, bounded(1u << 20, &call)), base::Failure);
}

TEST(TextsAt, DepthAndSizeAreBounded) {
    const Limits limits{.max_bytes = 64, .max_depth = 4};
    EXPECT_TRUE(texts_at("[[[[]]]]", paths, limits));
    EXPECT_FALSE(texts_at("[[[[[]]]]]", paths, limits));
    EXPECT_FALSE(texts_at(std::string(65, ' ') + "1", paths, limits));
}

}  // namespace
}  // namespace order::json
