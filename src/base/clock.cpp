#include "base/clock.hpp"

#include <time.h>

#include <array>
#include <cstdio>

namespace order::base {
namespace {

using std::chrono::duration_cast;
using std::chrono::seconds;

// Reads exactly `digits` decimal digits from the front and drops them.
std::optional<int> take_digits(std::string_view &text, std::size_t digits) {
    if (text.size() < digits) return {};
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return {};
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view &text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int64_t> unix_seconds(int year, int month, int day, int hour, int minute,
                                         int second) {
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day))};
    // A leap second is taken as the second after it.
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) return {};
    return duration_cast<seconds>(sys_days(date).time_since_epoch()).count() + hour * 3600 +
           minute * 60 + second;
}

// The fraction behind the seconds, in milliseconds; digits beyond the third are read and dropped.
std::optional<int> take_fraction_ms(std::string_view &text) {
    if (!take(text, '.') && !take(text, ',')) return 0;
    int value = 0;
    std::size_t digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; ++digits) {
        if (digits < 3) value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    if (digits == 0) return {};
    for (; digits < 3; ++digits) value *= 10;
    return value;
}

// "Z" or "+hh:mm" as seconds east of UTC.
std::optional<int> take_offset(std::string_view &text) {
    if (take(text, 'Z') || take(text, 'z')) return 0;
    const bool east = take(text, '+');
    if (!east && !take(text, '-')) return {};
    const auto hours = take_digits(text, 2);
    if (!hours) return {};
    take(text, ':');
    const auto minutes = take_digits(text, 2);
    if (!minutes || *hours > 23 || *minutes > 59) return {};
    return (east ? 1 : -1) * (*hours * 3600 + *minutes * 60);
}

}  // namespace

Instant monotonic_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

Instant after_ms(std::int64_t wait_ms, Instant from) {
    constexpr std::int64_t century_ms = 100LL * 365 * 86400 * 1000;
    if (wait_ms < 0 || wait_ms > century_ms) return forever;
    return from + Milliseconds(wait_ms);
}

std::int64_t unix_ms_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return duration_cast<Milliseconds>(now).count();
}

std::optional<std::int64_t> parse_rfc3339(std::string_view text) {
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return {};
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return {};
    const auto day = take_digits(text, 2);
    if (!day || !(take(text, 'T') || take(text, 't') || take(text, ' '))) return {};
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return {};
    const auto minute = take_digits(text, 2);
    if (!minute || !take(text, ':')) return {};
    const auto second = take_digits(text, 2);
    if (!second) return {};
    const auto fraction_ms = take_fraction_ms(text);
    if (!fraction_ms) return {};
    const auto offset = take_offset(text);
    const auto total = unix_seconds(*year, *month, *day, *hour, *minute, *second);
    if (!offset || !total || !text.empty()) return {};
    return (*total - *offset) * 1000 + *fraction_ms;
}

std::optional<std::int64_t> parse_date_or_time(std::string_view text, bool end_of_day) {
    if (text.size() != 10) return parse_rfc3339(text);
    return parse_rfc3339(std::string(text) + (end_of_day ? "T23:59:59Z" : "T00:00:00Z"));
}

std::optional<std::int64_t> parse_http_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto comma = text.find(", ");
    if (comma == std::string_view::npos) return {};
    text.remove_prefix(comma + 2);
    const auto day = take_digits(text, 2);
    if (!day || !take(text, ' ') || text.size() < 4) return {};
    int month = 0;
    while (month < 12 && months[std::size_t(month)] != text.substr(0, 3)) ++month;
    text.remove_prefix(3);
    if (month == 12 || !take(text, ' ')) return {};
    const auto year = take_digits(text, 4);
    if (!year || !take(text, ' ')) return {};
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return {};
    const auto minute = take_digits(text, 2);
    if (!minute || !take(text, ':')) return {};
    const auto second = take_digits(text, 2);
    if (!second || text != " GMT") return {};
    const auto total = unix_seconds(*year, month + 1, *day, *hour, *minute, *second);
    if (!total) return {};
    return *total * 1000;
}

std::string format_rfc3339(std::int64_t unix_ms) {
    using namespace std::chrono;
    const sys_seconds whole{floor<seconds>(milliseconds(unix_ms))};
    const sys_days midnight = floor<days>(whole);
    const year_month_day date(midnight);
    const hh_mm_ss time(whole - midnight);
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                  int(time.minutes().count()), int(time.seconds().count()));
    return buffer.data();
}

}  // namespace order::base
