#include "providers/outposts/service.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "providers/walk_bounds.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {

using base::Code;
using base::concat;
using base::Failure;
using transport::Request;
using transport::Response;

namespace {

constexpr std::int64_t max_page_size = 1'000;
constexpr std::size_t max_token_bytes = 8'192;
// A page may be empty and have a token all the same.
constexpr int max_idle_pages = 100;

std::optional<Failure> nothing_inside(const Response &, const json::Value &, std::string_view) {
    return {};
}

constexpr Manners manners = {"Outposts", failure_from, is_definite, nothing_inside};

// A page without its list is an empty one.
json::Array page_of(json::Value &document, const List &list) {
    const json::Value *member = json::member(document, list.member);
    const bool is_page = document.is_object() && (!member || member->is_array());
    if (!is_page) {
        throw invalid_answer(concat("Outposts' answer to reading ", list.name, " held no list."));
    }
    return member ? std::move(document.as_object()[list.member].as_array()) : json::Array();
}

bool is_entry(const json::Value &value, const List &list) {
    return has_names(value, {list.id}) && (list.status.empty() || has_names(value, {list.status}));
}

// Where the list goes on; empty at its end.
std::string next_token(const json::Value &document, const std::string &previous, const List &list) {
    std::string token = word(document, "NextToken");
    if (token.empty()) return token;
    if (token == previous || token.size() > max_token_bytes) {
        throw Failure(
            Code::provider,
            concat("Outposts' token for the next page of ", list.name,
                   token == previous ? " was the one it had been asked by." : " was too long."));
    }
    return token;
}

}  // namespace

Service::Service(std::string url, Carriers carriers, base::Log log)
    : JsonApi(manners, std::move(url), std::move(carriers), std::move(log)) {}

json::Value Service::read(const Request &request, std::string_view what, const Call &call) {
    return document_of(send(request, what, call), what,
                       json::bounded(request.max_answer_bytes, &call));
}

json::Value Service::get(std::string_view path, std::string_view what, const Call &call) {
    return read(request(transport::Method::get, path), what, call);
}

void Service::each_page(const List &list, const transport::Query &query, std::int64_t limit,
                        const TakePage &take, const Call &call) {
    const std::string what = concat("reading ", list.name);
    const std::int64_t size = limit > 0 ? std::min(limit, max_page_size) : max_page_size;
    WalkBounds bounds(concat("Outposts' pages of ", list.name), max_idle_pages);
    std::string token;
    do {
        transport::Query page_query = query;
        page_query.emplace_back("MaxResults", std::to_string(size));
        if (!token.empty()) page_query.emplace_back("NextToken", token);
        Request page_request = request(transport::Method::get, list.path, page_query);
        page_request.max_answer_bytes = max_page_bytes;
        const Response response = send(page_request, what, call);
        json::Value document = document_of(response, what, json::bounded(max_page_bytes, &call));
        json::Array page = page_of(document, list);
        const auto end = std::stable_partition(
            page.begin(), page.end(), [&](const json::Value &one) { return is_entry(one, list); });
        note_skipped(static_cast<std::size_t>(page.end() - end), page.size(), list.name);
        const auto entries = static_cast<std::size_t>(end - page.begin());
        if (!take({page.data(), entries}, response)) return;
        bounds.add_page(page.size());
        token = next_token(document, token, list);
    } while (!token.empty());
}

}  // namespace order::providers::outposts
