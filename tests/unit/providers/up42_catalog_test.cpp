// UP42's catalog: collections, schemas, searches over hosts and pages, quicklooks.
#include "core/requests.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *collections_route = "GET /v2/collections";
constexpr const char *search_route = "POST /catalog/hosts/oneatlas/stac/search";
constexpr const char *image_route = "GET /catalog/oneatlas/image/s%201/quicklook";

class Up42Catalog : public Up42Test {
  protected:
    static std::string collection(const std::string &name, const std::string &host,
                                  const std::string &kind = "ARCHIVE") {
        return R"({"name":")" + name + R"(","type":")" + kind + R"(","providers":[{"name":")" +
               host + R"(","roles":["HOST"]}]})";
    }

    static std::string scene(const std::string &id, int cloud = 0) {
        return R"({"type":"Feature","properties":{"id":")" + id + R"(","cloudCoverage":)" +
               std::to_string(cloud) + "}}";
    }

    static std::string dated(const std::string &id, const std::string &day) {
        return R"({"type":"Feature","properties":{"id":")" + id + R"(","datetime":")" + day +
               R"(T10:00:00"}})";
    }

    static std::string found(const std::string &features, const std::string &next = "") {
        const std::string links = next.empty() ? "" : R"({"rel":"next","href":")" + next + R"("})";
        return R"({"type":"FeatureCollection","features":[)" + features + R"(],"links":[)" + links +
               "]}";
    }

    core::Options search(std::initializer_list<std::pair<const char *, const char *>> options) {
        core::Options result = core::make_search();
        for (const auto &[name, value] : options) result.set(name, value);
        return result;
    }

    static std::string ids(const std::vector<core::Scene> &scenes) {
        std::string joined;
        for (const core::Scene &one : scenes) joined += one.id;
        return joined;
    }
};

TEST_F(Up42Catalog, CollectionsAreFilteredByKindHere) {
    script->on(collections_route,
               answer(200, page(collection("phr", "h") + "," + collection("t", "h", "TASKING") +
                                    "," + collection("spot", "h"),
                                1)));
    core::Options query = core::make_query();
    query.set("kind", "archive");
    EXPECT_EQ(up42().collections(query, call).size(), 2u);
    query.set("limit", "1");
    EXPECT_EQ(up42().collections(query, call).size(), 1u);
}

TEST_F(Up42Catalog, ASchemaIsHandedOnAsItIs) {
    script->on("GET /orders/schema/dp", answer(200, R"({"type":"object","properties":{"id":{}}})"));
    EXPECT_EQ(up42().data_product_schema("dp", call),
              R"({"type":"object","properties":{"id":{}}})");
}

TEST_F(Up42Catalog, ASchemaThatDoesNotExistMayComeWithStatus200) {
    script->on("GET /orders/schema/dp",
               answer(200, R"({"data":null,"error":{"code":404,"message":"no product"}})"));
    EXPECT_EQ(failure_of([&] { up42().data_product_schema("dp", call); }).code, Code::not_found);
}

TEST_F(Up42Catalog, ASearchAsksTheCollectionsHostWhichIsLookedUpOnce) {
    script->on(collections_route, answer(200, page(collection("phr", "oneatlas"), 1)))
        .on(search_route, answer(200, found(scene("a"))));
    const auto scenes = up42().search(search({{"sensor", "pleiades"}}), call);
    ASSERT_EQ(scenes.size(), 1u);
    EXPECT_EQ(scenes[0].host, "oneatlas");
    EXPECT_EQ(parsed(script->requests(search_route).front().body),
              parsed(R"({"limit":100,"collections":["phr"]})"));
    up42().search(search({{"collection", "phr"}}), call);
    EXPECT_EQ(script->requests(collections_route).size(), 1u);
}

TEST_F(Up42Catalog, ASearchOverTwoHostsAsksBoth) {
    script
        ->on(collections_route, answer(200, page(collection("phr", "oneatlas") + "," +
                                                     collection("sentinel-2", "earth-search"),
                                                 1)))
        .on(search_route, answer(200, found(scene("a", 9))))
        .on("POST /catalog/hosts/earth-search/stac/search", answer(200, found(scene("b", 1))));
    EXPECT_EQ(ids(up42().search(
                  search({{"collection", "phr"}, {"collection", "sentinel-2"}, {"sort", "cloud"}}),
                  call)),
              "ba");
}

