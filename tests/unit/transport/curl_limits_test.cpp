// Limits and broken answers: time, silence, size, compression, and bytes that stop anywhere.
#include <zlib.h>

#include <thread>

#include "unit/transport/curl_testing.hpp"

namespace order::transport {
namespace {

using base::Code;
using base::Milliseconds;
using tests::always;
using tests::answer;
using tests::Peer;
using tests::WireServer;

std::string gzip(const std::string &text) {
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string gzip_answer(const std::string &packed) {
    return answer(packed, 200, "Content-Encoding: gzip\r\n");
}

TEST(Limits, TheDeadlineEndsACall) {
    WireServer server([](Peer &peer) { peer.read_request(), peer.stall(); });
    const auto begun = base::monotonic_now();
    const auto failure =
        send_failure(closed_options(), request_to(server.url()), {nullptr, from_now(100)});
    EXPECT_EQ(failure.code, Code::timeout);
    EXPECT_GE(base::monotonic_now() - begun, Milliseconds(100));
    EXPECT_LT(base::monotonic_now() - begun, promptly);
}

TEST(Limits, AnInterruptEndsACallBeforeAndWithinTheAnswer) {
    for (const std::string &begin :
         {std::string(), std::string("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbegin")}) {
        WireServer server([&](Peer &peer) {
            peer.read_request();
            peer.send(begin);
            peer.stall();
        });
        base::Interrupt interrupt;
        base::Instant raised{};
        std::thread raiser([&] {
            EXPECT_TRUE(tests::eventually([&] { return server.count("GET") == 1; }));
            tests::let_others_begin();
            raised = base::monotonic_now();
            interrupt.raise();
        });
        const auto failure =
            send_failure(closed_options(), request_to(server.url()), {&interrupt, base::forever});
        const auto ended = base::monotonic_now();
        raiser.join();
        EXPECT_EQ(failure.code, Code::cancelled);
        EXPECT_TRUE(failure.request_sent);
        EXPECT_LT(ended - raised, promptly);
    }
}

TEST(Limits, ASlowDripEndsAtTheRequestsTimeLimit) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (peer.send("x")) std::this_thread::sleep_for(Milliseconds(10));
    });
    EXPECT_TRUE(tests::within_some_limit([&](int limit_ms) {
        auto options = closed_options();
        options.request_timeout_ms = limit_ms;
        const auto failure = send_failure(options, request_to(server.url()));
        EXPECT_EQ(failure.code, Code::network);
        EXPECT_TRUE(failure.timed_out);
        EXPECT_TRUE(failure.retriable);
        return failure.http_status == 200;
    }));
    Request own_limit = request_to(server.url());
    own_limit.timeout_ms = 100;
    EXPECT_TRUE(send_failure(closed_options(), own_limit).timed_out);
}

TEST(Limits, SilenceEndsARequest) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbegin");
        peer.stall();
    });
    auto options = closed_options();
    options.stall_timeout_ms = 100;
    const auto failure = send_failure(options, request_to(server.url()));
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.timed_out);
    EXPECT_TRUE(failure.retriable);
    EXPECT_TRUE(mentions(failure.message, "nothing arrived for 100 ms")) << failure.message;
}

TEST(Limits, AnAnswerOfExactlyTheAllowedSizeIsTaken) {
    WireServer server(always(answer(std::string(1000, 'x'))));
    Request request = request_to(server.url());
    request.max_answer_bytes = 1000;
    EXPECT_EQ(make_curl_transport(closed_options())->send(request, {}).body.size(), 1000u);
    request.max_answer_bytes = 999;
    const auto failure = send_failure(closed_options(), request);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_FALSE(failure.retriable);
    EXPECT_TRUE(mentions(failure.message, "longer than 999 bytes")) << failure.message;
}

TEST(Limits, AnEndlessAnswerIsCutOff) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        while (peer.send(std::string(100'000, 'x'))) {
        }
    });
    Request request = request_to(server.url());
    request.max_answer_bytes = 1 << 20;
    EXPECT_EQ(send_failure(closed_options(), request).code, Code::provider);
}

TEST(Limits, CompressedAnswersAreUnpacked) {
    const std::string text = "{\"content\":[" + std::string(5000, '1') + "]}";
    WireServer server(always(gzip_answer(gzip(text))));
    const Response response =
        make_curl_transport(closed_options())->send(request_to(server.url()), {});
    EXPECT_EQ(response.body, text);
    EXPECT_EQ(server.requests().at(0).header("Accept-Encoding"), "gzip");
}

