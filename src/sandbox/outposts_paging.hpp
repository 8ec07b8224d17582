// Pages of an Outposts list, and the tokens that lead from one to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/json.hpp"
#include "sandbox/outposts_input.hpp"
#include "sandbox/outposts_world.hpp"

namespace order::sandbox {

// Where a page begins and how long it is.
struct PageRequest {
    std::optional<std::string> token;
    std::optional<std::int64_t> most;
};

PageRequest read_page(Input &input);

// Answers {list_name: entries of the page, "NextToken"} together with the members in `answer`. A
// token is good only for the query it was made for.
Reply page_reply(OutpostsWorld &world, const Request &request, const PageRequest &page,
                 std::string_view list_name, json::Array entries, json::Object answer = {});

}  // namespace order::sandbox
