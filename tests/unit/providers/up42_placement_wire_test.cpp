// The body of an order, and what batch answers say about each area.
#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "providers/up42/wire_placement.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *berlin =
    R"({"type":"Polygon","coordinates":[[[13,52],[14,52],[14,53],[13,52]]]})";

json::Value parsed(std::string_view text) { return json::parse(text, "the test's document"); }

OrderBody body_with(std::vector<std::string> areas, std::string parameters = "",
                    std::string scene = "") {
    OrderBody body;
    body.data_product = "dp";
    body.areas = std::move(areas);
    body.parameters = std::move(parameters);
    body.scene = std::move(scene);
    return body;
}

TEST(Up42OrderBody, HasOneFeaturePerArea) {
    OrderBody body = body_with({berlin, R"({"type":"Point","coordinates":[1,2]})"}, "", "scene-1");
    body.display_name = "mine";
    body.tags = {"a", "b"};
    const Outgoing outgoing = order_json(body);
    EXPECT_EQ(outgoing.geometries.size(), 2u);
    EXPECT_EQ(outgoing.display_name, "mine");
    EXPECT_EQ(parsed(outgoing.json), parsed(R"({"dataProduct":"dp","displayName":"mine",
        "params":{"id":"scene-1"},"featureCollection":{"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Polygon",
         "coordinates":[[[13,52],[14,52],[14,53],[13,52]]]},"properties":{}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]},
        "tags":["a","b"]})"));
}

TEST(Up42OrderBody, LeavesTagsOutWhenThereAreNone) {
    EXPECT_FALSE(parsed(order_json(body_with({berlin})).json).as_object().contains("tags"));
}

TEST(Up42OrderBody, IsNamedAfterItsProductWhenItHasNoName) {
    EXPECT_EQ(order_json(body_with({berlin})).display_name, "dp order");
}

TEST(Up42OrderBody, TakesACollectionOfFeaturesApart) {
    const std::string feature =
        std::string(R"({"type":"Feature","properties":{},"geometry":)") + berlin + "}";
    const std::string collection =
        R"({"type":"FeatureCollection","features":[)" + feature + "," + feature + "]}";
    EXPECT_EQ(order_json(body_with({collection, feature})).geometries.size(), 3u);
}

TEST(Up42OrderBody, AWholeSceneHasNoGeometry) {
    const Outgoing outgoing = order_json(body_with({}, "", "scene-1"));
    EXPECT_EQ(outgoing.geometries.size(), 1u);
    const auto document = parsed(outgoing.json);
    const auto &feature = document.at("featureCollection").at("features").at(0);
    EXPECT_TRUE(feature.at("geometry").is_null());
    EXPECT_EQ(document.at("params").at("id").as_string(), "scene-1");
}

TEST(Up42OrderBody, AnAreaAmongTheParametersBecomesAFeature) {
    for (const std::string name : {"aoi", "geometry"}) {
        const Outgoing outgoing =
            order_json(body_with({}, R"({"id":"s","x":1,")" + name + "\":" + berlin + "}"));
        const auto document = parsed(outgoing.json);
        EXPECT_EQ(document.at("params"), parsed(R"({"id":"s","x":1})"));
        EXPECT_EQ(document.at("featureCollection").at("features").at(0).at("geometry"),
                  parsed(berlin));
    }
}

TEST(Up42OrderBody, RefusesDraftsThatSayTooLittleOrTwoThings) {
    OrderBody no_product = body_with({berlin});
    no_product.data_product.clear();
    EXPECT_THROW(order_json(no_product), base::Failure);
    EXPECT_THROW(order_json(body_with({})), base::Failure);
    EXPECT_THROW(order_json(body_with({}, R"({"x":1})")), base::Failure);
    EXPECT_THROW(order_json(body_with({berlin}, "[1]")), base::Failure);
    EXPECT_THROW(order_json(body_with({berlin}, R"({"id":"a"})", "b")), base::Failure);
    EXPECT_THROW(order_json(body_with({"no GeoJSON"})), base::Failure);
    const std::string twice = std::string(R"({"aoi":)") + berlin + "}";
    EXPECT_THROW(order_json(body_with({berlin}, twice)), base::Failure);
    EXPECT_NO_THROW(order_json(body_with({berlin}, R"({"id":"a","aoi":null})", "a")));
}

TEST(Up42Estimates, HaveATotalAndItemsByArea) {
    const auto estimate = estimate_from(parsed(R"({
        "summary":{"totalCredits":12.5,"totalSize":3,"unit":"SQ_KM"},
        "results":[{"index":0,"credits":12.5,"size":3,"unit":"SQ_KM"}],
        "errors":[{"index":1,"message":"too small","details":"0.01"}]})"),
                                        2);
    EXPECT_DOUBLE_EQ(estimate.credits, 12.5);
    EXPECT_EQ(estimate.unit, "SQ_KM");
    ASSERT_EQ(estimate.items.size(), 2u);
    EXPECT_DOUBLE_EQ(estimate.items[0].credits, 12.5);
    EXPECT_EQ(estimate.items[1].index, 1);
    EXPECT_EQ(estimate.items[1].problem, "too small: 0.01");
}

