// What storage's answers mean, and Content-Range read strictly.
#include "core/delivery/ranged_answer.hpp"

#include <gtest/gtest.h>

#include "core/delivery/content_range.hpp"

namespace order::core {
namespace {

using Meaning = Judgement::Meaning;

transport::Response head(int status, std::vector<transport::Header> headers = {}) {
    return {status, std::move(headers), {}};
}

const Position start = {.have = 0, .announced = 100, .expected = 100};
const Position middle = {.have = 40, .announced = 100, .expected = 100, .etag = "\"v1\""};

TEST(RangedAnswer, AWholeAnswerBeginsFromTheStart) {
    const auto judged = judge(head(200, {{"ETag", "\"v2\""}, {"Content-Length", "100"}}), middle);
    EXPECT_EQ(judged.meaning, Meaning::from_start);
    EXPECT_EQ(judged.total, 100);
    EXPECT_EQ(judged.etag, "\"v2\"");
    EXPECT_EQ(judge(head(200), start).total, -1);
}

TEST(RangedAnswer, AnotherSizeThanAnnouncedIsRefused) {
    const auto judged = judge(head(200, {{"Content-Length", "99"}}), start);
    EXPECT_EQ(judged.meaning, Meaning::refused);
    EXPECT_EQ(judged.reason, "storage holds 99 bytes, not the 100 that were announced");
}

TEST(RangedAnswer, ExactlyTheRestGoesOn) {
    const auto judged = judge(head(206, {{"Content-Range", "bytes 40-99/100"}}), middle);
    EXPECT_EQ(judged.meaning, Meaning::goes_on);
    EXPECT_EQ(judged.total, 100);
    EXPECT_EQ(judge(head(206, {{"Content-Range", "bytes 40-99/100"}, {"ETag", "\"v1\""}}), middle)
                  .meaning,
              Meaning::goes_on);
}

TEST(RangedAnswer, AnyOtherPartIsUnusable) {
    const std::vector<std::vector<transport::Header>> wrong = {
        {},
        {{"Content-Range", "bytes 39-99/100"}},
        {{"Content-Range", "bytes 41-99/100"}},
        {{"Content-Range", "bytes 0-99/100"}},
        {{"Content-Range", "bytes 40-99/101"}},
        {{"Content-Range", "bytes 40-99/*"}},
        {{"Content-Range", "bytes 40-100/100"}},
        {{"Content-Range", "bytes */100"}},
        {{"Content-Range", "40-99/100"}},
        {{"Content-Range", "bytes 40-99/100"}, {"ETag", "\"v2\""}},
        {{"Content-Range", "bytes 40-99/100"}, {"ETag", "W/\"v1\""}},
        {{"Content-Range", "bytes 40-99/100"},
         {"Content-Type", "multipart/byteranges; boundary=x"}},
    };
    for (const auto &headers : wrong) {
        EXPECT_EQ(judge(head(206, headers), middle).meaning, Meaning::unusable);
    }
    EXPECT_EQ(judge(head(206, {{"Content-Range", "bytes 0-99/100"}}), start).meaning,
              Meaning::refused);
}

TEST(RangedAnswer, NothingBehindOurSizeIsComplete) {
    const Position unknown = {.have = 40, .etag = "\"v1\""};
    EXPECT_EQ(judge(head(416, {{"Content-Range", "bytes */40"}}), unknown).meaning,
              Meaning::complete);
    EXPECT_EQ(judge(head(416, {{"Content-Range", "bytes */39"}}), unknown).meaning,
              Meaning::unusable);
    EXPECT_EQ(judge(head(416, {{"Content-Range", "bytes */40"}}), middle).meaning,
              Meaning::unusable);
    EXPECT_EQ(judge(head(416), unknown).meaning, Meaning::unusable);
}

TEST(RangedAnswer, OtherStatusesSayWhatCanBeDone) {
    for (const int status : {400, 401, 403, 404, 410}) {
        EXPECT_EQ(judge(head(status), middle).meaning, Meaning::link_expired) << status;
    }
    for (const int status : {408, 425, 429, 500, 502, 503, 504}) {
        EXPECT_EQ(judge(head(status), middle).meaning, Meaning::transient) << status;
    }
    for (const int status : {204, 301, 304, 402, 405, 416, 451}) {
        EXPECT_EQ(judge(head(status), start).meaning, Meaning::refused) << status;
    }
}

TEST(RangedAnswer, OnlyAStrongEtagCounts) {
    EXPECT_EQ(strong_etag(" \"abc\" "), "\"abc\"");
    for (const char *weak : {"", "W/\"abc\"", "abc", "\"", "\"a\"b\"", "\"a", "\"a\x01\""}) {
        EXPECT_EQ(strong_etag(weak), "") << weak;
    }
    EXPECT_EQ(strong_etag("\"" + std::string(2000, 'x') + "\""), "");
}

TEST(ContentRange, IsReadStrictly) {
    const auto range = parse_content_range(" Bytes 5-9/10 ");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, 5);
    EXPECT_EQ(range->last, 9);
    EXPECT_EQ(range->total, 10);
    EXPECT_EQ(parse_content_range("bytes 5-9/*")->total, -1);
    EXPECT_EQ(parse_content_range("bytes */10")->first, -1);
    for (const char *wrong :
         {"", "bytes", "bytes ", "bytes 5", "bytes 5-9", "bytes 9-5/10", "bytes 5-10/10",
          "bytes -5-9/10", "bytes 5-9/-1", "bytes 5-/10", "bytes -9/10", "bytes 5 - 9/10",
          "bytes 5-9/10, 11-12/13", "items 5-9/10", "bytes +5-9/10", "bytes 0x5-9/10",
          "bytes 5-9/99999999999999999999"}) {
        EXPECT_FALSE(parse_content_range(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace order::core
