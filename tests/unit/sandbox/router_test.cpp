// From a request line to its handler.
#include "sandbox/http/router.hpp"

#include <gtest/gtest.h>

namespace order::sandbox {
namespace {

Request request_of(std::string method, std::string target) {
    Request request;
    request.method = std::move(method);
    request.path = target.substr(0, target.find('?'));
    request.target = std::move(target);
    return request;
}

Router open_router() {
    Router router([](const Request &) { return std::optional<std::string>(); });
    const auto echo = [](std::string name) {
        return [name](const Request &request) {
            return text_reply(200, "text/plain", name + ":" + request.path_value("id"));
        };
    };
    router.add("GET", "/a/fixed", Family::v2, echo("fixed"), Router::Access::open);
    router.add("GET", "/a/{id}", Family::v2, echo("one"), Router::Access::open);
    router.add("GET", "/files/{id...}", Family::v2, echo("rest"), Router::Access::open);
    router.add("POST", "/closed", Family::v1, echo("closed"));
    return router;
}

std::string answer(const std::string &method, const std::string &target) {
    Request request = request_of(method, target);
    const Reply reply = open_router().route(request);
    return reply.status == 200 ? read_all(*reply.body) : std::to_string(reply.status);
}

TEST(Router, FindsTheRouteAddedFirst) {
    EXPECT_EQ(answer("GET", "/a/fixed"), "fixed:");
    EXPECT_EQ(answer("GET", "/a/other"), "one:other");
    EXPECT_EQ(answer("GET", "/files/x/y/z?q=/"), "rest:x/y/z");
}

TEST(Router, KeepsAnEncodedSlashInItsSegment) {
    EXPECT_EQ(answer("GET", "/a/x%2Fy%20z"), "one:x/y z");
    EXPECT_EQ(answer("GET", "/a/x/y"), "404");
}

TEST(Router, TellsAnUnknownPathFromAnUnknownMethod) {
    EXPECT_EQ(answer("GET", "/b"), "404");
    EXPECT_EQ(answer("DELETE", "/a/x"), "405");
    EXPECT_EQ(answer("HEAD", "/a/x"), "one:x");
}

TEST(Router, AsksForATokenInTheWordsOfTheFamily) {
    Request request = request_of("POST", "/closed");
    const Reply reply = open_router().route(request);
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(read_all(*reply.body),
              R"({"data":null,"error":{"code":401,"message":"Unauthorized","details":{}}})");
}

TEST(Forms, AreDecodedAsBrowsersEncodeThem) {
    const Fields fields = parse_form("a=1+2&b=%26%2B%25%3D&c&a=3&d=%zz%4");
    const Fields expected = {{"a", "1 2"}, {"b", "&+%="}, {"c", ""}, {"a", "3"}, {"d", "%zz%4"}};
    EXPECT_EQ(fields, expected);
    EXPECT_EQ(percent_decode(percent_encode("a/b \xc3\xa4%+"), true), "a/b \xc3\xa4%+");
}

}  // namespace
}  // namespace order::sandbox
