// The search of the first ordering guide: sensors by block names, sorted and cut by the server.
#include <gtest/gtest.h>

#include <set>

#include "crypto/encoding.hpp"
#include "sandbox/up42/routes.hpp"
#include "unit/sandbox/exchange.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view berlin =
    R"({"type":"Polygon","coordinates":[[[13.375,52.515],[13.379,52.515],[13.379,52.517],)"
    R"([13.375,52.517],[13.375,52.515]]]})";

class LegacySearch : public testing::Test {
  protected:
    LegacySearch()
        : router_([](const Request &) { return std::optional<std::string>("someone"); }) {
        add_legacy_catalog_routes(router_, world_);
    }

    // The answer to a search body, which is 200 unless told.
    json::Value search(std::string_view body, int status = 200) {
        return post("/catalog/stac/search", body, status);
    }

    json::Value post(const std::string &target, std::string_view body, int status = 200) {
        return exchange(router_, "POST", target, body, status);
    }

    // The values of one property of every scene that was found.
    static std::vector<json::Value> found(const json::Value &answer, std::string_view property) {
        std::vector<json::Value> values;
        for (const json::Value &feature : json::elements(answer, "features"))
            values.push_back(feature.at("properties").at(property));
        return values;
    }

    static std::string link(const json::Value &answer, std::size_t index) {
        return json::text_or_empty(json::elements(answer, "links")[index], "href");
    }

    World world_{WorldOptions{}};
    Router router_;
};

TEST_F(LegacySearch, FindsTheSensorThatEachBlockIsFor) {
    const std::pair<const char *, const char *> sensors[] = {
        {"oneatlas-pleiades-fullscene", "phr"},
        {"oneatlas-pleiades-display", "phr"},
        {"oneatlas-pleiades-aoiclipped", "phr"},
        {"oneatlas-spot-fullscene", "spot"},
        {"oneatlas-spot-display", "spot"},
        {"oneatlas-spot-aoiclipped", "spot"},
        {"sobloo-s1-grd-fullscene", "sentinel-1"},
        {"sobloo-s1-grd-aoiclipped", "sentinel-1"},
        {"sobloo-s1-slc-fullscene", "sentinel-1-slc"},
        {"sobloo-s2-l1c-fullscene", "sentinel-2"},
        {"sobloo-s2-l1c-aoiclipped", "sentinel-2"},
        {"sobloo-s3", "sentinel-3"},
        {"sobloo-s5p", "sentinel-5p"}};
    for (const auto &[block, collection] : sensors) {
        const auto collections =
            found(search(std::string(R"({"query":{"dataBlock":{"in":[")") + block + R"("]}}})"),
                  "collection");
        ASSERT_EQ(collections.size(), 10u) << block;
        for (const json::Value &name : collections) EXPECT_EQ(name.as_string(), collection);
    }
}

TEST_F(LegacySearch, FindsNothingForAnUnknownBlock) {
    EXPECT_TRUE(found(search(R"({"query":{"dataBlock":{"in":["no-such-block"]}}})"), "id").empty());
}

TEST_F(LegacySearch, SortsByCloudBeforeItCutsToTheLimit) {
    const auto clouds = [&](const char *limit) {
        return found(search(std::string(R"({"limit":)") + limit + R"(,"intersects":)" +
                            std::string(berlin) + R"(,"query":{"dataBlock":{"in":[
                            "oneatlas-pleiades-display"]},"cloudCoverage":{"lte":5}},
                            "sortby":[{"field":"properties.cloudCoverage","direction":"asc"}]})"),
                     "cloudCoverage");
    };
    const auto all = clouds("500");
    ASSERT_GT(all.size(), 20u);
    for (std::size_t i = 1; i < all.size(); ++i)
        EXPECT_LE(all[i - 1].to_number<double>(), all[i].to_number<double>());
    EXPECT_LE(all.back().to_number<double>(), 5);
    ASSERT_EQ(clouds("1").size(), 1u);
    EXPECT_EQ(clouds("1").front(), all.front());
}

TEST_F(LegacySearch, LetsRadarPassALimitOnCloud) {
    const auto clouds =
        found(search(R"({"limit":500,"query":{"dataBlock":{"in":["sobloo-s1-grd-fullscene"]},
                   "cloudCoverage":{"lte":5}}})"),
              "cloudCoverage");
    ASSERT_FALSE(clouds.empty());
    for (const json::Value &cloud : clouds) EXPECT_TRUE(cloud.is_null());
}

TEST_F(LegacySearch, LeavesOutScenesOfOtherDeliveryTimes) {
    for (const json::Value &time :
         found(search(R"({"limit":200,"query":{"deliveryTime":{"in":["HOURS","DAYS"]}}})"),
               "deliveryTime"))
        EXPECT_TRUE(time == "HOURS" || time == "DAYS") << time;
}

TEST_F(LegacySearch, ContinuesOnPagesThatAreAskedForWithAnEmptyBody) {
    json::Value answer = search(R"({"limit":500,"intersects":)" + std::string(berlin) +
                                R"(,"query":{"dataBlock":{"in":["sobloo-s2-l1c-fullscene"]}}})");
    std::set<std::string> ids;
    std::vector<std::size_t> sizes;
    for (;;) {
        const auto page = found(answer, "id");
        sizes.push_back(page.size());
        for (const json::Value &id : page)
            EXPECT_TRUE(ids.insert(std::string(id.as_string())).second);
        if (link(answer, 0) == link(answer, 1)) break;
        ASSERT_LT(sizes.size(), 100u);
        answer = post(link(answer, 1), "{}");
    }
    EXPECT_GT(ids.size(), 1200u);
    EXPECT_EQ(sizes[0], 500u);
    EXPECT_EQ(sizes[1], 50u);
}

TEST_F(LegacySearch, RefusesWhatItCannotRead) {
    for (const char *body :
         {R"({"limit":0})", R"({"limit":501})", R"({"datetime":"yesterday"})",
          R"({"intersects":{"type":"Circle"}})", R"({"sortby":[{"field":"properties.beauty"}]})"}) {
        const json::Value answer = search(body, 422);
        EXPECT_TRUE(answer.at("data").is_null()) << body;
        EXPECT_EQ(answer.at("error").at("code"), 422) << body;
        EXPECT_FALSE(json::text_or_empty(answer.at("error"), "message").empty()) << body;
    }
    search("[]", 400);
    for (const std::string &token :
         {std::string("%%"), crypto::base64("[]"), crypto::base64(R"({"body":[],"from":500})"),
          crypto::base64(R"({"body":{},"from":-1})"),
          crypto::base64(R"({"body":{"limit":-5},"from":9})")})
        post("/catalog/stac/search?next=" + percent_encode(token), "{}", 422);
}

TEST_F(LegacySearch, EndsBeyondTheLastScene) {
    const std::string token = crypto::base64(R"({"body":{},"from":1000000000000})");
    const json::Value answer = post("/catalog/stac/search?next=" + percent_encode(token), "{}");
    EXPECT_TRUE(found(answer, "id").empty());
    EXPECT_EQ(link(answer, 0), link(answer, 1));
}

}  // namespace
}  // namespace order::sandbox
