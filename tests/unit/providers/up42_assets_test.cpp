// UP42's assets: those of an order in both ways the service has had, storage, links.
#include "core/requests.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *assets_route = "GET /v2/assets";
constexpr const char *storage_route = "POST /v2/assets/stac/search";

class Up42AssetsOf : public Up42Test {
  protected:
    static std::string asset(const std::string &id, const std::string &order_id) {
        return R"({"id":")" + id + R"(","orderId":)" +
               (order_id.empty() ? "null" : "\"" + order_id + "\"") + "}";
    }
    static std::string item(const std::string &asset_id, const std::string &order_id,
                            const std::string &created) {
        return R"({"properties":{"up42-system:asset_id":")" + asset_id + R"(","up42-order:id":")" +
               order_id + R"(","created":")" + created + R"("}})";
    }
    static std::string ids(const std::vector<core::Asset> &assets) {
        std::string joined;
        for (const core::Asset &one : assets) joined += one.id;
        return joined;
    }
};

TEST_F(Up42AssetsOf, AreFoundBySearchWithoutThoseOfOtherOrders) {
    script->on(
        assets_route,
        answer(200, page(asset("a", "o-1") + "," + asset("b", "o-2") + "," + asset("c", ""), 1)));
    const auto assets = up42().assets_of("o-1", 0, "", call);
    EXPECT_EQ(ids(assets), "ac");
    EXPECT_EQ(assets[1].order_id, "o-1");
    EXPECT_EQ(parameter(script->requests().front(), "search"), "o-1");
    EXPECT_EQ(parameter(script->requests().front(), "sort"), "createdAt,asc");
}

TEST_F(Up42AssetsOf, TakeLimitAndSort) {
    script->on(assets_route, answer(200, page(asset("a", "o-1") + "," + asset("b", "o-1"), 5)));
    EXPECT_EQ(ids(up42().assets_of("o-1", 1, "size,desc", call)), "a");
    EXPECT_EQ(parameter(script->requests().front(), "sort"), "size,desc");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42AssetsOf, AreFoundInTheStorageWhenTheListIsGone) {
    for (const int status : {404, 405, 410}) {
        script = std::make_shared<tests::ScriptedTransport>();
        script->on(assets_route, answer(status, ""))
            .on(storage_route,
                answer(200, R"({"features":[)" + item("b", "o-1", "2023-01-02T00:00:00Z") + "," +
                                item("b", "o-1", "2023-01-02T00:00:00Z") +
                                R"(],"links":[{"rel":"next","method":"POST",
                     "href":"https://api.up42.com/v2/assets/stac/search",
                     "body":{"token":"next:1"}}]})"))
            .on(storage_route,
                answer(200, R"({"features":[)" + item("a", "o-1", "2023-01-01T00:00:00Z") + "," +
                                item("x", "o-2", "2023-01-01T00:00:00Z") + R"(],"links":[]})"));
        const auto provider = make_up42(settings, script, {});
        EXPECT_EQ(ids(provider->assets_of("o-1", 0, "", call)), "ab");
        const auto searches = script->requests(storage_route);
        ASSERT_EQ(searches.size(), 2u);
        EXPECT_EQ(searches[1].body, R"({"token":"next:1"})");
        EXPECT_EQ(ids(provider->assets_of("o-1", 1, "createdAt,desc", call)), "a");
    }
}

TEST_F(Up42AssetsOf, OtherFailuresOfTheListAreTold) {
    script->on(assets_route, answer(403, ""));
    EXPECT_EQ(failure_of([&] { up42().assets_of("o-1", 0, "", call); }).code, Code::credentials);
}

TEST_F(Up42AssetsOf, TheStorageIsListedWithFilters) {
    script->on(assets_route, answer(200, page(asset("a", "o-1") + "," + asset("b", "o-2"), 1)));
    core::Options query = core::make_query();
    query.set("tag", "x");
    EXPECT_EQ(ids(up42().assets(query, call)), "ab");
    EXPECT_EQ(parameter(script->requests().front(), "tags"), "x");
    query.set("order", "o-2");
    EXPECT_EQ(ids(up42().assets(query, call)), "b");
}

TEST_F(Up42AssetsOf, OneIsReadByItsMetadata) {
    script->on("GET /v2/assets/a-1/metadata", answer(200, R"({"id":"a-1","size":7})"));
    EXPECT_EQ(up42().asset("a-1", call).size_bytes, 7);
}

TEST_F(Up42AssetsOf, ALinkIsAskedForAndMayBeAskedForAgain) {
    const char *route = "POST /v2/assets/a-1/download-url";
    script->on(route, broken())
        .on(route, answer(200, R"({"url":"https://s.example/x.zip?Signature=s"})"));
    const auto link = up42().download_link("a-1", call);
    EXPECT_EQ(link.url, "https://s.example/x.zip?Signature=s");
    EXPECT_EQ(link.file_name, "x.zip");
    EXPECT_EQ(script->requests().front().body, "");
}

}  // namespace
}  // namespace order::providers::up42
