#include "providers/up42/wire_pages.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {
namespace {

using base::Code;
using base::concat;
using base::Failure;

bool share_origin(std::string_view one, std::string_view other) {
    const auto a = transport::parse_url(one), b = transport::parse_url(other);
    return a && b && a->user.empty() && transport::same_origin(*a, *b);
}

// A link may bring its own body, which replaces ours, or with "merge" is laid over it.
json::Value next_body(const json::Value &link, const json::Value &body) {
    const json::Value *own = json::member(link, "body");
    if (!own || !own->is_object()) return body;
    if (!json::boolean(link, "merge").value_or(false) || !body.is_object()) return *own;
    json::Object merged = body.get_object();
    for (const auto &[name, value] : own->get_object()) merged.insert_or_assign(name, value);
    return merged;
}

std::span<const json::Value> list_in(const json::Value &document, std::string_view name,
                                     std::string_view what) {
    const json::Value *list = json::member(document, name);
    if (!list || !list->is_array()) {
        throw Failure(Code::provider, concat("UP42's answer held no page of ", what, "."));
    }
    return json::elements(*list);
}

}  // namespace

Page page_from(const json::Value &document, std::string_view what) {
    return {list_in(document, "content", what), json::integer(document, "totalPages").value_or(-1)};
}

std::span<const json::Value> features_from(const json::Value &document, std::string_view what) {
    return list_in(document, "features", what);
}

std::optional<NextLink> next_link(const json::Value &document, const json::Value &body,
                                  std::string_view url, std::string_view what) {
    for (const json::Value &link : json::elements(document, "links")) {
        if (json::text_or_empty(link, "rel") != "next") continue;
        if (!json::member(link, "href")) return {};
        const std::string text = json::text_or_empty(link, "href");
        auto next = text.empty() ? std::nullopt : transport::resolve_url(url, text);
        if (!next) {
            throw Failure(Code::provider,
                          concat("The link to the next page of ", what, " was no URL."));
        }
        if (!share_origin(*next, url)) {
            throw Failure(Code::provider,
                          concat("The next page of ", what, " pointed to another host."));
        }
        return NextLink{*std::move(next), next_body(link, body)};
    }
    return {};
}

}  // namespace order::providers::up42
