// The storage that download links point at: signed, ranged, and with no patience for other
// credentials.
#include <algorithm>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view bucket = "/storage/up42-assets/";

std::string signature(const World &world, std::string_view path, std::string_view expires) {
    const crypto::Sha256 mac =
        crypto::hmac_sha256(world.link_key(), base::concat("GET\n", expires, "\n", path));
    return crypto::base64({reinterpret_cast<const char *>(mac.data()), mac.size()});
}

Reply xml_error(int status, std::string_view code, std::string_view message) {
    return text_reply(status, "application/xml; charset=UTF-8",
                      base::concat("<?xml version='1.0' encoding='UTF-8'?><Error><Code>", code,
                                   "</Code><Message>", message, "</Message></Error>"));
}

// The reply that refuses a request whose link is not good (any more).
std::optional<Reply> check_link(const World &world, const Request &request) {
    if (request.header("Authorization") != nullptr)
        return xml_error(400, "InvalidArgument", "Only one authentication mechanism is allowed.");
    const auto expires = request.parameter("Expires");
    const auto given = request.parameter("Signature");
    if (!expires || !given)
        return xml_error(403, "AccessDenied", "Anonymous callers have no access.");
    if (*given != signature(world, request.path, *expires))
        return xml_error(403, "SignatureDoesNotMatch", "Check the signing method.");
    const auto until = base::to_integer(*expires);
    if (!until || base::unix_ms_now() >= *until * 1000)
        return xml_error(403, "ExpiredToken", "The link has expired.");
    return {};
}

struct Range {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

// "bytes=0-99", "bytes=100-", "bytes=-100". Anything else counts as no range.
struct RangeRequest {
    bool present = false;
    bool satisfiable = false;
    Range range;
};

RangeRequest parse_range(const Request &request, std::uint64_t size) {
    const std::string *header = request.header("Range");
    constexpr std::string_view unit = "bytes=";
    if (header == nullptr || !header->starts_with(unit)) return {};
    const std::string_view text = std::string_view(*header).substr(unit.size());
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || text.find(',') != std::string_view::npos) return {};
    const std::string_view first_text = text.substr(0, dash);
    const std::string_view last_text = text.substr(dash + 1);
    const auto first = base::to_integer(first_text);
    const auto last = base::to_integer(last_text);
    if (first_text.empty()) {
        if (!last || *last < 0) return {};
        const std::uint64_t count = std::min<std::uint64_t>(std::uint64_t(*last), size);
        return {true, count > 0, {size - count, size - 1}};
    }
    if (!first || *first < 0 || (!last_text.empty() && (!last || *last < *first))) return {};
    const auto from = std::uint64_t(*first);
    const std::uint64_t until =
        last_text.empty() ? size - 1 : std::min<std::uint64_t>(std::uint64_t(*last), size - 1);
    return {true, from < size, {from, until}};
}

bool names(const std::string &list, const std::string &etag) {
    for (const std::string_view entry : base::split(list, ','))
        if (base::trim(entry) == etag || base::trim(entry) == "*") return true;
    return false;
}

// True when a range may be answered: the client's copy is a part of what is here now.
bool is_same_object(const Request &request, const Asset &asset, const std::string &modified) {
    const std::string *condition = request.header("If-Range");
    return condition == nullptr || *condition == asset.etag || *condition == modified;
}

void add_object_headers(Reply &reply, const Request &request, const Asset &asset,
                        const std::string &modified) {
    reply.headers = {{"Content-Type", asset.content_type},
                     {"ETag", asset.etag},
                     {"Last-Modified", modified},
                     {"Accept-Ranges", "bytes"}};
    const auto disposition = request.parameter("response-content-disposition");
    if (disposition && !base::has_control_characters(*disposition))
        reply.headers.emplace_back("Content-Disposition", *disposition);
}

Reply send_object(const Request &request, const Asset &asset) {
    const std::string modified = http_date(asset.updated / 1000000);
    const std::uint64_t size = asset.content->size();
    if (const std::string *match = request.header("If-Match"); match && !names(*match, asset.etag))
        return xml_error(412, "PreconditionFailed", "The object has another ETag.");
    Reply reply;
    add_object_headers(reply, request, asset, modified);
    if (const std::string *none = request.header("If-None-Match");
        none && names(*none, asset.etag)) {
        reply.status = 304;
        return reply;
    }
    reply.set_body(asset.content);
    const RangeRequest wanted = parse_range(request, size);
    if (!wanted.present || !is_same_object(request, asset, modified)) return reply;
    if (!wanted.satisfiable) {
        Reply refusal = xml_error(416, "InvalidRange", "The range cannot be satisfied.");
        refusal.headers.emplace_back("Content-Range",
                                     base::concat("bytes */", std::to_string(size)));
        return refusal;
    }
    reply.status = 206;
    reply.first = wanted.range.first;
    reply.length = wanted.range.last - wanted.range.first + 1;
    reply.headers.emplace_back(
        "Content-Range",
        base::concat("bytes ", std::to_string(wanted.range.first), "-",
                     std::to_string(wanted.range.last), "/", std::to_string(size)));
    return reply;
}

// The object's name is the asset's id with an extension.
Reply get_object(World &world, const Request &request) {
    if (auto refusal = check_link(world, request)) return *refusal;
    const std::string name = request.path_value("name");
    const Asset *asset = world.find_asset(std::string_view(name).substr(0, name.find('.')));
    if (asset == nullptr) return xml_error(404, "NoSuchKey", "The specified key does not exist.");
    return send_object(request, *asset);
}

}  // namespace

std::string download_link(World &world, const Asset &asset, const Request &request) {
    const std::string path = base::concat(bucket, asset.id, asset.extension);
    const std::int64_t now_ms = base::unix_ms_now();
    const std::string expires = std::to_string((now_ms + 999) / 1000 + world.link_seconds());
    return base::concat(
        request.origin, path,
        "?response-content-disposition=", percent_encode("attachment; filename=" + asset.file_name),
        "&GoogleAccessId=", percent_encode("sandbox@up42.iam.example.com"), "&Expires=", expires,
        "&Signature=", percent_encode(signature(world, path, expires)));
}

void add_storage_routes(Router &router, World &world) {
    router.add(
        "GET", base::concat(bucket, "{name}"), Family::v2,
        [&world](const Request &request) { return get_object(world, request); },
        Router::Access::open);
}

}  // namespace order::sandbox
