// What changes something is sent at most once, and a failure says truly whether it was sent.
#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "transport/retry.hpp"
#include "unit/transport/curl_testing.hpp"

namespace {

constexpr const char *slow_name = "slow-name.example";
constexpr const char *unknown_name = "unknown-name.example";

std::atomic<bool> is_looking{false};  // for the slow name
std::atomic<bool> has_answer{false};  // the look ends

}  // namespace

// Stands before the C library's for libcurl too: these tests must not ask a real name server.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char *name, const char *,
                                                                  const addrinfo *,
                                                                  addrinfo **found) {
    *found = nullptr;
    if (name == std::string_view(slow_name)) {
        is_looking = true;
        order::tests::eventually([] { return has_answer.load(); });
    }
    return EAI_NONAME;
}

namespace order::transport {
namespace {

using base::Code;
using tests::always;
using tests::answer;
using tests::Peer;
using tests::WireServer;

Request post_to(const std::string &url, Repeat repeat) {
    Request request = request_to(url, Method::post);
    request.repeat = repeat;
    request.body = "{\"order\":1}";
    return request;
}

// A port nobody listens on.
int unused_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(socket, reinterpret_cast<sockaddr *>(&address), size);
    getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    close(socket);
    return ntohs(address.sin_port);
}

// Answers every GET; closes on the first POST without a word and answers the others.
WireServer::Script dies_on_first_post(std::atomic<int> &posts) {
    return [&posts](Peer &peer) {
        while (const auto request = peer.read_request()) {
            if (request->method == "POST" && ++posts == 1) return;
            peer.send(answer("ok"));
        }
    };
}

TEST(Once, APostIsNotRepeatedWhenItsConnectionDies) {
    std::atomic<int> posts{0};
    WireServer server(dies_on_first_post(posts));
    const auto transport = make_curl_transport(closed_options());
    transport->send(request_to(server.url()), {});
    const auto failure =
        failure_of([&] { transport->send(post_to(server.url(), Repeat::never), {}); });
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.request_sent);
    EXPECT_EQ(posts, 1);
    EXPECT_EQ(server.connections(), 2);
}

// Shows that the server above would notice: libcurl itself sends once more on a reused connection.
TEST(Once, LibcurlWouldRepeatAPostOnAReusedConnection) {
    std::atomic<int> posts{0};
    WireServer server(dies_on_first_post(posts));
    const auto transport = make_curl_transport(closed_options());
    transport->send(request_to(server.url()), {});
    EXPECT_EQ(transport->send(post_to(server.url(), Repeat::safe), {}).status, 200);
    EXPECT_EQ(posts, 2);
}

Retrying retrying(const CurlOptions &options) {
    RetryRules rules;
    rules.first_delay_ms = 1;
    return {make_curl_transport(options), rules, {}};
}

TEST(Once, ARequestThatMustNotRepeatIsSentOnceWhateverTheServerDoes) {
    const std::string half = answer("a body of some length").substr(0, 50);
    const std::vector<std::pair<const char *, WireServer::Script>> scripts = {
        {"closed before reading", [](Peer &) {}},
        {"reset before reading", [](Peer &peer) { peer.await_bytes(), peer.reset(); }},
        {"closed after the head", [](Peer &peer) { peer.read_head(); }},
        {"closed after the body", [](Peer &peer) { peer.read_request(); }},
        {"reset after the body", [](Peer &peer) { peer.read_request(), peer.reset(); }},
        {"half an answer", [=](Peer &peer) { peer.read_request(), peer.send(half); }},
        {"a redirect", always(answer("", 307, "Location: /again\r\n"))},
        {"401", always(answer("", 401, "WWW-Authenticate: Basic realm=x\r\n"))},
        {"408", always(answer("", 408))},
        {"417", always(answer("", 417))},
        {"429", always(answer("", 429, "Retry-After: 0\r\n"))},
        {"500", always(answer("", 500))},
        {"502", always(answer("", 502))},
        {"503", always(answer("", 503, "Retry-After: 0\r\n"))},
    };
    for (const auto &[name, script] : scripts) {
        WireServer server(script);
        try {
            retrying(closed_options()).send(post_to(server.url(), Repeat::never), {});
        } catch (const base::Failure &failure) {
            EXPECT_TRUE(failure.request_sent) << name;
        }
        EXPECT_LE(server.requests().size(), 1u) << name;
        EXPECT_EQ(server.connections(), 1) << name;
    }
}

