// A Transport that answers from a script and keeps what it was sent.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "transport/http.hpp"
#include "transport/url.hpp"

namespace order::tests {

inline transport::Response answer(int status, std::string body,
                                  std::vector<transport::Header> headers = {}) {
    return {status, std::move(headers), std::move(body)};
}

class ScriptedTransport final : public transport::Transport {
  public:
    using Step = std::function<transport::Response(const transport::Request &, const base::Call &)>;

    // The next answer to "GET /v2/orders", whatever its query; the last one given stays.
    ScriptedTransport &on(const std::string &route, Step step) {
        routes_[route].push_back(std::move(step));
        return *this;
    }
    ScriptedTransport &on(const std::string &route, transport::Response response) {
        return on(route, [response](const auto &, const auto &) { return response; });
    }
    ScriptedTransport &on(const std::string &route, base::Failure failure) {
        return on(route,
                  [failure](const auto &, const auto &) -> transport::Response { throw failure; });
    }

    transport::Response send(const transport::Request &request, const base::Call &call) override {
        call.check();
        requests_.push_back(request);
        const std::string route = route_of(request);
        const auto found = routes_.find(route);
        if (found == routes_.end()) {
            ADD_FAILURE() << "nothing is scripted for " << route;
            throw base::Failure(base::Code::internal, "not scripted");
        }
        std::deque<Step> &steps = found->second;
        const Step step = steps.front();
        if (steps.size() > 1) steps.pop_front();
        return step(request, call);
    }

    std::unique_ptr<transport::Transfer> open(const transport::Request &,
                                              const base::Call &) override {
        throw base::Failure(base::Code::internal, "no transfers are scripted");
    }

    const std::vector<transport::Request> &requests() const { return requests_; }

    // Those of one route.
    std::vector<transport::Request> requests(std::string_view route) const {
        std::vector<transport::Request> found;
        std::copy_if(requests_.begin(), requests_.end(), std::back_inserter(found),
                     [&](const auto &request) { return route_of(request) == route; });
        return found;
    }

    static std::string route_of(const transport::Request &request) {
        const auto url = transport::parse_url(request.url);
        return base::concat(transport::method_name(request.method), " ", url ? url->path : "?");
    }

  private:
    std::map<std::string, std::deque<Step>> routes_;
    std::vector<transport::Request> requests_;
};

// The value of a query parameter of what was sent; empty when it has none.
inline std::string parameter(const transport::Request &request, std::string_view name) {
    const auto url = transport::parse_url(request.url);
    return url ? transport::query_value(*url, name).value_or("") : "";
}

}  // namespace order::tests
