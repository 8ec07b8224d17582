// Transfers: bodies in pieces, at the pace of whoever takes them, and abandoned at any time.
#include <thread>

#include "base/text.hpp"
#include "support/noise.hpp"
#include "unit/transport/curl_testing.hpp"

namespace order::transport {
namespace {

using base::Code;
using base::Milliseconds;
using tests::always;
using tests::answer;
using tests::noise;
using tests::Peer;
using tests::WireServer;
using Step = Transfer::Step;

// Takes everything; the body is what came before the end or the failure.
struct Taken {
    explicit Taken(Transfer &transfer, const base::Call &call = {}) {
        try {
            for (Step step = Step::nothing; step != Step::end;) {
                step = transfer.advance(base::forever, call);
                steps.push_back(step);
                if (step == Step::bytes) body += transfer.bytes();
            }
        } catch (const base::Failure &thrown) {
            failure = thrown;
        }
    }
    std::vector<Step> steps;
    std::string body;
    std::optional<base::Failure> failure;
};

TEST(Transfer, GivesTheHeadThenTheBodyInPiecesThenTheEnd) {
    const std::string body = noise(5'000'000);
    WireServer server(always(answer(body, 200, "ETag: \"e\"\r\n")));
    const auto transport = make_curl_transport(closed_options());
    const auto transfer = transport->open(request_to(server.url()), {});
    const Taken taken(*transfer);
    EXPECT_FALSE(taken.failure);
    EXPECT_EQ(taken.steps.front(), Step::head);
    EXPECT_GT(taken.steps.size(), 3u);
    EXPECT_TRUE(taken.body == body);
    EXPECT_EQ(transfer->head().status, 200);
    EXPECT_EQ(transfer->head().header("etag"), "\"e\"");
    EXPECT_EQ(transfer->advance(base::forever, {}), Step::end);
}

TEST(Transfer, AsksForTheBytesAsTheyAreStoredAlsoAfterARedirect) {
    WireServer other(always(answer("the object")));
    WireServer server(
        always(answer("moved", 302, base::concat("Location: ", other.url(), "\r\n"))));
    Request request = request_to(server.url());
    request.authorised = false;
    request.follow_links = true;
    const auto transfer = make_curl_transport(closed_options())->open(request, {});
    EXPECT_EQ(Taken(*transfer).body, "the object");
    EXPECT_EQ(server.requests().at(0).header("Accept-Encoding"), "identity");
    EXPECT_EQ(other.requests().at(0).header("Accept-Encoding"), "identity");
}

TEST(Transfer, HoldsNoMoreThanArrivedBetweenTwoSteps) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        const std::string piece(1 << 20, 'x');
        for (int i = 0; i < 64; ++i) peer.send(piece);
    });
    const auto transport = make_curl_transport(closed_options());
    const auto transfer = transport->open(request_to(server.url()), {});
    std::size_t most = 0;
    std::size_t total = 0;
    for (Step step = Step::nothing; step != Step::end;) {
        step = transfer->advance(base::forever, {});
        if (step != Step::bytes) continue;
        most = std::max(most, transfer->bytes().size());
        total += transfer->bytes().size();
    }
    EXPECT_EQ(total, 64u << 20);
    EXPECT_LE(most, 8u << 20);
}

TEST(Transfer, SaysNothingWhenTheMomentHasCome) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na");
        peer.stall();
    });
    const auto transport = make_curl_transport(closed_options());
    const auto transfer = transport->open(request_to(server.url()), {});
    EXPECT_EQ(transfer->advance(base::forever, {}), Step::head);
    EXPECT_EQ(transfer->advance(base::forever, {}), Step::bytes);
    const auto begun = base::monotonic_now();
    EXPECT_EQ(transfer->advance(from_now(50), {}), Step::nothing);
    EXPECT_GE(base::monotonic_now() - begun, Milliseconds(50));
    EXPECT_EQ(transfer->advance(base::monotonic_now(), {}), Step::nothing);
}

TEST(Transfer, SendsTheRangeItIsAskedForAndNoCompression) {
    WireServer server(always(answer("x", 206)));
    Request request = request_to(server.url());
    request.headers = {{"Range", "bytes=5-"}, {"If-Range", "\"etag\""}};
    const auto transport = make_curl_transport(closed_options());
    const Taken taken(*transport->open(request, {}));
    const auto received = server.requests().at(0);
    EXPECT_EQ(received.header("Range"), "bytes=5-");
    EXPECT_EQ(received.header("If-Range"), "\"etag\"");
    EXPECT_EQ(received.header("Accept-Encoding"), "identity");
}

