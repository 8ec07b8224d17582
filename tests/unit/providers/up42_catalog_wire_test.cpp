// Collections, scenes and the body of a search.
#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "providers/up42/wire_catalog.hpp"

namespace order::providers::up42 {
namespace {

json::Value parsed(std::string_view text) { return json::parse(text, "the test's document"); }

core::Options search_with(std::initializer_list<std::pair<const char *, const char *>> options) {
    core::Options search = core::make_search();
    for (const auto &[name, value] : options) search.set(name, value);
    return search;
}

json::Value body_with(std::initializer_list<std::pair<const char *, const char *>> options) {
    return search_body(search_with(options));
}

TEST(Up42Collections, AreReadWithProductsAndOrganisations) {
    const auto collection = collection_from(parsed(R"({"name":"phr","title":"Pléiades",
        "description":"d","type":"ARCHIVE","integrations":["SEARCH_AVAILABLE"],
        "providers":[{"name":"airbus","title":"Airbus","roles":["PRODUCER"]},
                     {"name":"oneatlas","title":"OneAtlas","roles":["HOST","X"]},null],
        "dataProducts":[{"name":"n","title":"t","description":"d","id":"dp","eulaId":"e"},
                        {"name":"no id"}],
        "metadata":{"productType":"OPTICAL","resolutionClass":"VERY_HIGH",
                    "resolutionValue":{"minimum":0.5}}})"));
    EXPECT_EQ(collection.name, "phr");
    EXPECT_EQ(collection.kind, "ARCHIVE");
    EXPECT_EQ(collection.integrations, std::vector<std::string>{"SEARCH_AVAILABLE"});
    EXPECT_EQ(collection.host, "oneatlas");
    ASSERT_EQ(collection.data_products.size(), 2u);
    EXPECT_EQ(collection.data_products[0].id, "dp");
    EXPECT_EQ(collection.data_products[0].eula_id, "e");
    EXPECT_EQ(collection.data_products[1].id, "");
    EXPECT_DOUBLE_EQ(collection.resolution_min_m, 0.5);
    EXPECT_EQ(collection.resolution_max_m, core::unknown_number);
}

TEST(Up42Collections, WithoutMetadataAndHostAreReadToo) {
    const auto collection =
        collection_from(parsed(R"({"name":"x","metadata":null,"providers":null})"));
    EXPECT_EQ(collection.product_type, "");
    EXPECT_EQ(collection.host, "");
}

TEST(Up42Scenes, AreReadFromTheirProperties) {
    const auto scene = scene_from(parsed(R"({"type":"Feature","bbox":[1,2,3,4],
        "geometry":{"type":"Point","coordinates":[1,2]},
        "properties":{"id":"s-1","sceneId":"DS_1","datetime":null,
        "start_datetime":"2023-01-01T00:00:00Z","end_datetime":"2023-01-01T00:01:00Z",
        "constellation":"PHR","collection":"phr","cloudCoverage":3.5,"resolution":0.5,
        "deliveryTime":"HOURS","producer":"airbus","up42:usageType":["DATA","ANALYTICS"],
        "providerProperties":{"free":true}}})"),
                                  "oneatlas");
    EXPECT_EQ(scene.id, "s-1");
    EXPECT_EQ(scene.scene_id, "DS_1");
    EXPECT_EQ(scene.host, "oneatlas");
    EXPECT_EQ(scene.acquired_ms, 1672531200000);
    EXPECT_EQ(scene.acquisition_end_ms, 1672531260000);
    EXPECT_DOUBLE_EQ(scene.cloud_percent, 3.5);
    EXPECT_DOUBLE_EQ(scene.resolution_m, 0.5);
    EXPECT_EQ(scene.delivery_time, "HOURS");
    EXPECT_EQ(scene.geometry, R"({"type":"Point","coordinates":[1,2]})");
}

TEST(Up42Scenes, TheOlderNamesOfPropertiesAreKnown) {
    const auto scene = scene_from(parsed(R"({"id":"outer","properties":{
        "acquisitionDate":"2020-05-04T14:06:33.157173581Z","providerName":"oneatlas",
        "cloudCoverage":null}})"),
                                  "h");
    EXPECT_EQ(scene.id, "outer");
    EXPECT_EQ(scene.acquired_ms, 1588601193157);
    EXPECT_EQ(scene.producer, "oneatlas");
    EXPECT_EQ(scene.cloud_percent, core::unknown_number);
    EXPECT_EQ(
        scene_from(parsed(R"({"properties":{"datetime":"2020-05-04T14:06"}})"), "h").acquired_ms,
        1588601160000);
    EXPECT_EQ(scene_from(parsed("null"), "h").id, "");
    EXPECT_EQ(scene_from(parsed(R"({"properties":[1],"geometry":"x"})"), "h").geometry, "");
}