TEST(Once, ARequestThatMustNotRepeatIsSentOnceWhenNoAnswerComes) {
    EXPECT_TRUE(tests::within_some_limit([](int limit_ms) {
        WireServer server([](Peer &peer) { peer.read_request(), peer.stall(); });
        auto options = closed_options();
        options.request_timeout_ms = limit_ms;
        const auto failure =
            failure_of([&] { retrying(options).send(post_to(server.url(), Repeat::never), {}); });
        EXPECT_TRUE(failure.timed_out);
        // Until it has left, it may be tried again.
        return failure.request_sent && server.connections() == 1 && server.count("POST") == 1;
    }));
}

TEST(Once, EachSuchRequestTravelsOnAConnectionOfItsOwn) {
    WireServer server(always(answer("")));
    const auto transport = make_curl_transport(closed_options());
    for (int i = 0; i < 3; ++i) transport->send(post_to(server.url(), Repeat::never), {});
    EXPECT_EQ(server.connections(), 3);
    for (const auto &request : server.requests()) {
        EXPECT_TRUE(mentions(request.head, "HTTP/1.1"));
        EXPECT_FALSE(request.has_header("Upgrade"));
    }
}

TEST(RequestSent, IsFalseWhenNobodyListens) {
    const std::string url = "http://127.0.0.1:" + std::to_string(unused_port()) + "/p?q=canary";
    const auto failure = send_failure(closed_options(), request_to(url));
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.retriable);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_TRUE(mentions(failure.message, "could not be connected (Connection refused)"));
    EXPECT_FALSE(mentions(failure.message, "canary"));
}

TEST(RequestSent, IsFalseWhenTheNameIsUnknown) {
    const auto failure =
        send_failure(closed_options(), request_to(std::string("https://") + unknown_name + "/"));
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_EQ(failure.message,
              "GET https://unknown-name.example/ failed: the host name "
              "unknown-name.example could not be resolved.");
}

TEST(RequestSent, IsFalseWhenInterruptedWhileTheNameIsLookedUp) {
    is_looking = false;
    has_answer = false;
    base::Interrupt interrupt;
    base::Instant raised{};
    std::thread raiser([&] {
        EXPECT_TRUE(tests::eventually([] { return is_looking.load(); }));
        raised = base::monotonic_now();
        interrupt.raise();
    });
    const auto failure =
        send_failure(closed_options(), request_to(std::string("https://") + slow_name + "/"),
                     {&interrupt, base::forever});
    const auto ended = base::monotonic_now();
    raiser.join();
    has_answer = true;
    EXPECT_EQ(failure.code, Code::cancelled);
    EXPECT_FALSE(failure.request_sent);
    // The name server that does not answer is not waited for.
    EXPECT_LT(ended - raised, promptly);
}

TEST(RequestSent, IsFalseWhenTheCallWasOverBeforeItBegan) {
    WireServer server(always(answer("")));
    base::Interrupt interrupt;
    interrupt.raise();
    const auto cancelled = send_failure(closed_options(), request_to(server.url()), {&interrupt});
    EXPECT_EQ(cancelled.code, Code::cancelled);
    EXPECT_FALSE(cancelled.request_sent);
    const auto late =
        send_failure(closed_options(), request_to(server.url()), {nullptr, base::monotonic_now()});
    EXPECT_EQ(late.code, Code::timeout);
    EXPECT_FALSE(late.request_sent);
    EXPECT_EQ(server.requests().size(), 0u);
}

TEST(RequestSent, IsTrueWhenTheAnswerIsWaitedFor) {
    WireServer server([](Peer &peer) { peer.read_request(), peer.stall(); });
    EXPECT_TRUE(tests::within_some_limit([&](int limit_ms) {
        const auto failure =
            send_failure(closed_options(), request_to(server.url()), {nullptr, from_now(limit_ms)});
        EXPECT_EQ(failure.code, Code::timeout);
        return failure.request_sent;
    }));
}

}  // namespace
}  // namespace order::transport
