// The transport on libcurl against a server that says exactly what the test wants.
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include "unit/transport/curl_testing.hpp"

namespace order::transport {
namespace {

using tests::always;
using tests::answer;
using tests::Peer;
using tests::WireServer;

TEST(Send, GivesStatusHeadersAndBody) {
    WireServer server(always(answer("{\"a\":1}", 404, "X-Id:  7 \r\nx-id: 8\r\nEmpty:\r\n")));
    const auto transport = make_curl_transport(closed_options());
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
    auto options = closed_options();
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
    const auto transport = make_curl_transport(closed_options());
    transport->send(request_to(server.url(), Method::post), {});
    EXPECT_EQ(server.requests().back().header("Content-Length"), "0");
    EXPECT_FALSE(server.requests().back().has_header("Content-Type"));
    Request large = request_to(server.url(), Method::post);
    large.body.assign(3 << 20, 'x');
    transport->send(large, {});
    EXPECT_EQ(server.requests().back().body.size(), large.body.size());
    EXPECT_FALSE(server.requests().back().has_header("Expect"));
}

TEST(Send, RefusesHeadersThatCouldCarryOthers) {
    WireServer server(always(answer("")));
    const Header hostile[] = {{"A", "b\r\nC: d"}, {"A", "b\n"}, {"A\r\nB", "c"},   {"A: b", "c"},
                              {"", "x"},          {"A B", "c"}, {"A", {"b\0c", 3}}};
    for (const Header &header : hostile) {
        Request request = request_to(server.url());
        request.headers = {header};
        EXPECT_EQ(send_failure(closed_options(), request).code, base::Code::argument);
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST(Send, RefusesUrlsItMustNotUse) {
    for (const char *url : {"", "ftp://127.0.0.1/", "file:///etc/passwd", "/v2/orders"}) {
        const auto failure = send_failure(closed_options(), request_to(url));
        EXPECT_EQ(failure.code, base::Code::argument) << url;
        EXPECT_FALSE(failure.request_sent);
    }
    const auto plain =
        send_failure(closed_options(), request_to("http://api.example/x?key=canary"));
    EXPECT_EQ(plain.code, base::Code::argument);
    EXPECT_EQ(plain.message,
              "GET http://api.example/x failed: http is for this machine's own addresses and the "
              "hosts in allow_http_hosts only, use https.");
    const auto user = send_failure(closed_options(), request_to("https://me:canary@api.example/"));
    EXPECT_EQ(user.code, base::Code::argument);
    EXPECT_FALSE(mentions(user.message, "canary")) << user.message;
}

TEST(Send, KeepsOnlyTheHeadersOfTheFinalAnswer) {
    WireServer server(
        always("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + answer("ok", 200, "Final: 1\r\n")));
    const Response response =
        make_curl_transport(closed_options())->send(request_to(server.url()), {});
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.header("Link"), "");
    EXPECT_EQ(response.header("Final"), "1");
}

TEST(Send, IgnoresTrailers) {
    WireServer server(
        always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n"
               "X-Trailer: t\r\n\r\n"));
    const Response response =
        make_curl_transport(closed_options())->send(request_to(server.url()), {});
    EXPECT_EQ(response.body, "ok");
    EXPECT_EQ(response.header("X-Trailer"), "");
}

TEST(Send, LogsMethodPlaceStatusAndNoSecrets) {
    WireServer server(always(answer("canary body", 201, "X-Secret: canary\r\n")));
    std::vector<std::string> lines;
    auto options = closed_options();
    options.log = base::Log([&](base::Level, const std::string &line) { lines.push_back(line); });
    Request request = request_to(server.url("/path?Signature=canary"), Method::post);
    request.headers = {{"Authorization", "Bearer canary"}};
    request.body = "password=canary";
    const auto transport = make_curl_transport(options);
    transport->send(request, {});
    request.url = "http://127.0.0.1:1/path?Signature=canary";
    const auto failure = failure_of([&] { transport->send(request, {}); });
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_TRUE(mentions(lines[0], "POST " + server.url("/path") + " was answered with 201"));
    EXPECT_TRUE(mentions(lines[1], "POST http://127.0.0.1:1/path failed: "));
    for (const std::string &line : {lines[0], lines[1], failure.message}) {
        EXPECT_FALSE(mentions(line, "canary")) << line;
    }
}

TEST(Pool, KeepsOneConnectionWarmForCallsInSequence) {
    WireServer server(always(answer("x")));
    const auto transport = make_curl_transport(closed_options());
    for (int i = 0; i < 20; ++i) transport->send(request_to(server.url()), {});
    EXPECT_EQ(server.connections(), 1);
}

TEST(Pool, KeepsConnectionsToSeveralHostsWarm) {
    WireServer first(always(answer("1")));
    WireServer second(always(answer("2")));
    const auto transport = make_curl_transport(closed_options());
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(transport->send(request_to(first.url()), {}).body, "1");
        EXPECT_EQ(transport->send(request_to(second.url()), {}).body, "2");
    }
    EXPECT_EQ(first.connections(), 1);
    EXPECT_EQ(second.connections(), 1);
}

TEST(Pool, ServesSixteenThreadsAtOnce) {
    WireServer server([](Peer &peer) {
        while (const auto request = peer.read_request()) peer.send(answer(request->target));
    });
    const auto transport = make_curl_transport(closed_options());
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < 20; ++j) {
                const std::string path = "/" + std::to_string(i) + "/" + std::to_string(j);
                right += transport->send(request_to(server.url(path)), {}).body == path;
            }
        });
    }
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(right, 16 * 20);
    EXPECT_LE(server.connections(), 16);
}

TEST(Pool, KeepsNoMoreIdleConnectionsThanAllowed) {
    std::atomic<int> open{0};
    std::atomic<int> arrived{0};
    WireServer server([&](Peer &peer) {
        ++open;
        while (peer.read_request()) {
            // All are answered together, so that each needs a connection of its own.
            for (++arrived; arrived < 4;) std::this_thread::sleep_for(base::Milliseconds(1));
            peer.send(answer(""));
        }
        --open;
    });
    auto options = closed_options();
    options.max_idle_connections = 1;
    const auto transport = make_curl_transport(options);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { transport->send(request_to(server.url()), {}); });
    }
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(server.connections(), 4);
    EXPECT_TRUE(tests::eventually([&] { return open == 1; }));
}

}  // namespace
}  // namespace order::transport