TEST(Up42Search, SensorWordsBecomeCollections) {
    EXPECT_EQ(wanted_collections(search_with({{"sensor", "pleiades"},
                                              {"sensor", "SPOT"},
                                              {"sensor", "sentinel1"},
                                              {"sensor", "sentinel2"},
                                              {"sensor", "phr"},
                                              {"collection", "pneo"},
                                              {"collection", "spot"}})),
              (std::vector<std::string>{"pneo", "spot", "phr", "sentinel-1", "sentinel-2"}));
}

TEST(Up42Search, OmitsWhatIsNotSet) {
    EXPECT_EQ(body_with({}), parsed(R"({"limit":100})"));
    EXPECT_EQ(body_with({{"limit", "3"}}), parsed(R"({"limit":3})"));
    EXPECT_EQ(body_with({{"limit", "9000"}}), parsed(R"({"limit":500})"));
    EXPECT_EQ(body_with({{"limit", "3"}, {"sort", "cloud"}}), parsed(R"({"limit":500})"));
}

TEST(Up42Search, FiltersByAreaTimeCloudAndUsage) {
    EXPECT_EQ(body_with({{"area", R"({"type":"Point","coordinates":[1,2]})"},
                         {"from", "2018-01-01"},
                         {"to", "2020-12-31"},
                         {"max_cloud_percent", "5"},
                         {"usage", "DATA"},
                         {"usage", "ANALYTICS"}}),
              parsed(R"({"intersects":{"type":"Point","coordinates":[1,2]},
            "datetime":"2018-01-01T00:00:00Z/2020-12-31T23:59:59Z",
            "query":{"cloudCoverage":{"lte":5.0},"up42:usageType":{"in":["DATA","ANALYTICS"]}},
            "limit":100})"));
}

TEST(Up42Search, AnOpenIntervalHasDots) {
    const auto datetime = [](std::initializer_list<std::pair<const char *, const char *>> options) {
        return json::text_or_empty(body_with(options), "datetime");
    };
    EXPECT_EQ(datetime({{"from", "2018-01-01"}}), "2018-01-01T00:00:00Z/..");
    EXPECT_EQ(datetime({{"to", "2018-01-01T12:00:00Z"}}), "../2018-01-01T12:00:00Z");
}

TEST(Up42Search, AFilterIsAddedAsItIs) {
    const auto body = body_with(
        {{"max_cloud_percent", "5"}, {"filter", R"({"cloudCoverage":{"lt":1},"x":{"eq":2}})"}});
    EXPECT_EQ(body.at("query"), parsed(R"({"cloudCoverage":{"lt":1},"x":{"eq":2}})"));
}

TEST(Up42Search, TakesOneArea) {
    const char *two = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[3,4]}}]})";
    EXPECT_THROW(body_with({{"area", two}}), base::Failure);
    EXPECT_THROW(
        body_with({{"area", R"({"type":"Point","coordinates":[1,2]})"}, {"bbox", "1,2,3,4"}}),
        base::Failure);
}

TEST(Up42Search, ABoxIsFourNumbers) {
    EXPECT_EQ(body_with({{"bbox", "-1.5, 2,3,4e0"}}).at("bbox"), parsed("[-1.5,2.0,3.0,4.0]"));
    for (const char *bad : {"1,2,3", "1,2,3,4,5", "1,2,,4", "1,2,3,x", "1,2,3,4,", "nan,1,2,3"}) {
        EXPECT_THROW(body_with({{"bbox", bad}}), base::Failure) << bad;
    }
}

