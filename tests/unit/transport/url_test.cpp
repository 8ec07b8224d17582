// URLs: what is encoded, what is taken apart, what is refused.
#include "transport/url.hpp"

#include <gtest/gtest.h>

namespace order::transport {
namespace {

TEST(PercentEncoding, KeepsOnlyUnreservedCharacters) {
    EXPECT_EQ(percent_encode("AZaz09-_.~"), "AZaz09-_.~");
    EXPECT_EQ(percent_encode("a b&c+d%e=f/g?h#i:j@k"), "a%20b%26c%2Bd%25e%3Df%2Fg%3Fh%23i%3Aj%40k");
    EXPECT_EQ(percent_encode("\xC3\xBC\n"), "%C3%BC%0A");
    EXPECT_EQ(percent_encode(std::string_view("\0", 1)), "%00");
}

TEST(PercentEncoding, IsUndoneByDecodingForEveryByte) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    EXPECT_EQ(percent_decode(percent_encode(all)), all);
}

TEST(PercentDecoding, LeavesPlusAndStrayPercentSignsAlone) {
    EXPECT_EQ(percent_decode("a+b%20c%2b%2B"), "a+b c++");
    EXPECT_EQ(percent_decode("100%"), "100%");
    EXPECT_EQ(percent_decode("%4"), "%4");
    EXPECT_EQ(percent_decode("%zz%41"), "%zzA");
}

TEST(Query, KeepsOrderAndRepeatedNames) {
    EXPECT_EQ(encode_query({{"status", "PLACED"}, {"status", "FULFILLED"}, {"a b", "&+%="}}),
              "status=PLACED&status=FULFILLED&a%20b=%26%2B%25%3D");
    EXPECT_EQ(encode_query({}), "");
}

TEST(MakeUrl, JoinsBasePathAndQuery) {
    EXPECT_EQ(make_url("https://a.example", "/v2/orders"), "https://a.example/v2/orders");
    EXPECT_EQ(make_url("https://a.example/", "/v2/orders", {{"page", "0"}}),
              "https://a.example/v2/orders?page=0");
    EXPECT_EQ(make_url("https://a.example/prefix", "/x?y=1", {{"page", "0"}}),
              "https://a.example/prefix/x?y=1&page=0");
}

struct Good {
    const char *text, *scheme, *user, *host;
    int port;
    const char *path, *query;
};

TEST(ParseUrl, TakesAbsoluteUrlsApart) {
    const Good table[] = {
        {"https://api.up42.com", "https", "", "api.up42.com", 443, "/", ""},
        {"HTTPS://API.UP42.com/V2?a=B#frag", "https", "", "api.up42.com", 443, "/V2", "a=B"},
        {"http://127.0.0.1:8080/x/../y", "http", "", "127.0.0.1", 8080, "/x/../y", ""},
        {"http://localhost?q", "http", "", "localhost", 80, "/", "q"},
        {"https://[::1]:8443/", "https", "", "::1", 8443, "/", ""},
        {"https://[FD00:EC2::23]/", "https", "", "fd00:ec2::23", 443, "/", ""},
        {"https://user:pa@ss@host/", "https", "user:pa@ss", "host", 443, "/", ""},
        {"https://host:/p", "https", "", "host", 443, "/p", ""},
        {"https://host/a?b=c?d=e", "https", "", "host", 443, "/a", "b=c?d=e"},
        {"https://host/#a?b", "https", "", "host", 443, "/", ""},
        {"https://host/a@b", "https", "", "host", 443, "/a@b", ""},
    };
    for (const Good &good : table) {
        const auto url = parse_url(good.text);
        ASSERT_TRUE(url) << good.text;
        EXPECT_EQ(url->scheme, good.scheme) << good.text;
        EXPECT_EQ(url->user, good.user) << good.text;
        EXPECT_EQ(url->host, good.host) << good.text;
        EXPECT_EQ(url->port, good.port) << good.text;
        EXPECT_EQ(url->path, good.path) << good.text;
        EXPECT_EQ(url->query, good.query) << good.text;
    }
}

TEST(ParseUrl, RefusesWhatIsNoPlainHttpUrl) {
    for (const char *text : {"",
                             "api.up42.com",
                             "/v2/orders",
                             "//host/path",
                             "ftp://host/",
                             "file:///etc/passwd",
                             "https:host",
                             "https://",
                             "https:///path",
                             "https://ho st/",
                             "https://host/a b",
                             "https://host/\r\nX: y",
                             "https://host\\@evil/",
                             "https://@host/",
                             "https://host:0/",
                             "https://host:65536/",
                             "https://host:99999999999/",
                             "https://host:8x/",
                             "https://ho%73t/",
                             "https://[::1/",
                             "https://[::1]x/",
                             "https://[::g]/",
                             "https://[fe80::1%25eth0]/",
                             "https://h\xC3\xB6st/",
                             "https://host:80:80/",
                             "javascript://host/",
                             "https://a\tb/"}) {
        EXPECT_FALSE(parse_url(text)) << text;
    }
    EXPECT_FALSE(parse_url(std::string_view("https://host/\0", 14)));
    EXPECT_FALSE(parse_url("https://host/" + std::string(70'000, 'a')));
}

TEST(SameOrigin, ComparesSchemeHostAndPort) {
    const auto same = [](const char *a, const char *b) {
        return same_origin(*parse_url(a), *parse_url(b));
    };
    EXPECT_TRUE(same("https://a.example/x", "https://A.example:443/y?z"));
    EXPECT_FALSE(same("https://a.example/", "http://a.example/"));
    EXPECT_FALSE(same("https://a.example/", "https://b.example/"));
    EXPECT_FALSE(same("https://a.example/", "https://a.example:444/"));
    EXPECT_FALSE(same("https://a.example/", "https://a.example.evil/"));
}

TEST(Loopback, IsOnlyTheMachineItself) {
    for (const char *host :
         {"localhost", "LOCALHOST", "127.0.0.1", "127.255.1.2", "::1", "0:0:0:0:0:0:0:1"}) {
        EXPECT_TRUE(is_loopback(host)) << host;
    }
    for (const char *host :
         {"", "localhost.evil.example", "127.evil.example", "127.1", "0127.0.0.1", "0x7f.0.0.1",
          "2130706433", "128.0.0.1", "::2", "::ffff:8.8.8.8", "1.127.0.0", "notlocalhost"}) {
        EXPECT_FALSE(is_loopback(host)) << host;
    }
}

TEST(PlainHttp, IsForThisMachineAndForHostsThatAreAllowed) {
    EXPECT_TRUE(may_use_http("localhost", ""));
    EXPECT_FALSE(may_use_http("simulator", ""));
    EXPECT_TRUE(may_use_http("simulator", "other, Simulator"));
    EXPECT_TRUE(may_use_http("10.0.0.5", "10.0.0.5"));
    for (const char *host : {"sub.simulator", "simulator.evil.example", "sim", ""}) {
        EXPECT_FALSE(may_use_http(host, "simulator,,")) << host;
    }
}

TEST(QueryValue, FindsTheFirstDecodedValue) {
    const auto url = *parse_url("https://h/?a=1&b=x%20y&a=2&flag&empty=&%62c=enc&plus=a+b");
    EXPECT_EQ(query_value(url, "a"), "1");
    EXPECT_EQ(query_value(url, "b"), "x y");
    EXPECT_EQ(query_value(url, "flag"), "");
    EXPECT_EQ(query_value(url, "empty"), "");
    EXPECT_EQ(query_value(url, "bc"), "enc");
    EXPECT_EQ(query_value(url, "plus"), "a+b");
    EXPECT_EQ(query_value(url, "missing"), std::nullopt);
}

TEST(QueryValue, IsToBeHadAsItIsEncoded) {
    const auto url = parse_url("https://h/p?a=1&b%20=x%20y+z&c");
    EXPECT_EQ(raw_query_value(*url, "b "), "x%20y+z");
    EXPECT_EQ(raw_query_value(*url, "c"), "");
    EXPECT_FALSE(raw_query_value(*url, "d"));
}

TEST(EncodeSpaces, LeavesEverythingElseAlone) {
    EXPECT_EQ(encode_spaces(" https://h/a b?c=%20+ d\n"), "https://h/a%20b?c=%20+%20d");
}

TEST(WithoutSecrets, DropsUserQueryAndFragment) {
    EXPECT_EQ(without_secrets("https://host/p?Signature=s#f"), "https://host/p");
    EXPECT_EQ(without_secrets("https://u:p@ss@host:1/p@q"), "https://host:1/p@q");
    EXPECT_EQ(without_secrets("https://host#s"), "https://host");
    EXPECT_EQ(without_secrets("u:p@host?x"), "host");
    EXPECT_EQ(without_secrets("https://u:p\\@host/"), "https://host/");
    EXPECT_EQ(without_secrets("https://u:p/w@host/"), "https://host/");
    EXPECT_EQ(without_secrets("https://host/a\r\nb"), "https://host/a  b");
}

TEST(ResolveUrl, FollowsRfc3986) {
    constexpr const char *base = "https://a.example:8443/b/c/d;p?q#s";
    const std::vector<std::pair<const char *, const char *>> cases = {
        {"g", "https://a.example:8443/b/c/g"},
        {"./g", "https://a.example:8443/b/c/g"},
        {"g/", "https://a.example:8443/b/c/g/"},
        {"/g", "https://a.example:8443/g"},
        {"?y", "https://a.example:8443/b/c/d;p?y"},
        {"g?y", "https://a.example:8443/b/c/g?y"},
        {"#t", "https://a.example:8443/b/c/d;p?q"},
        {"g?y#t", "https://a.example:8443/b/c/g?y"},
        {"", "https://a.example:8443/b/c/d;p?q"},
        {".", "https://a.example:8443/b/c/"},
        {"..", "https://a.example:8443/b/"},
        {"../g", "https://a.example:8443/b/g"},
        {"../../g", "https://a.example:8443/g"},
        {"../../../g", "https://a.example:8443/g"},
        {"/./g", "https://a.example:8443/g"},
        {"/../g", "https://a.example:8443/g"},
        {"g.", "https://a.example:8443/b/c/g."},
        {"..g", "https://a.example:8443/b/c/..g"},
        {"g/./h", "https://a.example:8443/b/c/g/h"},
        {"g/../h", "https://a.example:8443/b/c/h"},
        {"g?y/../x", "https://a.example:8443/b/c/g?y/../x"},
        {"//other.example/x", "https://other.example/x"},
        {"http://other.example", "http://other.example"},
        {"HTTPS://A.example:8443/x", "HTTPS://A.example:8443/x"},
    };
    for (const auto &[link, url] : cases) EXPECT_EQ(resolve_url(base, link), url) << link;
    EXPECT_EQ(resolve_url("https://a.example", "g"), "https://a.example/g");
    EXPECT_EQ(resolve_url("https://a.example?q", "?r"), "https://a.example?r");
}

TEST(ResolveUrl, EncodesWhatWasWrittenPlainly) {
    EXPECT_EQ(resolve_url("https://a.example/s", " /s?next=a b&name=Zürich\n"),
              "https://a.example/s?next=a%20b&name=Z%C3%BCrich");
    EXPECT_EQ(resolve_url("https://a.example/s", "/s?next=a%20b"),
              "https://a.example/s?next=a%20b");
}

TEST(ResolveUrl, GivesNothingButWebAddresses) {
    for (const char *link : {"file:///x", "javascript:x", "https:x", "mailto:a@b.example", "/a\\b",
                             "/a\r\nHost: b", "https://", "//", "//a:b:c/"}) {
        EXPECT_EQ(resolve_url("https://a.example/", link), std::nullopt) << link;
    }
    EXPECT_EQ(resolve_url("relative", "/x"), std::nullopt);
}

}  // namespace
}  // namespace order::transport
