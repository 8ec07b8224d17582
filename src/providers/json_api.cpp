#include "providers/json_api.hpp"

#include "base/text.hpp"

namespace order::providers {

using base::concat;
using transport::Request;
using transport::Response;

JsonApi::JsonApi(Manners manners, std::string url, Carriers carriers, base::Log log)
    : manners_(manners),
      url_(std::move(url)),
      carriers_(std::move(carriers)),
      log_(std::move(log)) {}

Request JsonApi::request(transport::Method method, std::string_view path,
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

Response JsonApi::send(const Request &request, std::string_view what, const Call &call) {
    if (log_.wants(base::Level::debug)) {
        log_.write(base::Level::debug, concat(manners_.title, ": ", what));
    }
    return carriers_.api->send(request, call);
}

Sent JsonApi::send_once(Request request, const Deed &deed, const Call &call) {
    log_.write(base::Level::info, concat(manners_.title, ": ", deed.what, deed.note));
    return providers::send_once(
        *carriers_.api, std::move(request), deed,
        [&](const Response &response) { return judge(response, deed); }, call);
}

Judged JsonApi::judge(const Response &response, const Deed &deed) const {
    Judged judged;
    json::Fault fault;
    auto document = json::try_parse(response.body, fault);
    if (document && deed.is_done_by && deed.is_done_by(*document)) {
        judged.sent.document = std::move(document);
    } else if (!response.is_success()) {
        base::Failure failure = manners_.refusal(response, deed.what);
        auto &kept = manners_.is_definite(response, failure) ? judged.refused : judged.sent.lost;
        kept = std::move(failure);
    } else if (!document) {
        judged.sent.lost = base::Failure(base::Code::provider,
                                         concat("The answer of ", manners_.title, " to ", deed.what,
                                                " was no JSON: ", fault.reason, "."));
        judged.sent.lost->http_status = response.status;
    } else if (auto failure = manners_.refusal_inside(response, *document, deed.what)) {
        judged.sent.lost = std::move(failure);
    } else {
        judged.sent.document = std::move(document);
    }
    return judged;
}

}  // namespace order::providers
