#include "core/delivery/ranged_answer.hpp"

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

Judgement judge_whole(const transport::Response &head, const Position &position) {
    Judgement result{Meaning::from_start, -1, strong_etag(head.header("ETag")), {}};
    const auto length = base::to_integer(base::trim(head.header("Content-Length")));
    if (length && *length >= 0) result.total = *length;
    const bool contradicts =
        result.total >= 0 && position.announced >= 0 && result.total != position.announced;
    if (!contradicts) return result;
    return {Meaning::refused,
            -1,
            {},
            concat("storage holds ", std::to_string(result.total), " bytes, not the ",
                   std::to_string(position.announced), " that were announced")};
}

Judgement judge_rest(const transport::Response &head, const Position &position) {
    if (is_multipart(head.header("Content-Type"))) return unusable("answered in several parts");
    const auto range = parse_content_range(head.header("Content-Range"));
    if (!range || range->first != position.have || range->total < 0) {
        return unusable("answered with other bytes than were asked for");
    }
    if (position.expected >= 0 && range->total != position.expected) {
        return unusable("answered with a file of another size");
    }
    const auto etag = head.header("ETag");
    if (!etag.empty() && strong_etag(etag) != position.etag) {
        return unusable("answered with another version of the file");
    }
    return {Meaning::goes_on, range->total, position.etag, {}};
}

Judgement judge_nothing_behind(const transport::Response &head, const Position &position) {
    const auto range = parse_content_range(head.header("Content-Range"));
    const bool is_whole = range && range->first < 0 && range->total == position.have &&
                          (position.expected < 0 || position.expected == position.have);
    if (!is_whole) return unusable("has no such range");
    return {Meaning::complete, position.have, position.etag, {}};
}

}  // namespace

Judgement judge(const transport::Response &head, const Position &position) {
    const bool ranged = position.have > 0;
    if (head.status == 200) return judge_whole(head, position);
    if (head.status == 206 && ranged) return judge_rest(head, position);
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

}  // namespace order::core
