// Walks over Outposts' lists: tokens, limits, filters, and lists that never end.
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

class OutpostsPages : public OutpostsTest {
  protected:
    static transport::Response orders(const std::string &entries, const std::string &token = {}) {
        return page("Orders", entries, token);
    }
    std::size_t walk() { return outposts().orders(query(), call).size(); }
};

constexpr const char *order_list = "GET /list-orders";
const std::string one = R"({"OrderId":"oo-1","Status":"PREPARING"})";
const std::string two = R"({"OrderId":"oo-2","Status":"PREPARING"})";
const std::string three = R"({"OrderId":"oo-3","Status":"PREPARING"})";

TEST_F(OutpostsPages, AreFollowedByTheirTokens) {
    script->on(order_list, orders(one, "1##first"))
        .on(order_list, orders(two, "2##second"))
        .on(order_list, orders(three));
    const auto found = outposts().orders(query(), call);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[2].id, "oo-3");
    const auto &sent = script->requests();
    ASSERT_EQ(sent.size(), 3u);
    EXPECT_EQ(sent[0].url.find("NextToken"), std::string::npos);
    EXPECT_EQ(parameter(sent[1], "NextToken"), "1##first");
    EXPECT_EQ(parameter(sent[2], "NextToken"), "2##second");
    for (const auto &request : sent) {
        EXPECT_EQ(parameter(request, "MaxResults"), "1000");
        EXPECT_EQ(request.repeat, transport::Repeat::safe);
        EXPECT_EQ(request.body, "");
    }
}

TEST_F(OutpostsPages, ATokenIsEncodedToTheLastCharacter) {
    script->on(order_list, orders(one, "12##a+b/c==&d?e:f~g-h.i_j%2B")).on(order_list, orders(two));
    EXPECT_EQ(walk(), 2u);
    EXPECT_EQ(script->requests().back().url,
              "https://outposts.example/list-orders?MaxResults=1000&NextToken="
              "12%23%23a%2Bb%2Fc%3D%3D%26d%3Fe%3Af~g-h.i_j%252B");
}

