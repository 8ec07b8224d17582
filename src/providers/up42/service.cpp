#include "providers/up42/service.hpp"

#include "base/text.hpp"
#include "providers/up42/wire_errors.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using transport::Request;
using transport::Response;

namespace {

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
    if (judged.sent.document) {
        judged.refused = error_inside(response, *judged.sent.document, deed.what);
    } else {
        judged.sent.lost = Failure(Code::provider, concat("UP42's answer to ", deed.what,
                                                          " was no JSON: ", fault.reason, "."));
        judged.sent.lost->http_status = response.status;
    }
    return judged;
}

}  // namespace

Service::Service(Endpoints endpoints, Carriers carriers, base::Log log)
    : endpoints_(std::move(endpoints)), carriers_(std::move(carriers)), log_(std::move(log)) {}

Request Service::request(transport::Method method, std::string_view path,
                         const transport::Query &query, std::string body) const {
    Request request;
    request.method = method;
    request.url = transport::make_url(endpoints_.api_url, path, query);
    request.headers.reserve(4);  // with those that authorise it
    request.headers.push_back({"Accept", "application/json"});
    if (!body.empty()) request.headers.push_back({"Content-Type", "application/json"});
    request.body = std::move(body);
    return request;
}

Response Service::send(const Request &request, std::string_view what, const Call &call) {
    if (log_.wants(base::Level::debug)) {
        log_.write(base::Level::debug, concat("UP42: ", what));
    }
    return carriers_.api->send(request, call);
}

json::Value Service::read(const Request &request, std::string_view what, const Call &call) {
    return document_of(send(request, what, call), what);
}

json::Value Service::get(std::string_view path, const transport::Query &query,
                         std::string_view what, const Call &call) {
    return read(request(transport::Method::get, path, query), what, call);
}

Sent Service::send_once(Request request, const Deed &deed, const Call &call) {
    log_.write(base::Level::info, concat("UP42: ", deed.what, deed.note));
    return providers::send_once(
        *carriers_.api, std::move(request), deed,
        [&](const Response &response) { return judge(response, deed); }, call);
}

}  // namespace order::providers::up42
