#include "core/delivery/ranged_answer.hpp"

#include "base/clock.hpp"
#include "base/text.hpp"
#include "core/delivery/content_range.hpp"

namespace order::core {
namespace {

using base::concat;
using Meaning = Judgement::Meaning;

constexpr std::size_t max_etag_bytes = 1024;

bool is_multipart(std::string_view content_type) {
    constexpr std::string_view multipart = "multipart/";
    return base::equals_ignoring_case(content_type.substr(0, multipart.size()), multipart);
}

Judgement unusable(std::string_view reason) {
    return {Meaning::unusable, -1, {}, concat("storage ", reason)};
}

Judgement refused(std::string_view reason) {
    return {Meaning::refused, -1, {}, concat("storage ", reason)};
}

// Nothing for a coding that cannot be undone here.
std::optional<std::string> coding_of(const transport::Response &head) {
    const std::string coding = base::lower(base::trim(head.header("Content-Encoding")));
    if (coding.empty() || coding == "identity") return std::string();
    if (coding == "gzip" || coding == "x-gzip") return std::string("gzip");
    return {};
}

Judgement judge_whole(const transport::Response &head, std::int64_t total,
                      std::int64_t now_unix_ms) {
    const auto encoding = coding_of(head);
    if (!encoding) {
        return refused(concat("sent the file with Content-Encoding \"",
                              base::excerpt(head.header("Content-Encoding"), 64),
                              "\", which liborder cannot undo"));
    }
    return {Meaning::from_start,
            total,
            {strong_etag(head.header("ETag")), strong_date(head, now_unix_ms), *encoding}};
}

std::int64_t length_of(const transport::Response &head) {
    const auto length = base::to_integer(base::trim(head.header("Content-Length")));
    return length && *length >= 0 ? *length : -1;
}

// A part that was not asked for is good when it is the whole.
Judgement judge_unasked_part(const transport::Response &head, std::int64_t now_unix_ms) {
    const auto range = parse_content_range(head.header("Content-Range"));
    const bool is_whole = range && range->first == 0 && range->last + 1 == range->total;
    if (!is_whole || is_multipart(head.header("Content-Type"))) {
        return refused("sent a part of the file where the whole was asked for");
    }
    return judge_whole(head, range->total, now_unix_ms);
}

// False unless the answer shows that it is about the bytes on disk.
bool is_same_version(const transport::Response &head, const Version &version,
                     std::int64_t now_unix_ms) {
    if (coding_of(head) != version.encoding) return false;
    if (!version.etag.empty()) return strong_etag(head.header("ETag")) == version.etag;
    return !version.last_modified.empty() &&
           strong_date(head, now_unix_ms) == version.last_modified;
}

Judgement judge_rest(const transport::Response &head, const Position &position,
                     std::int64_t now_unix_ms) {
    if (is_multipart(head.header("Content-Type"))) return unusable("answered in several parts");
    const auto range = parse_content_range(head.header("Content-Range"));
    if (!range || range->first != position.have || range->total < 0) {
        return unusable("answered with other bytes than were asked for");
    }
    if (position.expected >= 0 && range->total != position.expected) {
        return unusable("answered with a file of another size");
    }
    if (!is_same_version(head, position.version, now_unix_ms)) {
        return unusable("did not show that the rest is of the same version of the file");
    }
    return {Meaning::goes_on, range->total};
}

Judgement judge_nothing_behind(const transport::Response &head, const Position &position) {
    const auto range = parse_content_range(head.header("Content-Range"));
    const bool is_whole = range && range->first < 0 && range->total == position.have &&
                          (position.expected < 0 || position.expected == position.have);
    if (!is_whole) return unusable("has no such range");
    return {Meaning::complete, position.have};
}

}  // namespace

Judgement judge(const transport::Response &head, const Position &position,
                std::int64_t now_unix_ms) {
    const bool ranged = position.have > 0;
    if (head.status == 200) return judge_whole(head, length_of(head), now_unix_ms);
    if (head.status == 206) {
        return ranged ? judge_rest(head, position, now_unix_ms)
                      : judge_unasked_part(head, now_unix_ms);
    }
    if (head.status == 416 && ranged) return judge_nothing_behind(head, position);
    Judgement result;
    result.reason = concat("storage answered ", std::to_string(head.status));
    switch (head.status) {
        case 400:
        case 401:
        case 403:
        case 404:
        case 410:
            result.meaning = Meaning::link_expired;
            break;
        case 408:
        case 425:
        case 429:
            result.meaning = Meaning::transient;
            break;
        default:
            if (head.status >= 500) result.meaning = Meaning::transient;
            break;
    }
    return result;
}

std::string strong_etag(std::string_view header) {
    header = base::trim(header);
    if (header.size() < 2 || header.size() > max_etag_bytes) return {};
    if (header.front() != '"' || header.back() != '"') return {};
    if (header.find('"', 1) != header.size() - 1) return {};
    if (base::has_control_characters(header) || !base::is_utf8(header)) return {};
    return std::string(header);
}

std::string strong_date(const transport::Response &head, std::int64_t now_unix_ms) {
    const auto text = base::trim(head.header("Last-Modified"));
    const auto modified = base::parse_http_date(text);
    if (!modified) return {};
    // Without the server's own clock to compare with, ours may be a little off.
    constexpr std::int64_t second_ms = 1000;
    const auto date = base::parse_http_date(base::trim(head.header("Date")));
    const bool is_strong =
        date ? *date - *modified >= second_ms : now_unix_ms - *modified >= 60 * second_ms;
    return is_strong ? std::string(text) : std::string();
}

}  // namespace order::core
