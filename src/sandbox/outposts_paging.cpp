// Pages of an Outposts list.
#include "sandbox/outposts_paging.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "sandbox/aws_replies.hpp"
#include "sandbox/replies.hpp"

namespace order::sandbox {
namespace {

// The list and its filters: what a token is bound to.
std::string subject_of(const Request &request) {
    std::string subject = request.path;
    Fields query = request.query;
    std::sort(query.begin(), query.end());
    for (const auto &[name, value] : query)
        if (name != "NextToken" && name != "MaxResults")
            subject += base::concat("\n", name, "=", value);
    return subject;
}

// It holds "#", "+", "/" and "=": who does not encode it loses it. No two are the same.
std::string token_of(const OutpostsWorld &world, const Request &request, std::string_view offset,
                     std::string_view page) {
    const auto mac = crypto::hmac_sha256(
        world.page_key(), base::concat(offset, "\n", page, "\n", subject_of(request)));
    return base::concat(offset, "##+/", page, "/",
                        crypto::base64({reinterpret_cast<const char *>(mac.data()), mac.size()}));
}

// Where the page begins; nothing when the token was not made here for this list.
std::optional<std::size_t> offset_in(const OutpostsWorld &world, const Request &request,
                                     std::string_view token) {
    const std::string_view offset = token.substr(0, token.find('#'));
    const auto parts = base::split(token, '/');
    const auto number = base::to_integer(offset);
    if (!number || parts.size() < 3 || token != token_of(world, request, offset, parts[1]))
        return {};
    return std::size_t(*number);
}

}  // namespace

PageRequest read_page(Input &input) {
    return {input.query("NextToken", shapes::next_token), input.query_whole("MaxResults", 1, 1000)};
}

Reply page_reply(OutpostsWorld &world, const Request &request, const PageRequest &page,
                 std::string_view list_name, json::Array entries, json::Object answer) {
    std::size_t offset = 0;
    if (page.token) {
        const auto found = offset_in(world, request, *page.token);
        if (!found) return validation_error("Invalid NextToken.");
        offset = *found;
    }
    std::size_t count = std::size_t(page.most.value_or(world.manners().usual_page));
    std::int64_t &empty_pages = world.manners().empty_pages;
    if (empty_pages > 0) {
        --empty_pages;
        count = 0;
    }
    const std::size_t begin = std::min(offset, entries.size());
    const std::size_t end = begin + std::min(count, entries.size() - begin);
    answer[list_name] =
        json::Array(entries.begin() + std::ptrdiff_t(begin), entries.begin() + std::ptrdiff_t(end));
    if (end < entries.size() || count == 0)
        answer["NextToken"] =
            token_of(world, request, std::to_string(end), std::to_string(world.next_page()));
    return json_reply(std::move(answer));
}

}  // namespace order::sandbox