TEST_F(Up42Catalog, ALimitCutsOnlyAfterAllHostsAreMergedNewestFirst) {
    script
        ->on(collections_route, answer(200, page(collection("phr", "oneatlas") + "," +
                                                     collection("sentinel-2", "earth-search"),
                                                 1)))
        .on(search_route, answer(200, found(dated("a", "2024-05-01") + "," +
                                            dated("b", "2024-05-03") + "," + scene("x"))))
        .on("POST /catalog/hosts/earth-search/stac/search",
            answer(200, found(dated("c", "2024-05-04") + "," + dated("d", "2024-05-02"))));
    const auto both = [&](const char *limit, const char *sort) {
        return ids(up42().search(search({{"collection", "phr"},
                                         {"collection", "sentinel-2"},
                                         {"limit", limit},
                                         {"sort", sort}}),
                                 call));
    };
    EXPECT_EQ(both("2", ""), "cb");
    EXPECT_EQ(script->requests().size(), 3u);
    EXPECT_EQ(both("100", ""), "cbdax");
    EXPECT_EQ(both("2", "acquired"), "ad");
    EXPECT_EQ(both("2", "acquired,desc"), "cb");
}

TEST_F(Up42Catalog, ASceneOnTwoPagesIsListedOnce) {
    script
        ->on(search_route,
             answer(200, found(scene("a") + "," + scene("b") + "," + scene("a"), "search?next=2")))
        .on(search_route, answer(200, found(scene("b") + "," + scene("c"))));
    EXPECT_EQ(ids(up42().search(search({{"host", "oneatlas"}}), call)), "abc");
}

TEST_F(Up42Catalog, ANextLinkMayBeRelativeOrHoldASpaceAndNullIsTheEnd) {
    script->on(search_route, answer(200, found(scene("a"), "?next=a b")))
        .on(search_route, answer(200, found(scene("b"), "/catalog/hosts/oneatlas/stac/search?n=3")))
        .on(search_route, answer(200, R"({"features":[)" + scene("c") +
                                          R"(],"links":[{"rel":"next","href":null}]})"));
    EXPECT_EQ(ids(up42().search(search({{"host", "oneatlas"}}), call)), "abc");
    const auto requests = script->requests(search_route);
    ASSERT_EQ(requests.size(), 3u);
    EXPECT_EQ(requests[1].url,
              "https://api.up42.com/catalog/hosts/oneatlas/stac/search?next=a%20b");
    EXPECT_EQ(requests[2].url, "https://api.up42.com/catalog/hosts/oneatlas/stac/search?n=3");
}

TEST_F(Up42Catalog, AWordThatIsMisspeltIsSentAndWarnedOf) {
    script->on(search_route, answer(200, found(scene("a"))));
    up42().search(search({{"host", "oneatlas"}, {"usage", "DATA"}, {"usage", "ANALITICS"}}), call);
    EXPECT_EQ(warnings,
              std::vector<std::string>{
                  "The search option \"usage\" was \"ANALITICS\", a word liborder does not "
                  "know; did you mean \"ANALYTICS\"?"});
    EXPECT_NE(script->requests(search_route).front().body.find("ANALITICS"), std::string::npos);
    script->on(collections_route, answer(200, page("", 0)));
    core::Options query = core::make_query();
    query.set("kind", "tasking");
    up42().collections(query, call);
    EXPECT_EQ(warnings.size(), 1u);
}

TEST_F(Up42Catalog, AnUnknownCollectionSuggestsTheNearest) {
    script->on(collections_route, answer(200, page(collection("spot", "oneatlas"), 1)));
    const Failure failure = failure_of([&] {
        up42().search(search({{"collection", "sptt"}}), call);
    });
    EXPECT_EQ(failure.code, Code::argument);
    EXPECT_NE(failure.message.find("did you mean \"spot\"?"), std::string::npos);
}

TEST_F(Up42Catalog, ASearchNeedsACollectionOrAHost) {
    EXPECT_EQ(failure_of([&] { up42().search(search({}), call); }).code, Code::argument);
    EXPECT_EQ(failure_of([&] {
                  up42().search(search({{"host", "h"}, {"sort", "x"}}), call);
              }).code,
              Code::argument);
    EXPECT_EQ(failure_of([&] {
                  up42().search(search({{"host", "h"}, {"bbox", "1"}}), call);
              }).code,
              Code::argument);
    EXPECT_TRUE(script->requests().empty());
}

