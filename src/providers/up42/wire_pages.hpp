// Pages of lists: the page document of most lists, and the `next` link of STAC searches.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "json/json.hpp"

namespace order::providers::up42 {

struct Page {
    std::span<const json::Value> items;  // as long as the document lives
    std::int64_t total_pages = -1;       // -1: the document does not say
};

// Throws Failure(provider) when there is no `content` list. `what` is "the list of orders".
Page page_from(const json::Value &document, std::string_view what);

// The features of a search's answer. Throws Failure(provider) when there is no list of them.
std::span<const json::Value> features_from(const json::Value &document, std::string_view what);

struct NextLink {
    std::string url;
    json::Value body;  // to send to it
};

// Where a search goes on after `document`, the answer to `body` sent to `url`; nothing at its end,
// which a link without an address marks, too. Throws Failure(provider) when the link leads to
// another host, which must get no token of ours.
std::optional<NextLink> next_link(const json::Value &document, const json::Value &body,
                                  std::string_view url, std::string_view what);

}  // namespace order::providers::up42
