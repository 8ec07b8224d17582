// Pages of an Outposts list, and the tokens that lead from one to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/json.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/http/replies.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/world.hpp"

namespace order::sandbox {

// Where a page begins and how long it is.
struct PageRequest {
    std::optional<std::string> token;
    std::optional<std::int64_t> most;
};

PageRequest read_page(Input &input);

// A part of a list, and what leads to the next.
struct Page {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::string> next_token;
};

// Nothing when the token was not made for this query.
std::optional<Page> cut_page(OutpostsWorld &world, const Request &request,
                             const PageRequest &wanted, std::size_t entries);

// Answers {list_name: views of the page's entries, "NextToken"} besides the members in `answer`.
template <class Entry, class View>
Reply page_reply(OutpostsWorld &world, const Request &request, const PageRequest &wanted,
                 std::string_view list_name, const std::vector<const Entry *> &entries, View view,
                 json::Object answer = {}) {
    const auto page = cut_page(world, request, wanted, entries.size());
    if (!page) return validation_error("Invalid NextToken.");
    json::Array views;
    for (std::size_t i = page->begin; i < page->end; ++i) views.push_back(view(*entries[i]));
    answer[list_name] = std::move(views);
    if (page->next_token) answer["NextToken"] = *page->next_token;
    return json_reply(std::move(answer));
}

}  // namespace order::sandbox
