#include "base/clock.hpp"

#include <gtest/gtest.h>

namespace order::base {

TEST(Clock, TimestampsOfTheServicesAreRead) {
    EXPECT_EQ(parse_rfc3339("1970-01-01T00:00:00Z"), 0);
    EXPECT_EQ(parse_rfc3339("2021-01-18T16:18:16.105851Z"), 1610986696105);
    EXPECT_EQ(parse_rfc3339("2020-05-04T14:06:33.157173581Z"), 1588601193157);
    EXPECT_EQ(parse_rfc3339("2021-01-18T16:18:16+00:00"), 1610986696000);
    EXPECT_EQ(parse_rfc3339("2021-01-18T18:18:16.5+02:00"), 1610986696500);
    EXPECT_EQ(parse_rfc3339("2021-01-18T10:48:16-05:30"), 1610986696000);
    EXPECT_EQ(parse_rfc3339("2038-01-19T03:14:08Z"), 2147483648000);
    EXPECT_EQ(parse_rfc3339("2016-12-31T23:59:60Z"), 1483228800000);
    EXPECT_EQ(parse_rfc3339("2020-02-29 12:00:00Z"), 1582977600000);
}

TEST(Clock, WhatIsNoTimestampIsNotGuessed) {
    for (const char *bad :
         {"", "2021", "2021-13-01T00:00:00Z", "2021-02-29T00:00:00Z", "2021-01-01T24:00:00Z",
          "2021-01-01T00:00:00", "2021-01-01T00:00:00.Z", "2021-01-01T00:00:00Zx",
          "2021-1-01T00:00:00Z", "2021-01-01T00:00:00+25:00", "yesterday"}) {
        EXPECT_FALSE(parse_rfc3339(bad)) << bad;
    }
}

TEST(Clock, ABareDateIsItsFirstOrLastSecond) {
    EXPECT_EQ(parse_date_or_time("2020-12-31", false), 1609372800000);
    EXPECT_EQ(parse_date_or_time("2020-12-31", true), 1609459199000);
    EXPECT_EQ(parse_date_or_time("2020-12-31T12:00:00Z", true), 1609416000000);
    EXPECT_FALSE(parse_date_or_time("31.12.2020", true));
}

TEST(Clock, HttpDatesAreRead) {
    EXPECT_EQ(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), 784111777000);
    for (const char *bad : {"", "06 Nov 1994 08:49:37 GMT", "Sun, 06 Nox 1994 08:49:37 GMT",
                            "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 6 Nov 1994 08:49:37 GMT"}) {
        EXPECT_FALSE(parse_http_date(bad)) << bad;
    }
}

TEST(Clock, TimesAreWrittenAsTheyAreRead) {
    EXPECT_EQ(format_rfc3339(1610986696105), "2021-01-18T16:18:16Z");
    EXPECT_EQ(format_rfc3339(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(format_rfc3339(-1000), "1969-12-31T23:59:59Z");
}

TEST(Clock, ANegativeOrEndlessWaitIsForever) {
    EXPECT_EQ(after_ms(-1), forever);
    EXPECT_EQ(after_ms(INT64_MAX), forever);
    const Instant start = monotonic_now();
    EXPECT_EQ(after_ms(1500, start) - start, Milliseconds(1500));
}

TEST(Clock, TheMonotonicClockNeverGoesBack) {
    Instant last = monotonic_now();
    for (int i = 0; i < 1000; ++i) {
        const Instant now = monotonic_now();
        EXPECT_GE(now, last);
        last = now;
    }
}

}  // namespace order::base
