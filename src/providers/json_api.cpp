#include "providers/json_api.hpp"

#include "base/text.hpp"
#include "providers/answers.hpp"

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
    request.max_answer_bytes = max_thing_bytes;
    return request;
}

Response JsonApi::send(const Request &request, std::string_view what, const Call &call) {
    if (log_.wants(base::Level::debug)) {
        log_.write(base::Level::debug, concat(manners_.title, ": ", what));
    }
    return carriers_.api->send(request, call);
}

void JsonApi::note_skipped(std::size_t skipped, std::size_t all, std::string_view list) const {
    if (skipped == 0) return;
    if (skipped == all) {
        throw invalid_answer(concat("A page of ", list, " of ", manners_.title,
                                    " held nothing that says what it is."));
    }
    log_.write(base::Level::warning,
               concat(manners_.title, ": ", std::to_string(skipped), " of ", std::to_string(all),
                      " entries of ", list, " were skipped: they did not say what they are."));
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
    auto document = json::try_parse(response.body, fault, json::bounded(max_thing_bytes));
    if (document && deed.is_done_by && deed.is_done_by(*document)) {
        judged.sent.document = std::move(document);
    } else if (!response.is_success()) {
        base::Failure failure = manners_.refusal(response, deed.what);
        auto &kept = manners_.is_definite(response, failure) ? judged.refused : judged.sent.lost;
        kept = std::move(failure);
    } else if (!document) {
        judged.sent.lost = base::Failure(
            base::Code::provider,
            concat("The answer of ", manners_.title, " to ", deed.what, " ", fault.problem(), "."));
        judged.sent.lost->http_status = response.status;
    } else if (auto failure = manners_.refusal_inside(response, *document, deed.what)) {
        judged.sent.lost = std::move(failure);
    } else {
        judged.sent.document = std::move(document);
    }
    return judged;
}

}  // namespace order::providers
