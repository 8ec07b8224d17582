// The transport on libcurl against a server that says exactly what the test wants.
#include "transport/curl_transport.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "support/wire_server.hpp"

namespace order::transport {
namespace {

using test::always;
using test::answer;
using test::Peer;
using test::WireServer;

CurlOptions quick_options() {
    CurlOptions options;
    options.use_environment = false;
    options.connect_timeout_ms = 5'000;
    options.request_timeout_ms = 20'000;
    options.stall_timeout_ms = 10'000;
    return options;
}

Request request_to(const std::string &url, Method method = Method::get) {
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

TEST(Send, GivesStatusHeadersAndBody) {
    WireServer server(always(answer("{\"a\":1}", 404, "X-Id:  7 \r\nx-id: 8\r\nEmpty:\r\n")));
    const auto transport = make_curl_transport(quick_options());
    const Response response = transport->send(request_to(server.url("/v2/x?y=1")), {});
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.body, "{\"a\":1}");
    EXPECT_EQ(response.header("X-ID"), "7");
    EXPECT_EQ(response.header("absent"), "");
    EXPECT_EQ(response.headers.size(), 4u);
    EXPECT_EQ(server.requests().at(0).target, "/v2/x?y=1");
}

TEST(Send, SendsTheMethodTheBodyAndOnlyOurHeaders) {
    WireServer server(always(answer("")));
    auto options = quick_options();
    options.user_agent = "liborder/test";
    const auto transport = make_curl_transport(options);
    for (const Method method :
         {Method::get, Method::post, Method::put, Method::patch, Method::del}) {
        Request request = request_to(server.url("/a/../b%2Fc"), method);
        request.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}};
        const bool has_body = method != Method::get && method != Method::del;
        if (has_body) request.body = std::string("{\"n\":\"\0\"}", 9);
        transport->send(request, {});
        const auto received = server.requests().back();
        EXPECT_EQ(received.method, method_name(method));
        EXPECT_EQ(received.target, "/a/../b%2Fc");
        EXPECT_EQ(received.body, request.body);
        EXPECT_EQ(received.header("Content-Type"), "application/json");
        EXPECT_EQ(received.header("User-Agent"), "liborder/test");
        EXPECT_TRUE(received.has_header("X-Empty"));
        EXPECT_FALSE(received.has_header("Expect"));
    }
    EXPECT_EQ(server.connections(), 1);
}

TEST(Send, CallsAnEmptyOrLargeBodyNothingItIsNot) {
    WireServer server(always(answer("")));
    const auto transport = make_curl_transport(quick_options());
    transport->send(request_to(server.url(), Method::post), {});
    EXPECT_EQ(server.requests().back().header("Content-Length"), "0");
    EXPECT_FALSE(server.requests().back().has_header("Content-Type"));
    Request large = request_to(server.url(), Method::post);
    large.body.assign(3 << 20, 'x');
    transport->send(large, {});
    EXPECT_EQ(server.requests().back().body.size(), large.body.size());
    EXPECT_FALSE(server.requests().back().has_header("Expect"));
}

}  // namespace
}  // namespace order::transport