TEST(Limits, ACompressedBombIsCutOffAtTheUnpackedSize) {
    const std::string packed = gzip(std::string(64 << 20, '\0'));
    ASSERT_LT(packed.size(), 1u << 20);
    WireServer server(always(gzip_answer(packed)));
    Request request = request_to(server.url());
    request.max_answer_bytes = 1 << 20;
    const auto failure = send_failure(closed_options(), request);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_TRUE(mentions(failure.message, "longer than")) << failure.message;
}

TEST(Limits, DamagedCompressionIsAFailure) {
    std::string packed = gzip(std::string(5000, 'a'));
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
    for (const std::string &body : {packed, std::string("no gzip at all")}) {
        WireServer server(always(gzip_answer(body)));
        try {
            const Response response =
                make_curl_transport(closed_options())->send(request_to(server.url()), {});
            EXPECT_NE(response.body, std::string(5000, 'a'));
            ADD_FAILURE() << "a damaged answer of " << body.size() << " bytes was taken";
        } catch (const base::Failure &failure) {
            EXPECT_EQ(failure.code, Code::network);
        }
    }
}

TEST(Limits, HeadersAreBounded) {
    const std::string line = "X-Some-Header: with a value\r\n";
    std::string many;
    for (int i = 0; i < 300; ++i) many += line;
    const std::string interim = "HTTP/1.1 102 Wait\r\n" + line + "\r\n";
    const std::vector<std::pair<const char *, WireServer::Script>> scripts = {
        {"many", always(answer("", 200, many))},
        {"long", always(answer("", 200, "X: " + std::string(1 << 20, 'x') + "\r\n"))},
        {"endless",
         [&](Peer &peer) {
             peer.read_request();
             peer.send("HTTP/1.1 200 OK\r\n");
             while (peer.send(line)) {
             }
         }},
        {"endless announcements",
         [&](Peer &peer) {
             peer.read_request();
             while (peer.send(interim)) {
             }
         }},
    };
    for (const auto &[name, script] : scripts) {
        WireServer server(script);
        const auto failure = send_failure(closed_options(), request_to(server.url()));
        EXPECT_EQ(failure.code, Code::provider) << name << failure.message;
        EXPECT_TRUE(mentions(failure.message, "header")) << name << failure.message;
    }
}

TEST(BrokenAnswers, WhatIsNoHttpIsAFailure) {
    for (const char *bytes :
         {"hello\r\n\r\n", "<html>\r\n", "HTTP/9.9 what\r\n\r\n", "\r\n\r\n", "220 ftp ready\r\n",
          "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"}) {
        WireServer server([&](Peer &peer) { peer.read_request(), peer.send(bytes); });
        const auto failure = send_failure(closed_options(), request_to(server.url()));
        EXPECT_EQ(failure.code, Code::network) << bytes << failure.message;
        EXPECT_TRUE(failure.retriable);
    }
}

// Every proper beginning of the answer, ended by a close or by a reset: an error, never half a
// body.
TEST(BrokenAnswers, CutAtAnyByteTheyAreAFailure) {
    const std::string with_length = answer("{\"a\":1}", 200, "X-Header: value\r\n");
    const std::string chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n";
    const auto transport = make_curl_transport(closed_options());
    for (const std::string &whole : {with_length, chunked}) {
        std::atomic<std::size_t> cut{0};
        std::atomic<bool> reset{false};
        WireServer server([&](Peer &peer) {
            peer.read_request();
            peer.send(std::string_view(whole).substr(0, cut));
            if (reset) peer.reset();
        });
        for (cut = 0; cut < whole.size(); ++cut) {
            for (const bool by_reset : {false, true}) {
                reset = by_reset;
                try {
                    const auto response = transport->send(request_to(server.url()), {});
                    // Only what ends a complete answer may be missing.
                    EXPECT_EQ(response.body, "{\"a\":1}") << cut;
                    EXPECT_GE(cut + 2, whole.size());
                } catch (const base::Failure &failure) {
                    EXPECT_EQ(failure.code, Code::network) << failure.message;
                    EXPECT_TRUE(failure.retriable);
                    EXPECT_TRUE(failure.request_sent);
                }
            }
        }
    }
}

}  // namespace
}  // namespace order::transport