TEST(Up42Estimates, AnEmptyAnswerKnowsNoPrice) {
    const auto estimate = estimate_from(parsed("{}"), 1);
    EXPECT_EQ(estimate.credits, core::unknown_number);
    ASSERT_EQ(estimate.items.size(), 1u);
    EXPECT_EQ(estimate.items[0].credits, core::unknown_number);
    EXPECT_FALSE(estimate.is_complete);
}

TEST(Up42Estimates, AnAreaTheAnswerForgetsHasNoPrice) {
    const auto estimate = estimate_from(
        parsed(R"({"summary":{"totalCredits":10},"results":[{"index":1,"credits":10}]})"), 2);
    ASSERT_EQ(estimate.items.size(), 2u);
    EXPECT_EQ(estimate.items[0].index, 0);
    EXPECT_EQ(estimate.items[0].credits, core::unknown_number);
    EXPECT_DOUBLE_EQ(estimate.items[1].credits, 10);
}

TEST(Up42Estimates, AreCompleteWhenEachAreaHasAPriceAndTheTotalIsNotBelowTheirSum) {
    const auto is_complete = [](const std::string &total, const std::string &results,
                                const std::string &errors = "[]") {
        return estimate_from(parsed(R"({"summary":{"totalCredits":)" + total + R"(},"results":)" +
                                    results + R"(,"errors":)" + errors + "}"),
                             2)
            .is_complete;
    };
    const std::string both = R"([{"index":1,"credits":0.1},{"index":0,"credits":0.2}])";
    const std::string first = R"([{"index":0,"credits":10}])";
    EXPECT_TRUE(is_complete("0.3", both));
    EXPECT_TRUE(is_complete("5", both));  // a fee on all together
    EXPECT_TRUE(is_complete("0", R"([{"index":0,"credits":0},{"index":1,"credits":0}])"));
    EXPECT_FALSE(is_complete("0.29", both));
    EXPECT_FALSE(is_complete("null", both));
    EXPECT_FALSE(is_complete("-1", both));
    EXPECT_FALSE(is_complete("10", first));
    EXPECT_FALSE(is_complete("10", first, R"([{"index":1,"message":"no price"}])"));
    EXPECT_FALSE(is_complete("10", R"([{"index":0,"credits":10},{"index":1,"credits":null}])"));
    EXPECT_FALSE(is_complete("10", R"([{"index":0,"credits":10},{"index":1,"credits":-3}])"));
    EXPECT_FALSE(is_complete("10", R"([{"index":0,"credits":5},{"index":0,"credits":5}])"));
    EXPECT_FALSE(is_complete("10", R"([{"index":0,"credits":5},{"credits":5}])"));
    EXPECT_FALSE(is_complete("10", R"([{"index":0,"credits":5},{"index":7,"credits":5}])"));
    EXPECT_FALSE(is_complete("0.3", both, R"([{"index":1,"message":"outside"}])"));
    EXPECT_FALSE(is_complete("0.3", both, R"([{"message":"a fault"}])"));
    EXPECT_FALSE(is_complete("10", "{}"));
}

TEST(Up42Placements, PartialSuccessIsToldByArea) {
    const auto placement = placement_from(parsed(R"({"results":[{"index":2,"id":"o2"},
        {"index":0,"id":"o0"}],"errors":[{"index":1,"message":"outside","details":null}]})"),
                                          3);
    ASSERT_EQ(placement.items.size(), 3u);
    EXPECT_EQ(placement.items[0].order_id, "o0");
    EXPECT_EQ(placement.items[1].problem, "outside");
    EXPECT_FALSE(placement.items[1].outcome_unknown);
    EXPECT_EQ(placement.items[2].order_id, "o2");
}

TEST(Up42Placements, AnAreaTheAnswerForgetsHasAnUnknownOutcome) {
    const auto placement = placement_from(parsed(R"({"results":[{"index":0,"id":"o0"}]})"), 2);
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[1].index, 1);
    EXPECT_TRUE(placement.items[1].outcome_unknown);
}

TEST(Up42Placements, NoOrderIsDroppedForAnOddIndex) {
    const auto placement = placement_from(
        parsed(R"({"results":[{"index":0,"id":"a"},{"index":0,"id":"b"},{"index":99,"id":"c"},
            {"index":-1,"id":"d"},{"index":"1","id":"e"},{"id":"f"},{"index":1e18,"id":"g"}]})"),
        2);
    std::string ids;
    for (const auto &item : placement.items) ids += item.order_id;
    EXPECT_EQ(ids, "abcdefg");
    EXPECT_EQ(placement.items[2].index, core::unknown_count);
}

TEST(Up42Placements, AnOrderWithoutIdHasAnUnknownOutcome) {
    const auto placement = placement_from(parsed(R"({"results":[{"index":0,"id":null}]})"), 1);
    ASSERT_EQ(placement.items.size(), 1u);
    EXPECT_TRUE(placement.items[0].outcome_unknown);
}

TEST(Up42Placements, AnAnswerThatSaysNothingHasNoItems) {
    for (const char *document : {"{}", "[]", "null", R"({"results":[],"errors":[]})",
                                 R"({"results":null,"errors":"none"})"}) {
        EXPECT_TRUE(placement_from(parsed(document), 2).items.empty()) << document;
    }
}

}  // namespace
}  // namespace order::providers::up42
