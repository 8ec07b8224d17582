// Redirects: followed by hand where that was asked for, and never with a secret.
#include "base/text.hpp"
#include "unit/transport/curl_testing.hpp"

namespace order::transport {
namespace {

using base::Code;
using tests::always;
using tests::answer;
using tests::Peer;
using tests::TlsIdentity;
using tests::WireServer;

std::string redirect_to(std::string_view location, int status = 302) {
    return answer("moved", status, base::concat("Location: ", location, "\r\n"));
}

Request signed_link(const std::string &url) {
    Request request = request_to(url);
    request.authorised = false;
    request.follow_links = true;
    return request;
}

TEST(Redirects, AreAnAnswerOfAnApiCall) {
    WireServer other(always(answer("never asked")));
    for (const int status : {301, 302, 303, 307, 308}) {
        WireServer server(always(redirect_to(other.url(), status)));
        const Response response =
            make_curl_transport(closed_options())->send(request_to(server.url()), {});
        EXPECT_EQ(response.status, status);
        EXPECT_EQ(response.body, "moved");
    }
    EXPECT_EQ(other.connections(), 0);
}

TEST(Redirects, MayHaveSpacesThatWereNotEncoded) {
    WireServer other(always(answer("the object")));
    WireServer server(always(redirect_to(other.url("/a b?c=attachment; filename=d e"))));
    const auto transport = make_curl_transport(closed_options());
    EXPECT_EQ(transport->send(signed_link(server.url()), {}).body, "the object");
    EXPECT_EQ(other.requests().at(0).target, "/a%20b?c=attachment;%20filename=d%20e");
}

TEST(Redirects, AreFollowedForASignedLinkWithoutOurHeaders) {
    for (const int status : {301, 302, 303, 307, 308}) {
        WireServer other(always(answer("the object")));
        WireServer server(always(redirect_to(other.url("/o?Signature=s"), status)));
        Request request = signed_link(server.url());
        request.headers = {{"Authorization", "Bearer canary"},
                           {"X-Amz-Security-Token", "canary"},
                           {"Cookie", "canary"},
                           {"X-Api-Key", "canary"},
                           {"Range", "bytes=7-"},
                           {"If-Range", "\"e\""}};
        const auto transport = make_curl_transport(closed_options());
        EXPECT_EQ(transport->send(request, {}).body, "the object");
        const auto received = other.requests().at(0);
        EXPECT_EQ(received.target, "/o?Signature=s");
        EXPECT_FALSE(mentions(received.head, "canary")) << received.head;
        EXPECT_FALSE(received.has_header("Referer"));
        EXPECT_EQ(received.header("Range"), "bytes=7-");
        EXPECT_EQ(received.header("If-Range"), "\"e\"");

        const auto transfer = transport->open(request, {});
        EXPECT_EQ(transfer->advance(base::forever, {}), Transfer::Step::head);
        EXPECT_EQ(transfer->head().status, 200);
        EXPECT_EQ(transfer->advance(base::forever, {}), Transfer::Step::bytes);
        EXPECT_EQ(transfer->bytes(), "the object");
        EXPECT_FALSE(mentions(other.requests().at(1).head, "canary"));
    }
}

TEST(Redirects, MayBeRelative) {
    WireServer server([](Peer &peer) {
        while (const auto request = peer.read_request()) {
            const bool first = request->target == "/a/b?x";
            peer.send(first ? redirect_to("../c%2Fd?y=1#f") : answer(request->target));
        }
    });
    const auto transport = make_curl_transport(closed_options());
    EXPECT_EQ(transport->send(signed_link(server.url("/a/b?x")), {}).body, "/c%2Fd?y=1");
}

TEST(Redirects, EndAfterFive) {
    WireServer server([](Peer &peer) {
        while (const auto request = peer.read_request()) {
            const auto hops = base::to_integer(request->target.substr(1)).value_or(0);
            const std::string next = "/" + std::to_string(hops - 1);
            peer.send(hops == 0 ? answer("done") : redirect_to(next));
        }
    });
    const auto transport = make_curl_transport(closed_options());
    EXPECT_EQ(transport->send(signed_link(server.url("/5")), {}).body, "done");
    const auto failure = failure_of([&] { transport->send(signed_link(server.url("/6")), {}); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_FALSE(failure.retriable);
    EXPECT_TRUE(mentions(failure.message, "more than 5 times")) << failure.message;
}

TEST(Redirects, ThatLoopEnd) {
    WireServer server(always(redirect_to("/again")));
    EXPECT_EQ(send_failure(closed_options(), signed_link(server.url())).code, Code::provider);
    EXPECT_EQ(server.requests().size(), 6u);
}

TEST(Redirects, ToForbiddenPlacesAreNamedAndRefused) {
    WireServer other(always(answer("never asked")));
    const std::string port = std::to_string(other.port());
    for (const std::string &location :
         {std::string("http://storage.example/x?Signature=canary"),
          std::string("file:///etc/passwd"), std::string("ftp://127.0.0.1/"),
          "http://me:canary@127.0.0.1:" + port + "/", "http://@127.0.0.1:" + port + "/",
          "http://127.0.0.1:" + port + "\\@storage.example/", std::string("javascript:canary"),
          std::string("http://169.254.169.254/latest"), std::string("http://[::ffff:127.0.0.1]/"),
          std::string("//storage.example/"), "gopher://127.0.0.1:" + port + "/"}) {
        WireServer server(always(redirect_to(location)));
        const auto failure = send_failure(closed_options(), signed_link(server.url()));
        EXPECT_EQ(failure.code, Code::provider) << location << failure.message;
        EXPECT_TRUE(mentions(failure.message, "was redirected to ")) << failure.message;
        EXPECT_FALSE(mentions(failure.message, "canary")) << failure.message;
    }
    EXPECT_EQ(other.connections(), 0);
}

TEST(Redirects, FromHttpsToHttpAreRefused) {
    const TlsIdentity identity;
    WireServer plain(always(answer("never asked")));
    WireServer server(always(redirect_to(plain.url())), &identity);
    auto options = closed_options();
    options.ca_pem = identity.ca_pem();
    EXPECT_EQ(send_failure(options, signed_link(server.url())).code, Code::provider);
    EXPECT_EQ(plain.connections(), 0);
}

TEST(Redirects, WithoutALocationAreTheAnswer) {
    WireServer server(always(answer("choose", 300)));
    EXPECT_EQ(make_curl_transport(closed_options())->send(signed_link(server.url()), {}).status,
              300);
    WireServer nowhere(always(answer("", 302)));
    EXPECT_EQ(make_curl_transport(closed_options())->send(signed_link(nowhere.url()), {}).status,
              302);
}

}  // namespace
}  // namespace order::transport
