#include "providers/up42/service.hpp"

#include "providers/up42/wire_errors.hpp"

namespace order::providers::up42 {

namespace {

constexpr Manners manners = {"UP42", failure_from, is_definite, error_inside};

}  // namespace

Service::Service(Endpoints endpoints, Carriers carriers, base::Log log)
    : JsonApi(manners, endpoints.api_url, std::move(carriers), std::move(log)),
      endpoints_(std::move(endpoints)) {}

json::Value Service::read(const transport::Request &request, std::string_view what,
                          const Call &call) {
    return document_of(send(request, what, call), what,
                       json::bounded(request.max_answer_bytes, &call));
}

json::Value Service::get(std::string_view path, const transport::Query &query,
                         std::string_view what, const Call &call) {
    return read(request(transport::Method::get, path, query), what, call);
}

}  // namespace order::providers::up42
