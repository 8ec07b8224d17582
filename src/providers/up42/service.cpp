#include "providers/up42/service.hpp"

#include <algorithm>
#include <new>

#include "base/text.hpp"
#include "providers/up42/wire_errors.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using transport::Request;
using transport::Response;

namespace {

// A lost answer is looked up this long after a deadline that has passed.
constexpr std::int64_t lookup_grace_ms = 800;

Failure undone(Failure failure, const Deed &deed) {
    failure.message = concat(failure.message, " ", deed.undone);
    return failure;
}

}  // namespace

std::string segment(std::string_view id, std::string_view what) {
    // A dot segment would be taken out of the path on its way.
    if (id.empty() || id == "." || id == "..") {
        throw Failure(Code::argument, concat("The id of ", what, " was \"", id, "\"."));
    }
    return transport::percent_encode(id);
}

Service::Service(Endpoints endpoints, Carriers carriers, base::Log log)
    : endpoints_(std::move(endpoints)), carriers_(std::move(carriers)), log_(std::move(log)) {}

Request Service::request(transport::Method method, std::string_view path,
                         const transport::Query &query, std::string body) const {
    Request request;
    request.method = method;
    request.url = transport::make_url(endpoints_.api_url, path, query);
    request.headers.push_back({"Accept", "application/json"});
    if (!body.empty()) request.headers.push_back({"Content-Type", "application/json"});
    request.body = std::move(body);
    return request;
}

Response Service::send(const Request &request, std::string_view what, const Call &call) {
    log_.write(base::Level::debug, concat("UP42: ", what));
    return carriers_.api->send(request, call);
}

json::Value Service::read(const Request &request, std::string_view what, const Call &call) {
    return document_of(send(request, what, call), what);
}

json::Value Service::get(std::string_view path, const transport::Query &query,
                         std::string_view what, const Call &call) {
    return read(request(transport::Method::get, path, query), what, call);
}

// True when the next attempt, which is the caller's to make, has a new token.
bool Service::renewed(const Request &request, const Response &response, const Call &call) {
    try {
        return carriers_.authorizer->renew(request, response, call);
    } catch (const Failure &) {
        return false;
    }
}

Sent Service::send_once(Request request, const Deed &deed, const Call &call) {
    request.repeat = transport::Repeat::never;
    try {
        carriers_.authorizer->authorize(request, call);
    } catch (Failure &failure) {
        failure.request_sent = false;  // what was sent, if anything, was a login
        throw undone(failure, deed);
    }
    request.authorised = false;  // it carries its token already
    log_.write(base::Level::info, concat("UP42: ", deed.what));

    Sent sent;
    Response response;
    try {
        response = carriers_.plain->send(request, call);
    } catch (const Failure &failure) {
        if (!failure.request_sent) throw undone(failure, deed);
        sent.lost = failure;
        return sent;
    } catch (const std::bad_alloc &) {
        sent.lost = Failure(Code::memory, "Memory ran out while the answer arrived.");
        return sent;
    }
    if (response.status >= 500) {
        sent.lost = failure_from(response, deed.what);
        return sent;
    }
    if (!is_success(response.status)) {
        Failure failure = failure_from(response, deed.what);
        if (response.status == 401) failure.retriable = renewed(request, response, call);
        throw undone(failure, deed);
    }
    json::Fault fault;
    auto document = json::try_parse(response.body, fault);
    if (!document) {
        sent.lost = Failure(Code::provider, concat("UP42's answer to ", deed.what,
                                                   " was no JSON: ", fault.reason, "."));
        sent.lost->http_status = response.status;
        return sent;
    }
    if (const auto failure = error_inside(response, *document, deed.what)) {
        throw undone(*failure, deed);
    }
    sent.document = std::move(document);
    return sent;
}

Call lookup_call(const Call &call) {
    return {call.interrupt, std::max(call.deadline, base::after_ms(lookup_grace_ms))};
}

Failure loss_of(const Sent &sent, const Deed &deed) {
    if (sent.lost) return *sent.lost;
    return {Code::provider, concat("UP42's answer to ", deed.what, " did not say what was done.")};
}

Failure unknown_outcome(const Deed &deed, const Failure &lost) {
    Failure failure = lost;
    failure.code = Code::outcome_unknown;
    failure.retriable = false;
    failure.message =
        concat("The answer to ", deed.what, " was lost; it may have been done. ", lost.message);
    return failure;
}

}  // namespace order::providers::up42
