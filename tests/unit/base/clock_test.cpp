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

TEST(Clock, ATimeWithoutAZoneIsUtcAndWithoutSecondsAWholeMinute) {
    EXPECT_EQ(parse_time("2021-01-18T16:18:16"), 1610986696000);
    EXPECT_EQ(parse_time("2021-01-18T16:18:16.5"), 1610986696500);
    EXPECT_EQ(parse_time("2021-01-18T16:18"), 1610986680000);
    EXPECT_EQ(parse_time("2021-01-18 16:18Z"), 1610986680000);
    EXPECT_EQ(parse_time("2021-01-18T18:18+02:00"), 1610986680000);
    EXPECT_EQ(parse_time("2021-01-18"), 1610928000000);
    for (const char *bad : {"2021-01-18T16", "2021-01-18T16:", "2021-01-18T16:18:", "2021-01-18T",
                            "2021-01-18T16:18:16.", "2021-01", "16:18", "2021-02-30T00:00"}) {
        EXPECT_FALSE(parse_time(bad)) << bad;
    }
}

TEST(Clock, AMonthAndAYearAreTheirFirstOrLastSecond) {
    const auto text = [](const char *typed, bool as_end) {
        return format_rfc3339(parse_date_or_time(typed, as_end).value_or(0));
    };
    EXPECT_EQ(text("2024-02", false), "2024-02-01T00:00:00Z");
    EXPECT_EQ(text("2024-02", true), "2024-02-29T23:59:59Z");
    EXPECT_EQ(text("2024-12", true), "2024-12-31T23:59:59Z");
    EXPECT_EQ(text("2024", false), "2024-01-01T00:00:00Z");
    EXPECT_EQ(text("2024", true), "2024-12-31T23:59:59Z");
    EXPECT_EQ(text("2024-05-04T14:06", true), "2024-05-04T14:06:00Z");
    for (const char *bad : {"2024-13", "2024-00", "2024-5", "2024-", "24", "20245", "2024-02-30"}) {
        EXPECT_FALSE(parse_date_or_time(bad, false)) << bad;
    }
}

TEST(Clock, TimesMayBeToldFromNow) {
    constexpr std::int64_t now = 1'714'831'593'157;  // 2024-05-04T14:06:33.157Z
    const auto text = [&](const char *typed, bool as_end) {
        const auto moment = parse_date_or_time(typed, as_end, now);
        return moment ? format_rfc3339(*moment) : std::string("none");
    };
    EXPECT_EQ(text("now", false), "2024-05-04T14:06:33Z");
    EXPECT_EQ(text("today", false), "2024-05-04T00:00:00Z");
    EXPECT_EQ(text("Today", true), "2024-05-04T23:59:59Z");
    EXPECT_EQ(text("yesterday", false), "2024-05-03T00:00:00Z");
    EXPECT_EQ(text(" yesterday ", true), "2024-05-03T23:59:59Z");
    EXPECT_EQ(text("7d", false), "2024-04-27T14:06:33Z");
    EXPECT_EQ(text("7d", true), "2024-04-27T14:06:33Z");
    EXPECT_EQ(text("1h30m", false), "2024-05-04T12:36:33Z");
    EXPECT_EQ(text("2w", false), "2024-04-20T14:06:33Z");
    for (const char *bad : {"", "7", "90", "d", "tomorrow", "-7d", "7 d", "9999999d", "7y"}) {
        EXPECT_EQ(text(bad, false), "none") << bad;
    }
}

TEST(Clock, DurationsAreReadInTheirUnits) {
    EXPECT_EQ(parse_duration_ms("90"), 90'000);
    EXPECT_EQ(parse_duration_ms("0.5"), 500);
    EXPECT_EQ(parse_duration_ms("1500ms"), 1500);
    EXPECT_EQ(parse_duration_ms("90s"), 90'000);
    EXPECT_EQ(parse_duration_ms("2m"), 120'000);
    EXPECT_EQ(parse_duration_ms("5min"), 300'000);
    EXPECT_EQ(parse_duration_ms("24h"), 86'400'000);
    EXPECT_EQ(parse_duration_ms("1.5h"), 5'400'000);
    EXPECT_EQ(parse_duration_ms("7d"), 604'800'000);
    EXPECT_EQ(parse_duration_ms("1w"), 604'800'000);
    EXPECT_EQ(parse_duration_ms("1h30m"), 5'400'000);
    EXPECT_EQ(parse_duration_ms("1w2d3h4min5s6ms"), 788'645'006);
    for (const char *bad :
         {"", "soon", "-1", "1 s", "s", "1e3", "nan", "inf", "1e300d", "99999999999999d", "30m1h",
          "1h1h", "1m1min", "1h30", "h1", "1.2.3s", "1hour", "+1h"}) {
        EXPECT_FALSE(parse_duration_ms(bad)) << bad;
    }
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
    EXPECT_EQ(format_rfc3339_ms(1610986696105), "2021-01-18T16:18:16.105Z");
    EXPECT_EQ(format_rfc3339_ms(0), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(format_rfc3339_ms(-1), "1969-12-31T23:59:59.999Z");
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
