// Service: one exchange with UP42's API at a time: the request, its answer or a Failure; and walks
// over lists.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"
#include "credentials/authorizing.hpp"
#include "json/json.hpp"
#include "providers/deed.hpp"
#include "providers/up42/endpoints.hpp"
#include "providers/up42/wire_errors.hpp"
#include "transport/http.hpp"
#include "transport/url.hpp"

namespace order::providers::up42 {

using base::Call;

// What carries the requests.
struct Carriers {
    std::shared_ptr<transport::Transport> plain;          // retries, adds no credentials
    std::shared_ptr<transport::Transport> api;            // retries, adds credentials
    std::shared_ptr<credentials::Authorizer> authorizer;  // what `api` adds; for diagnosis
};

class Service {
  public:
    Service(Endpoints endpoints, Carriers carriers, base::Log log);

    const Endpoints &endpoints() const { return endpoints_; }
    const Carriers &carriers() const { return carriers_; }
    const base::Log &log() const { return log_; }

    // A request for JSON below the API's base URL, with a body or without.
    transport::Request request(transport::Method method, std::string_view path,
                               const transport::Query &query = {}, std::string body = {}) const;

    // The answer whatever it is; `what` ("reading order 4711") is for the log.
    transport::Response send(const transport::Request &request, std::string_view what,
                             const Call &call);

    // The answer's document. Throws Failure for every answer that is no success.
    json::Value read(const transport::Request &request, std::string_view what, const Call &call);
    json::Value get(std::string_view path, const transport::Query &query, std::string_view what,
                    const Call &call);

    // Sends at most once. Throws Failure when it certainly was not done.
    Sent send_once(transport::Request request, const Deed &deed, const Call &call);

    // The pages of a list, each without what an earlier one held, until `take` says false. `list`
    // is "the list of orders".
    using TakePage = std::function<bool(const std::vector<const json::Value *> &)>;
    void each_page(std::string_view path, const transport::Query &query, std::string_view list,
                   const TakePage &take, const Call &call);

    using TakeItem = std::function<bool(const json::Value &)>;
    void each_item(std::string_view path, const transport::Query &query, std::string_view list,
                   const TakeItem &take, const Call &call);

    // The features a STAC search finds, until `take` says false. `list` is "the search".
    void each_feature(std::string_view path, json::Value body, std::string_view list,
                      const TakeItem &take, const Call &call);

  private:
    Endpoints endpoints_;
    Carriers carriers_;
    base::Log log_;
};

}  // namespace order::providers::up42
