#include "base/clock.hpp"

#include <time.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "base/text.hpp"

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

std::optional<std::int64_t> in_ms(std::optional<std::int64_t> seconds) {
    return seconds ? std::optional(*seconds * 1000) : std::nullopt;
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

// How much of RFC 3339 a text may leave out.
enum class Leniency { none, no_zone_or_seconds };

std::optional<std::int64_t> read_time(std::string_view text, Leniency leniency) {
    const bool is_lenient = leniency != Leniency::none;
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-')) return {};
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-')) return {};
    const auto day = take_digits(text, 2);
    if (!day) return {};
    if (is_lenient && text.empty()) return in_ms(unix_seconds(*year, *month, *day, 0, 0, 0));
    if (!(take(text, 'T') || take(text, 't') || take(text, ' '))) return {};
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':')) return {};
    const auto minute = take_digits(text, 2);
    if (!minute) return {};
    std::optional<int> second = 0, fraction_ms = 0;
    if (take(text, ':')) {
        second = take_digits(text, 2);
        fraction_ms = second ? take_fraction_ms(text) : std::nullopt;
        if (!fraction_ms) return {};
    } else if (!is_lenient) {
        return {};
    }
    const auto offset = is_lenient && text.empty() ? std::optional(0) : take_offset(text);
    const auto total = unix_seconds(*year, *month, *day, *hour, *minute, *second);
    if (!offset || !total || !text.empty()) return {};
    return (*total - *offset) * 1000 + *fraction_ms;
}

// What a date, a month or a year lasts; the end is the first moment behind it.
struct Period {
    std::int64_t begin_ms, end_ms;
};

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t first_year_ms = -62'167'219'200'000;  // 0000-01-01

std::optional<Period> period_between(std::chrono::year_month_day first,
                                     std::chrono::year_month_day next) {
    using namespace std::chrono;
    if (!first.ok() || !next.ok()) return {};
    const auto ms = [](year_month_day date) {
        return duration_cast<Milliseconds>(sys_days(date).time_since_epoch()).count();
    };
    return Period{ms(first), ms(next)};
}

// "2021", "2021-01" or "2021-01-18".
std::optional<Period> calendar_period(std::string_view text) {
    using namespace std::chrono;
    const auto number = take_digits(text, 4);
    if (!number) return {};
    const year_month_day new_year{std::chrono::year(*number), January, day(1)};
    if (text.empty()) return period_between(new_year, new_year + years(1));
    const auto month = take(text, '-') ? take_digits(text, 2) : std::nullopt;
    if (!month) return {};
    const year_month_day first{new_year.year(), std::chrono::month(unsigned(*month)), day(1)};
    if (text.empty() && first.ok()) return period_between(first, first + months(1));
    const auto date = take(text, '-') ? take_digits(text, 2) : std::nullopt;
    if (!date || !text.empty()) return {};
    const year_month_day on{first.year(), first.month(), day(unsigned(*date))};
    if (!on.ok()) return {};
    return period_between(on, sys_days(on) + days(1));
}

std::optional<Period> named_day(std::string_view text, std::int64_t now_ms) {
    const bool is_yesterday = equals_ignoring_case(text, "yesterday");
    if (!is_yesterday && !equals_ignoring_case(text, "today")) return {};
    const std::int64_t midnight = now_ms - (now_ms % day_ms + day_ms) % day_ms;
    const std::int64_t begin = midnight - (is_yesterday ? day_ms : 0);
    return Period{begin, begin + day_ms};
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
    return read_time(text, Leniency::none);
}

std::optional<std::int64_t> parse_time(std::string_view text) {
    return read_time(text, Leniency::no_zone_or_seconds);
}

std::optional<std::int64_t> parse_date_or_time(std::string_view text, bool as_end,
                                               std::int64_t now_ms) {
    text = trim(text);
    if (equals_ignoring_case(text, "now")) return now_ms;
    std::optional<Period> period = named_day(text, now_ms);
    if (!period) period = calendar_period(text);
    if (period) return as_end ? period->end_ms - 1000 : period->begin_ms;
    const bool has_unit = !text.empty() && !is_digit(text.back());
    if (const auto ago = has_unit ? parse_duration_ms(text) : std::nullopt) {
        const std::int64_t moment = now_ms - *ago;
        return moment >= first_year_ms ? std::optional(moment) : std::nullopt;
    }
    return parse_time(text);
}

std::optional<std::int64_t> parse_duration_ms(std::string_view text) {
    struct Unit {
        std::string_view name;
        double ms;
    };
    constexpr std::array units = {Unit{"w", 6.048e8}, Unit{"d", 8.64e7}, Unit{"h", 3.6e6},
                                  Unit{"min", 6e4},   Unit{"m", 6e4},    Unit{"s", 1e3},
                                  Unit{"ms", 1}};
    constexpr double max_ms = 1e15;
    double total = 0;
    double smallest = max_ms;
    const bool is_bare =
        !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
    do {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
        const auto number = to_number(text.substr(0, digits));
        if (!number) return {};
        text.remove_prefix(digits);
        const std::size_t letters = std::min(text.find_first_of("0123456789."), text.size());
        const std::string_view name = is_bare ? "s" : text.substr(0, letters);
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](const Unit &one) { return one.name == name; });
        if (unit == units.end() || unit->ms >= smallest) return {};
        text.remove_prefix(letters);
        smallest = unit->ms;
        total += *number * unit->ms;
    } while (!text.empty());
    if (!(total < max_ms)) return {};
    return std::llround(total);
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

std::string format_rfc3339_ms(std::int64_t unix_ms) {
    std::string text = format_rfc3339(unix_ms);
    const std::int64_t within = ((unix_ms % 1000) + 1000) % 1000;
    const std::string digits = std::to_string(1000 + within);
    text.replace(text.size() - 1, 1, "." + digits.substr(1) + "Z");
    return text;
}

}  // namespace order::base
