// What storage's answers mean, and Content-Range read strictly.
#include "core/delivery/ranged_answer.hpp"

#include <gtest/gtest.h>

#include "core/delivery/content_range.hpp"

namespace order::core {
namespace {

using Meaning = Judgement::Meaning;

constexpr const char *modified = "Sun, 06 Nov 1994 08:49:37 GMT";
constexpr const char *second_later = "Sun, 06 Nov 1994 08:49:38 GMT";
constexpr std::int64_t modified_ms = 784'111'777'000;

transport::Response head(int status, std::vector<transport::Header> headers = {}) {
    return {status, std::move(headers), {}};
}

Judgement judge(const transport::Response &response, const Position &position) {
    return judge(response, position, modified_ms);
}

const Position start = {.have = 0, .expected = 100};
const Position middle = {.have = 40, .expected = 100, .version = {"\"v1\"", "", ""}};
const Position dated = {.have = 40, .expected = 100, .version = {"", modified, ""}};

TEST(RangedAnswer, AWholeAnswerBeginsFromTheStart) {
    const auto judged = judge(head(200, {{"ETag", "\"v2\""},
                                         {"Last-Modified", modified},
                                         {"Date", second_later},
                                         {"Content-Length", "100"}}),
                              middle);
    EXPECT_EQ(judged.meaning, Meaning::from_start);
    EXPECT_EQ(judged.total, 100);
    EXPECT_EQ(judged.version.etag, "\"v2\"");
    EXPECT_EQ(judged.version.last_modified, modified);
    EXPECT_EQ(judged.version.encoding, "");
    EXPECT_EQ(judge(head(200), start).total, -1);
}

TEST(RangedAnswer, TheLengthOfStorageCounts) {
    const auto judged = judge(head(200, {{"Content-Length", "99"}}), start);
    EXPECT_EQ(judged.meaning, Meaning::from_start);
    EXPECT_EQ(judged.total, 99);
}

TEST(RangedAnswer, APartThatIsTheWholeBeginsFromTheStart) {
    const auto judged = judge(head(206, {{"Content-Range", "bytes 0-99/100"}}), start);
    EXPECT_EQ(judged.meaning, Meaning::from_start);
    EXPECT_EQ(judged.total, 100);
    for (const char *range : {"bytes 0-98/100", "bytes 1-99/100", "bytes 0-99/*", ""}) {
        EXPECT_EQ(judge(head(206, {{"Content-Range", range}}), start).meaning, Meaning::refused);
    }
}

TEST(RangedAnswer, AnEncodingIsNotedOrRefusedByName) {
    for (const char *gzip : {"gzip", "x-gzip", " GZIP "}) {
        const auto judged = judge(head(200, {{"Content-Encoding", gzip}}), start);
        EXPECT_EQ(judged.meaning, Meaning::from_start);
        EXPECT_EQ(judged.version.encoding, "gzip");
    }
    EXPECT_EQ(judge(head(200, {{"Content-Encoding", "identity"}}), start).version.encoding, "");
    for (const char *other : {"br", "zstd", "deflate", "gzip, gzip"}) {
        const auto judged = judge(head(200, {{"Content-Encoding", other}}), start);
        EXPECT_EQ(judged.meaning, Meaning::refused);
        EXPECT_NE(judged.reason.find(other), std::string::npos);
    }
}

TEST(RangedAnswer, ExactlyTheRestOfTheSameVersionGoesOn) {
    const auto judged =
        judge(head(206, {{"Content-Range", "bytes 40-99/100"}, {"ETag", "\"v1\""}}), middle);
    EXPECT_EQ(judged.meaning, Meaning::goes_on);
    EXPECT_EQ(judged.total, 100);
    EXPECT_EQ(judge(head(206, {{"Content-Range", "bytes 40-99/100"},
                               {"ETag", "W/\"v1\""},
                               {"Last-Modified", modified},
                               {"Date", second_later}}),
                    dated)
                  .meaning,
              Meaning::goes_on);
}

TEST(RangedAnswer, ARestThatDoesNotShowItsVersionIsUnusable) {
    const std::vector<std::vector<transport::Header>> etagless = {
        {},
        {{"ETag", "\"v2\""}},
        {{"ETag", "W/\"v1\""}},
        {{"ETag", "\"v1\""}, {"Content-Encoding", "gzip"}},
        {{"Last-Modified", modified}, {"Date", second_later}},
    };
    const std::vector<std::vector<transport::Header>> dateless = {
        {},
        {{"ETag", "\"v1\""}},
        {{"Last-Modified", second_later}, {"Date", "Sun, 06 Nov 1994 09:49:37 GMT"}},
        {{"Last-Modified", modified}, {"Date", modified}},
    };
    for (const auto &[position, lists] :
         {std::pair(middle, etagless), std::pair(dated, dateless)}) {
        for (auto headers : lists) {
            headers.push_back({"Content-Range", "bytes 40-99/100"});
            EXPECT_EQ(judge(head(206, headers), position).meaning, Meaning::unusable);
        }
    }
}

TEST(RangedAnswer, ADateIsStrongWhenItIsOlderThanTheAnswer) {
    const auto strong = [](std::vector<transport::Header> headers, std::int64_t now_ms) {
        headers.push_back({"Last-Modified", modified});
        return !strong_date(head(200, std::move(headers)), now_ms).empty();
    };
    EXPECT_TRUE(strong({{"Date", second_later}}, 0));
    EXPECT_FALSE(strong({{"Date", modified}}, modified_ms + 3'600'000));
    // A server without a clock: ours may be a little off.
    EXPECT_TRUE(strong({}, modified_ms + 60'000));
    EXPECT_FALSE(strong({}, modified_ms + 59'999));
    EXPECT_EQ(strong_date(head(200, {{"Last-Modified", "yesterday"}}), modified_ms), "");
    EXPECT_EQ(strong_date(head(200), modified_ms), "");
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
        {{"Content-Range", "bytes 40-99/100"},
         {"Content-Type", "multipart/byteranges; boundary=x"}},
    };
    for (auto headers : wrong) {
        headers.push_back({"ETag", "\"v1\""});
        EXPECT_EQ(judge(head(206, headers), middle).meaning, Meaning::unusable);
    }
}

TEST(RangedAnswer, NothingBehindOurSizeIsComplete) {
    const Position unknown = {.have = 40, .version = {"\"v1\"", "", ""}};
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