TEST_F(OutpostsPages, AnEmptyPageWithATokenGoesOn) {
    script->on(order_list, orders("", "1##a"))
        .on(order_list, answer(200, R"({"NextToken":"2##b"})"))
        .on(order_list, answer(200, R"({"Orders":null,"NextToken":"3##c"})"))
        .on(order_list, orders(one));
    EXPECT_EQ(walk(), 1u);
    EXPECT_EQ(script->requests().size(), 4u);
}

TEST_F(OutpostsPages, NoTokenANullOneAndAnEmptyOneAreTheEnd) {
    for (const char *end : {R"({"Orders":[]})", R"({"Orders":[],"NextToken":null})",
                            R"({"Orders":[],"NextToken":""})", "{}"}) {
        start_over();
        script->on(order_list, answer(200, end));
        EXPECT_EQ(walk(), 0u) << end;
        EXPECT_EQ(script->requests().size(), 1u) << end;
    }
}

TEST_F(OutpostsPages, TheSameTokenAgainIsAFailure) {
    script->on(order_list, orders(one, "1##a")).on(order_list, orders(two, "1##a"));
    const Failure failure = failure_of([&] { walk(); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("token"), std::string::npos) << failure.message;
    EXPECT_EQ(failure.message.find("1##a"), std::string::npos);
    EXPECT_EQ(script->requests().size(), 2u);
}

TEST_F(OutpostsPages, ATokenBeyondAllMeasureIsAFailure) {
    script->on(order_list, orders(one, "1##" + std::string(100'000, 'x')));
    EXPECT_EQ(failure_of([&] { walk(); }).code, Code::provider);
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(OutpostsPages, TheLongestTokenOfTheServiceIsTaken) {
    const std::string token = "1##" + std::string(2'045, '+');
    script->on(order_list, orders(one, token)).on(order_list, orders(two));
    EXPECT_EQ(walk(), 2u);
    EXPECT_EQ(parameter(script->requests().back(), "NextToken"), token);
}

TEST_F(OutpostsPages, EmptyOnesWithoutEndAreAFailure) {
    int page = 0;
    script->on(order_list, [&](const auto &, const auto &) {
        return orders("", std::to_string(++page) + "##token");
    });
    EXPECT_EQ(failure_of([&] { walk(); }).code, Code::provider);
    EXPECT_LE(script->requests().size(), 200u);
}

TEST_F(OutpostsPages, AListThatIsNoneIsAFailure) {
    for (const char *body : {R"({"Orders":{}})", R"({"Orders":"none"})", R"({"Orders":0})"}) {
        start_over();
        script->on(order_list, answer(200, body));
        EXPECT_EQ(failure_of([&] { walk(); }).code, Code::provider) << body;
    }
}

TEST_F(OutpostsPages, WhatIsNoEntryIsSkipped) {
    script->on(order_list, orders("1,null,\"x\",[],{},{\"OrderId\":\"oo-9\"}," + one));
    const auto found = outposts().orders(query(), call);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].id, "oo-1");
}

TEST_F(OutpostsPages, OneOfNothingElseIsAnInvalidAnswer) {
    script->on(order_list, orders("1,null,\"x\",[],{}"));
    const Failure failure = failure_of([&] { walk(); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_TRUE(failure.retriable);
}

TEST_F(OutpostsPages, AnAnswerThatIsNoObjectIsAFailure) {
    for (const char *body : {"[]", "5", "null", "\"Orders\""}) {
        start_over();
        script->on(order_list, answer(200, body));
        EXPECT_EQ(failure_of([&] { walk(); }).code, Code::provider) << body;
    }
}

TEST_F(OutpostsPages, AreReadToTheEndBeforeALimitKeepsTheNewest) {
    const auto dated = [](const std::string &id, int seconds) {
        return R"({"OrderId":")" + id + R"(","Status":"PREPARING","OrderSubmissionDate":)" +
               std::to_string(seconds) + "}";
    };
    script->on(order_list, orders(dated("b", 2000) + "," + one + "," + dated("a", 1000), "1##a"))
        .on(order_list, orders(dated("d", 4000) + "," + dated("c", 3000)));
    const auto ids = [&](const char *limit) {
        std::string joined;
        for (const auto &order : outposts().orders(query({{"limit", limit}}), call)) {
            joined += order.id;
        }
        return joined;
    };
    EXPECT_EQ(ids("2"), "dc");
    EXPECT_EQ(script->requests().size(), 2u);
    for (const auto &request : script->requests()) {
        EXPECT_EQ(parameter(request, "MaxResults"), "1000");
    }
    start_over();
    script->on(order_list, orders(dated("b", 2000) + "," + one + "," + dated("a", 1000)));
    EXPECT_EQ(ids("0"), "baoo-1");
}

TEST_F(OutpostsPages, ALimitOfOtherListsIsThePageSizeAndTheEnd) {
    constexpr const char *sites = "GET /sites";
    script->on(sites, page("Sites", R"({"SiteId":"a"},{"SiteId":"b"},{"SiteId":"c"})", "1##a"));
    EXPECT_EQ(outposts().sites(query({{"limit", "2"}}), call).size(), 2u);
    ASSERT_EQ(script->requests().size(), 1u);
    EXPECT_EQ(parameter(script->requests().front(), "MaxResults"), "2");
    start_over();
    script->on(sites, page("Sites", R"({"SiteId":"a"})", "1##a"))
        .on(sites, page("Sites", R"({"SiteId":"b"})"));
    EXPECT_EQ(outposts().sites(query({{"limit", "5000"}}), call).size(), 2u);
    for (const auto &request : script->requests()) {
        EXPECT_EQ(parameter(request, "MaxResults"), "1000");
    }
}

TEST_F(OutpostsPages, AFilterWordThatIsMisspeltIsWarnedOf) {
    script->on(order_list, orders(one));
    outposts().orders(query({{"status", "COMPLETD"}, {"status", "ERROR"}}), call);
    EXPECT_EQ(warnings,
              std::vector<std::string>{
                  "The query option \"status\" was \"COMPLETD\", a word liborder does not "
                  "know; did you mean \"COMPLETED\"?"});
    script->on("GET /catalog/items", page("CatalogItems", ""));
    outposts().catalog_items(query({{"item_class", "SERVR"}, {"storage", "S3"}}), call);
    ASSERT_EQ(warnings.size(), 2u);
    EXPECT_NE(warnings[1].find("did you mean \"SERVER\"?"), std::string::npos);
}

TEST_F(OutpostsPages, AFilterByStatusLooksThroughFullPages) {
    script
        ->on(order_list,
             orders(summary_json("a", "COMPLETED") + "," + summary_json("b", "ERROR"), "1##a"))
        .on(order_list, orders(summary_json("c", "PREPARING")));
    const auto found = outposts().orders(
        query({{"status", "ERROR"}, {"status", "PREPARING"}, {"limit", "2"}}), call);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].id, "b");
    EXPECT_EQ(found[1].id, "c");
    EXPECT_EQ(script->requests().size(), 2u);
    EXPECT_EQ(parameter(script->requests().front(), "MaxResults"), "1000");
}

TEST_F(OutpostsPages, TheFilterStaysOnEveryPage) {
    const std::string arn = "arn:aws:outposts:us-west-2:123456789012:outpost/op-1";
    script->on(order_list, orders(one, "1##a")).on(order_list, orders(two));
    EXPECT_EQ(outposts().orders(query({{"outpost", arn}}), call).size(), 2u);
    for (const auto &request : script->requests()) {
        EXPECT_EQ(parameter(request, "OutpostIdentifierFilter"), arn);
        EXPECT_NE(request.url.find("=arn%3Aaws%3Aoutposts%3Aus-west-2%3A123456789012%3Aoutpost"
                                   "%2Fop-1"),
                  std::string::npos);
    }
}

TEST_F(OutpostsPages, ATransientFailureRepeatsOnlyItsPage) {
    script->on(order_list, orders(one, "1##a"))
        .on(order_list, refusal(500, "InternalServerException"))
        .on(order_list, refusal(400, "ThrottlingException"))
        .on(order_list, orders(two));
    EXPECT_EQ(walk(), 2u);
    const auto &sent = script->requests();
    ASSERT_EQ(sent.size(), 4u);
    for (std::size_t i = 1; i < 4; ++i) EXPECT_EQ(parameter(sent[i], "NextToken"), "1##a");
}

TEST_F(OutpostsPages, AnOptionOfAnotherProviderIsRefusedUnsent) {
    for (const char *name : {"workspace", "tag", "sort", "country", "item_class"}) {
        const Failure failure = failure_of([&] { outposts().orders(query({{name, "XX"}}), call); });
        EXPECT_EQ(failure.code, Code::argument) << name;
        EXPECT_NE(failure.message.find(name), std::string::npos) << failure.message;
    }
    EXPECT_TRUE(script->requests().empty());
}

}  // namespace
}  // namespace order::providers::outposts
