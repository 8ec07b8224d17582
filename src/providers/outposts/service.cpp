#include "providers/outposts/service.hpp"

#include <algorithm>

#include "base/text.hpp"
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

Judged judge(const Response &response, const Deed &deed) {
    Judged judged;
    if (!is_success(response.status)) {
        // A service that failed may have failed after it did what it was asked.
        auto &failure = response.status >= 500 ? judged.sent.lost : judged.refused;
        failure = failure_from(response, deed.what);
        return judged;
    }
    json::Fault fault;
    judged.sent.document = json::try_parse(response.body, fault);
    if (!judged.sent.document) {
        judged.sent.lost = Failure(Code::provider, concat("Outposts' answer to ", deed.what,
                                                          " was no JSON: ", fault.reason, "."));
        judged.sent.lost->http_status = response.status;
    }
    return judged;
}

std::span<const json::Value> page_of(const json::Value &document, const List &list) {
    const json::Value *member = json::member(document, list.member);
    if (!member || member->is_array()) return json::elements(document, list.member);
    throw Failure(Code::provider,
                  concat("Outposts' answer to reading ", list.name, " held no list."));
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
    : url_(std::move(url)), carriers_(std::move(carriers)), log_(std::move(log)) {}

Request Service::request(transport::Method method, std::string_view path,
                         const transport::Query &query, std::string body) const {
    Request request;
    request.method = method;
    request.url = transport::make_url(url_, path, query);
    request.headers.reserve(4);  // with those that authorise it
    request.headers.push_back({"Accept", "application/json"});
    if (!body.empty()) request.headers.push_back({"Content-Type", "application/json"});
    request.body = std::move(body);
    return request;
}

Response Service::send(const Request &request, std::string_view what, const Call &call) {
    if (log_.wants(base::Level::debug)) {
        log_.write(base::Level::debug, concat("Outposts: ", what));
    }
    return carriers_.api->send(request, call);
}

json::Value Service::read(const Request &request, std::string_view what, const Call &call) {
    return document_of(send(request, what, call), what);
}

json::Value Service::get(std::string_view path, std::string_view what, const Call &call) {
    return read(request(transport::Method::get, path), what, call);
}

Sent Service::send_once(Request request, const Deed &deed, const Call &call) {
    log_.write(base::Level::info, concat("Outposts: ", deed.what, deed.note));
    return providers::send_once(
        *carriers_.api, std::move(request), deed,
        [&](const Response &response) { return judge(response, deed); }, call);
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
        const Response response =
            send(request(transport::Method::get, list.path, page_query), what, call);
        const json::Value document = document_of(response, what);
        const auto page = page_of(document, list);
        if (!take(page, response)) return;
        bounds.add_page(page.size());
        token = next_token(document, token, list);
    } while (!token.empty());
}

}  // namespace order::providers::outposts
