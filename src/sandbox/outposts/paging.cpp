// Pages of an Outposts list.
#include "sandbox/outposts/paging.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

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

std::optional<Page> cut_page(OutpostsWorld &world, const Request &request,
                             const PageRequest &wanted, std::size_t entries) {
    std::size_t offset = 0;
    if (wanted.token) {
        const auto found = offset_in(world, request, *wanted.token);
        if (!found) return {};
        offset = *found;
    }
    std::size_t count = std::size_t(wanted.most.value_or(world.manners().usual_page));
    std::int64_t &empty_pages = world.manners().empty_pages;
    const bool is_empty = empty_pages > 0;
    if (is_empty) {
        --empty_pages;
        count = 0;
    }
    Page page;
    page.begin = std::min(offset, entries);
    page.end = page.begin + std::min(count, entries - page.begin);
    if (page.end < entries || is_empty)
        page.next_token =
            token_of(world, request, std::to_string(page.end), std::to_string(world.next_page()));
    return page;
}

}  // namespace order::sandbox