TEST(Up42Search, ABoxOverTheAntimeridianIsSentAsItsTwoHalves) {
    const auto halves = parsed(R"({"type":"MultiPolygon","coordinates":[
        [[[177.0,-20.0],[180.0,-20.0],[180.0,-16.0],[177.0,-16.0],[177.0,-20.0]]],
        [[[-180.0,-20.0],[-178.0,-20.0],[-178.0,-16.0],[-180.0,-16.0],[-180.0,-20.0]]]]})");
    for (const char *option : {"bbox", "area"}) {
        const auto body = body_with({{option, "177,-20,-178,-16"}});
        EXPECT_EQ(body.at("intersects"), halves) << option;
        EXPECT_FALSE(body.get_object().contains("bbox"));
    }
    EXPECT_EQ(body_with({{"area", "[13,52,14,53]"}}).at("bbox"), parsed("[13.0,52.0,14.0,53.0]"));
    EXPECT_EQ(body_with({{"bbox", "13,52,-9,14,53,99"}}).at("bbox"),
              parsed("[13.0,52.0,14.0,53.0]"));
    for (const char *bad : {"13,53,14,52", "13,52,13,53", "13,52,190,53"}) {
        EXPECT_THROW(body_with({{"bbox", bad}}), base::Failure) << bad;
    }
}

TEST(Up42Search, ASpanThatEndsBeforeItBeginsIsRefused) {
    const auto refusal = [](const char *from, const char *to) {
        try {
            body_with({{"from", from}, {"to", to}});
        } catch (const base::Failure &failure) {
            EXPECT_EQ(failure.code, base::Code::argument);
            return failure.message;
        }
        return std::string("taken");
    };
    EXPECT_EQ(refusal("2024-05-02", "2024-05-01"),
              "The search option \"from\" was 2024-05-02T00:00:00Z, which is after \"to\": "
              "2024-05-01T23:59:59Z.");
    EXPECT_NE(refusal("now", "7d"), "taken");
    EXPECT_EQ(refusal("2024-05-01", "2024-05-01"), "taken");
    EXPECT_EQ(refusal("7d", "now"), "taken");
    EXPECT_EQ(refusal("yesterday", "today"), "taken");
}

TEST(Up42Search, MonthsAndTimesWithoutAZoneAreUtc) {
    EXPECT_EQ(body_with({{"from", "2024-05"}, {"to", "2024-05"}}).at("datetime"),
              "2024-05-01T00:00:00Z/2024-05-31T23:59:59Z");
    EXPECT_EQ(body_with({{"from", "2024-05-04T14:06"}, {"to", "2024"}}).at("datetime"),
              "2024-05-04T14:06:00Z/2024-12-31T23:59:59Z");
}

TEST(Up42Search, SetCollectionsReplacesThem) {
    json::Object body = search_body(search_with({}));
    set_collections(body, {"a", "b"});
    set_collections(body, {"c"});
    EXPECT_EQ(body.at("collections"), parsed(R"(["c"])"));
    set_collections(body, {});
    EXPECT_FALSE(body.contains("collections"));
}

TEST(Up42Search, ScenesAreSortedHereWithUnknownsLast) {
    const auto sorted = [](const char *sort) {
        std::vector<core::Scene> scenes(3);
        scenes[0].id = "a";
        scenes[0].cloud_percent = 20;
        scenes[0].acquired_ms = 1;
        scenes[1].id = "b";
        scenes[2].id = "c";
        scenes[2].cloud_percent = 10;
        scenes[2].acquired_ms = 2;
        sort_scenes(scenes, scene_order_from(sort));
        return scenes[0].id + scenes[1].id + scenes[2].id;
    };
    EXPECT_EQ(sorted("cloud"), "cab");
    EXPECT_EQ(sorted("cloud,desc"), "acb");
    EXPECT_EQ(sorted("acquired"), "acb");
    EXPECT_EQ(sorted("acquisitionDate, desc"), "cab");
    EXPECT_EQ(sorted("cloudCoverage,asc"), "cab");
    EXPECT_THROW(scene_order_from("size"), base::Failure);
    EXPECT_THROW(scene_order_from("cloud,down"), base::Failure);
}

}  // namespace
}  // namespace order::providers::up42
