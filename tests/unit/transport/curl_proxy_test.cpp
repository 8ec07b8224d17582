// Proxies: the one named, the environment's, and what never goes through either.
#include "unit/transport/curl_testing.hpp"
#include "unit/transport/environment.hpp"

namespace order::transport {
namespace {

using base::Code;
using tests::always;
using tests::answer;
using tests::Environment;
using tests::WireServer;

constexpr const char *far_url = "https://far-away.example/x?Signature=canary";

std::string proxy_url(const WireServer &proxy) {
    return "http://proxy-user:proxy-canary@127.0.0.1:" + std::to_string(proxy.port());
}

CurlOptions with_environment() {
    auto options = closed_options();
    options.use_environment = true;
    return options;
}

TEST(Proxy, NamedInTheSettingsTakesEvenLoopback) {
    WireServer proxy(always(answer("by proxy")));
    auto options = closed_options();
    options.proxy = proxy_url(proxy);
    const auto response =
        make_curl_transport(options)->send(request_to("http://127.0.0.1:1/x"), {});
    EXPECT_EQ(response.body, "by proxy");
    EXPECT_EQ(proxy.requests().at(0).target, "http://127.0.0.1:1/x");
    EXPECT_TRUE(proxy.requests().at(0).has_header("Proxy-Authorization"));
}

TEST(Proxy, ThatRefusesIsNamedWithoutItsPassword) {
    WireServer proxy(always(answer("", 407, "Connection: close\r\n")));
    auto options = closed_options();
    options.proxy = proxy_url(proxy);
    const auto failure = send_failure(options, request_to(far_url));
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_EQ(failure.message, "GET https://far-away.example/x failed: the proxy answered 407.");
    EXPECT_EQ(proxy.requests().at(0).target, "far-away.example:443");
    EXPECT_FALSE(mentions(proxy.requests().at(0).head, "canary"));
}

TEST(Proxy, WithAWrongNameDoesNotShowItsPassword) {
    for (const char *proxy : {"http://user:proxy-canary@[::bad", "what://user:proxy-canary@host/",
                              "http://user:proxy-canary@127.0.0.1:1"}) {
        auto options = closed_options();
        options.proxy = proxy;
        const auto failure = send_failure(options, request_to(far_url));
        EXPECT_FALSE(failure.request_sent);
        EXPECT_FALSE(mentions(failure.message, "canary")) << failure.message;
    }
}

TEST(Proxy, OfTheEnvironmentIsUsedUnlessThatIsOff) {
    WireServer proxy(always(answer("", 503, "Connection: close\r\n")));
    for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        Environment environment;
        environment.set(name, proxy_url(proxy));
        const int before = proxy.connections();
        send_failure(with_environment(), request_to(far_url));
        EXPECT_EQ(proxy.connections(), before + 1) << name;
        send_failure(closed_options(), request_to(far_url));
        EXPECT_EQ(proxy.connections(), before + 1) << name;
        environment.set("NO_PROXY", "other.example,.far-away.example");
        send_failure(with_environment(), request_to(far_url));
        EXPECT_EQ(proxy.connections(), before + 1) << name;
    }
}

TEST(Proxy, OfTheEnvironmentNeverTakesLoopback) {
    WireServer proxy(always(answer("by proxy")));
    WireServer server(always(answer("direct")));
    Environment environment;
    environment.set("http_proxy", proxy_url(proxy));
    environment.set("ALL_PROXY", proxy_url(proxy));
    const auto transport = make_curl_transport(with_environment());
    EXPECT_EQ(transport->send(request_to(server.url()), {}).body, "direct");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Proxy, NeverTakesTheMachinesOwnMetadata) {
    WireServer proxy(always(answer("by proxy")));
    WireServer server(always(answer("direct")));
    auto options = closed_options();
    options.proxy = proxy_url(proxy);
    Request request = request_to(server.url());
    request.link_local = true;
    EXPECT_EQ(make_curl_transport(options)->send(request, {}).body, "direct");
    EXPECT_EQ(proxy.connections(), 0);
}

TEST(Proxy, IsNotUsedForTheHostsExcepted) {
    WireServer proxy(always(answer("by proxy")));
    WireServer server(always(answer("direct")));
    auto options = closed_options();
    options.proxy = proxy_url(proxy);
    options.no_proxy = "127.0.0.1";
    EXPECT_EQ(make_curl_transport(options)->send(request_to(server.url()), {}).body, "direct");
}

TEST(Facts, NameTheProxyOfAUrlWithoutItsPassword) {
    Environment environment;
    environment.set("https_proxy", "http://user:canary@proxy.example:3128");
    const auto proxy_of = [](const CurlOptions &options, const char *url) {
        return curl_facts(options, url).proxy;
    };
    EXPECT_EQ(proxy_of(with_environment(), far_url), "http://proxy.example:3128");
    EXPECT_EQ(proxy_of(closed_options(), far_url), "");
    EXPECT_EQ(proxy_of(with_environment(), "http://127.0.0.1/"), "");
    EXPECT_EQ(proxy_of(with_environment(), "https://localhost/"), "");
    auto named = with_environment();
    named.proxy = "user:canary@named.example:1";
    EXPECT_EQ(proxy_of(named, far_url), "named.example:1");
    struct Exception {
        const char *list, *url;
        bool direct;
    };
    for (const auto &[list, url, direct] :
         {Exception{"far-away.example", far_url, true}, Exception{"*", far_url, true},
          Exception{"example", far_url, true},
          Exception{"a.example, .Far-Away.example", far_url, true},
          Exception{"away.example", far_url, false},
          Exception{"www.far-away.example", far_url, false},
          Exception{"10.0.0.0/8", "https://10.1.2.3/", true},
          Exception{"10.0.0.0/8", "https://11.1.2.3/", false},
          Exception{"10.1.2.3", "https://10.1.2.3/", true},
          Exception{"fd00::/16", "https://[fd00::1]/", true},
          Exception{"fd00::/16", "https://[fd01::1]/", false},
          Exception{"10.0.0.0/99", "https://10.1.2.3/", false}}) {
        environment.set("no_proxy", list);
        EXPECT_EQ(proxy_of(with_environment(), url).empty(), direct) << list << " " << url;
    }
}

TEST(Facts, NameTheLibraryAndTheSystemsCertificates) {
    const auto facts = curl_facts(closed_options(), "https://api.up42.com");
    EXPECT_EQ(facts.library.rfind("libcurl/", 0), 0u);
    EXPECT_FALSE(facts.ca_file.empty());
    auto given = closed_options();
    given.ca_pem = "text";
    EXPECT_EQ(curl_facts(given, "https://api.up42.com").ca_file, "");
}

}  // namespace
}  // namespace order::transport