TEST(Transfer, LeavesACompressedObjectAsItIs) {
    WireServer server(always(answer("\x1f\x8b raw", 200, "Content-Encoding: gzip\r\n")));
    const auto transport = make_curl_transport(closed_options());
    EXPECT_EQ(Taken(*transport->open(request_to(server.url()), {})).body, "\x1f\x8b raw");
}

TEST(Transfer, HandsOutWhatCameBeforeItBreaks) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
    });
    const auto transport = make_curl_transport(closed_options());
    const Taken taken(*transport->open(request_to(server.url()), {}));
    EXPECT_EQ(taken.body, "0123456789");
    ASSERT_TRUE(taken.failure);
    EXPECT_EQ(taken.failure->code, Code::network);
    EXPECT_TRUE(taken.failure->retriable);
    EXPECT_TRUE(mentions(taken.failure->message, "ended early")) << taken.failure->message;
}

TEST(Transfer, EndsWhenNothingArrives) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789");
        peer.stall();
    });
    EXPECT_TRUE(tests::within_some_limit([&](int limit_ms) {
        auto options = closed_options();
        options.stall_timeout_ms = limit_ms;
        const auto transport = make_curl_transport(options);
        const Taken taken(*transport->open(request_to(server.url()), {}));
        EXPECT_TRUE(taken.failure && taken.failure->timed_out);
        return taken.body == "0123456789";
    }));
}

TEST(Transfer, HasNoLimitOnItsWholeTime) {
    WireServer server([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n");
        for (int i = 0; i < 30; ++i) {
            std::this_thread::sleep_for(Milliseconds(10));
            peer.send("x");
        }
    });
    auto options = closed_options();
    options.request_timeout_ms = 50;
    const auto transport = make_curl_transport(options);
    const Taken taken(*transport->open(request_to(server.url()), {}));
    EXPECT_FALSE(taken.failure);
    EXPECT_EQ(taken.body.size(), 30u);
}

TEST(Transfer, IsInterruptedAndEndedByTheDeadline) {
    WireServer server([](Peer &peer) { peer.read_request(), peer.stall(); });
    const auto transport = make_curl_transport(closed_options());
    base::Interrupt interrupt;
    std::thread raiser([&] {
        tests::let_others_begin();
        interrupt.raise();
    });
    const Taken cancelled(*transport->open(request_to(server.url()), {}), {&interrupt});
    raiser.join();
    ASSERT_TRUE(cancelled.failure);
    EXPECT_EQ(cancelled.failure->code, Code::cancelled);
    const Taken late(*transport->open(request_to(server.url()), {}), {nullptr, from_now(50)});
    ASSERT_TRUE(late.failure);
    EXPECT_EQ(late.failure->code, Code::timeout);
}

TEST(Transfer, AbandonedMidwayLeavesNoDirtyConnection) {
    const std::string large(10 << 20, 'L');
    WireServer server([&](Peer &peer) {
        while (const auto request = peer.read_request()) {
            if (!peer.send(answer(request->target == "/large" ? large : "small"))) return;
        }
    });
    const auto transport = make_curl_transport(closed_options());
    for (int steps = 0; steps < 3; ++steps) {
        {
            const auto transfer = transport->open(request_to(server.url("/large")), {});
            for (int i = 0; i < steps; ++i) transfer->advance(base::forever, {});
        }
        EXPECT_EQ(transport->send(request_to(server.url("/small")), {}).body, "small");
    }
}

TEST(Transfer, TakenToTheEndLeavesItsConnectionWarm) {
    WireServer server(always(answer("x")));
    const auto transport = make_curl_transport(closed_options());
    for (int i = 0; i < 3; ++i) Taken(*transport->open(request_to(server.url()), {}));
    EXPECT_EQ(server.connections(), 1);
}

TEST(Transfer, OutlivesItsTransportAndItsRequest) {
    WireServer server(always(answer("body")));
    std::unique_ptr<Transfer> transfer;
    {
        const Request request = request_to(server.url());
        transfer = make_curl_transport(closed_options())->open(request, {});
    }
    EXPECT_EQ(Taken(*transfer).body, "body");
}

}  // namespace
}  // namespace order::transport
