// What the tests of the transport on libcurl share: options without surroundings, requests,
// failures.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/failure.hpp"
#include "support/promptly.hpp"
#include "support/wire_server.hpp"
#include "transport/curl_transport.hpp"

namespace order::transport {

using tests::promptly;

inline CurlOptions closed_options() {
    CurlOptions options;
    options.use_environment = false;
    options.connect_timeout_ms = 60'000;
    options.request_timeout_ms = 60'000;
    options.stall_timeout_ms = 60'000;
    return options;
}

inline Request request_to(const std::string &url, Method method = Method::get) {
    Request request;
    request.method = method;
    request.url = url;
    return request;
}

// The Failure that the action ends with.
template <class Action>
base::Failure failure_of(Action action) {
    try {
        action();
    } catch (const base::Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "nothing failed";
    return {base::Code::ok, ""};
}

inline base::Failure send_failure(const CurlOptions &options, const Request &request,
                                  const base::Call &call = {}) {
    return failure_of([&] { make_curl_transport(options)->send(request, call); });
}

inline bool mentions(const std::string &text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

inline base::Instant from_now(std::int64_t ms) { return base::after_ms(ms); }

}  // namespace order::transport
