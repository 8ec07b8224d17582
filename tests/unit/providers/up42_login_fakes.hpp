// A login service of a function, and the credentials a test logs in with.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "providers/up42/login/login.hpp"

namespace order::providers::up42 {

using base::Code;
using base::Failure;
using base::Secret;
using transport::Header;
using transport::Repeat;
using transport::Request;
using transport::Response;

// A service of a function: remembers what came.
class FakeService final : public transport::Transport {
  public:
    using Answer = std::function<Response(const Request &)>;
    explicit FakeService(Answer answer) : answer_(std::move(answer)) {}

    Response send(const Request &request, const base::Call &) override {
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        return answer_(request);
    }
    std::unique_ptr<transport::Transfer> open(const Request &request,
                                              const base::Call &call) override;
    std::vector<Request> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }
    std::size_t count() const { return requests().size(); }

  private:
    Answer answer_;
    mutable std::mutex mutex_;
    std::vector<Request> requests_;
};

// The head of the answer, then its body at once.
class Ready final : public transport::Transfer {
  public:
    explicit Ready(Response response) : response_(std::move(response)) {}
    Step advance(base::Instant, const base::Call &) override {
        constexpr Step steps[] = {Step::head, Step::bytes, Step::end};
        return steps[std::min(at_++, 2)];
    }
    const Response &head() const override { return response_; }
    std::string_view bytes() const override { return response_.body; }

  private:
    Response response_;
    int at_ = 0;
};

inline std::unique_ptr<transport::Transfer> FakeService::open(const Request &request,
                                                              const base::Call &call) {
    return std::make_unique<Ready>(send(request, call));
}

inline Response answer(int status, std::string body, std::vector<Header> headers = {}) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.headers = std::move(headers);
    return response;
}

inline Response token_answer(const std::string &token,
                             const std::string &more = ",\"expires_in\":300") {
    return answer(200, base::concat("{\"access_token\":\"", token, "\"", more, "}"));
}

inline Up42Login account() {
    Up42Login login;
    login.username = "me@example.com";
    login.password = Secret("p&s+w%r=d");
    login.token_url = "https://auth.example/token";
    login.legacy_token_url = "https://api.example/oauth/token";
    return login;
}

inline Up42Login project() {
    Up42Login login = account();
    login.username.clear();
    login.password = {};
    login.project_id = "project";
    login.project_api_key = Secret("key");
    return login;
}

inline Up42Login nobody() {
    Up42Login login = account();
    login.username.clear();
    login.password = {};
    return login;
}

template <class Action>
Failure failure_of(Action action) {
    try {
        action();
    } catch (const Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "nothing failed";
    return {Code::ok, ""};
}

inline bool mentions(const std::string &text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

inline std::string authorization_of(auth::Authorizer &authorizer) {
    Request request;
    authorizer.authorize(request, {});
    return std::string(transport::find_header(request.headers, "Authorization"));
}

}  // namespace order::providers::up42
