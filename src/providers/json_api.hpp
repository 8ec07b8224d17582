// JsonApi: requests for JSON to one service and their answers; what each provider's Service is
// built on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "auth/authorizing.hpp"
#include "base/call.hpp"
#include "base/log.hpp"
#include "json/json.hpp"
#include "providers/deed.hpp"
#include "transport/http.hpp"
#include "transport/url.hpp"

namespace order::providers {

using base::Call;

// What carries the requests.
struct Carriers {
    std::shared_ptr<transport::Transport> plain;   // retries, adds no credentials
    std::shared_ptr<transport::Transport> api;     // retries, adds credentials
    std::shared_ptr<auth::Authorizer> authorizer;  // what `api` adds; for diagnosis
};

// What tells one service from another here.
struct Manners {
    std::string_view title;  // "UP42"
    // The Failure for an answer that is no success.
    base::Failure (*refusal)(const transport::Response &response, std::string_view what);
    // Whether that Failure says for certain that nothing was done: it is the service's own word,
    // and not that of something before it, or of a part of it that gave up waiting for another.
    bool (*is_definite)(const transport::Response &response, const base::Failure &refusal);
    // The one for a document that says so itself.
    std::optional<base::Failure> (*refusal_inside)(const transport::Response &response,
                                                   const json::Value &document,
                                                   std::string_view what);
};

class JsonApi {
  public:
    JsonApi(Manners manners, std::string url, Carriers carriers, base::Log log);

    const Carriers &carriers() const { return carriers_; }
    const base::Log &log() const { return log_; }

    // A request for JSON below the base URL, with a body or without.
    transport::Request request(transport::Method method, std::string_view path,
                               const transport::Query &query = {}, std::string body = {}) const;

    // The answer whatever it is; `what` ("reading order 4711") is for the log.
    transport::Response send(const transport::Request &request, std::string_view what,
                             const Call &call);

    // Sends at most once. Throws Failure when it certainly was not done.
    Sent send_once(transport::Request request, const Deed &deed, const Call &call);

  protected:
    // Warns of what was in a page of a list without being an entry of it; throws invalid_answer()
    // when nothing else was. `list` is "the list of orders".
    void note_skipped(std::size_t skipped, std::size_t all, std::string_view list) const;

  private:
    Judged judge(const transport::Response &response, const Deed &deed) const;

    Manners manners_;
    std::string url_;
    Carriers carriers_;
    base::Log log_;
};

}  // namespace order::providers