TEST_F(Up42Catalog, NextLinksAreFollowedWithTheSameBody) {
    script
        ->on(search_route,
             answer(200, found(scene("a"),
                               "https://api.up42.com/catalog/hosts/oneatlas/stac/search?next=2")))
        .on(search_route, answer(200, found(scene("b"))));
    EXPECT_EQ(ids(up42().search(search({{"host", "oneatlas"}}), call)), "ab");
    const auto requests = script->requests(search_route);
    ASSERT_EQ(requests.size(), 2u);
    EXPECT_EQ(requests[1].url, "https://api.up42.com/catalog/hosts/oneatlas/stac/search?next=2");
    EXPECT_EQ(requests[0].body, requests[1].body);
}

TEST_F(Up42Catalog, ANextLinkToAnotherHostGetsNoToken) {
    script->on(search_route, answer(200, found(scene("a"), "https://evil.example/search?next=2")));
    const Failure failure = failure_of([&] {
        up42().search(search({{"host", "oneatlas"}}), call);
    });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("another host"), std::string::npos);
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Catalog, ANextLinkThatRepeatsEndsInAFailure) {
    script->on(search_route,
               answer(200, found(scene("a"),
                                 "https://api.up42.com/catalog/hosts/oneatlas/stac/search?n=2")));
    EXPECT_EQ(failure_of([&] {
                  up42().search(search({{"host", "oneatlas"}}), call);
              }).code,
              Code::provider);
    EXPECT_EQ(script->requests().size(), 2u);
}

TEST_F(Up42Catalog, EmptyPagesThatNeverEndAreAFailure) {
    int number = 0;
    script->on(search_route, [&](const auto &, const auto &) {
        return answer(200, found("", "https://api.up42.com/catalog/hosts/oneatlas/stac/search?n=" +
                                         std::to_string(++number)));
    });
    EXPECT_EQ(failure_of([&] {
                  up42().search(search({{"host", "oneatlas"}}), call);
              }).code,
              Code::provider);
    EXPECT_LT(number, 10);
}

TEST_F(Up42Catalog, ALimitCutsAndASortLooksAtAllFirst) {
    const std::string next = "https://api.up42.com/catalog/hosts/oneatlas/stac/search?next=2";
    script->on(search_route, answer(200, found(scene("a", 5) + "," + scene("b", 9), next)));
    EXPECT_EQ(ids(up42().search(search({{"host", "oneatlas"}, {"limit", "1"}}), call)), "a");
    EXPECT_EQ(script->requests().size(), 1u);

    // The first page, which is still scripted, and then the second.
    script->on(search_route, answer(200, found(scene("c", 1))));
    EXPECT_EQ(
        ids(up42().search(search({{"host", "oneatlas"}, {"limit", "2"}, {"sort", "cloud"}}), call)),
        "ca");
}

TEST_F(Up42Catalog, AnInvalidSearchTellsWhatUp42Says) {
    script->on(search_route, answer(422, R"({"data":null,"error":{"code":422,"message":"bbox"}})"));
    const Failure failure = failure_of([&] {
        up42().search(search({{"host", "oneatlas"}}), call);
    });
    EXPECT_EQ(failure.message, "UP42 answered 422 to reading the scenes: bbox.");
}

TEST_F(Up42Catalog, AQuicklookIsAnImage) {
    script->on(image_route, answer(200, "\xff\xd8 bytes", {{"Content-Type", "Image/JPEG"}}));
    EXPECT_EQ(up42().quicklook("oneatlas", "s 1", call).body, "\xff\xd8 bytes");
    EXPECT_EQ(transport::find_header(script->requests().front().headers, "Accept"), "image/*");
}

TEST_F(Up42Catalog, AQuicklookThatIsNoneIsAFailure) {
    script->on(image_route, answer(404, ""))
        .on(image_route, answer(200, "<html>", {{"Content-Type", "text/html"}}));
    EXPECT_EQ(failure_of([&] { up42().quicklook("oneatlas", "s 1", call); }).code, Code::not_found);
    EXPECT_EQ(failure_of([&] { up42().quicklook("oneatlas", "s 1", call); }).code, Code::provider);
}

}  // namespace
}  // namespace order::providers::up42
