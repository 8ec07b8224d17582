// Placing at UP42 with a key of the caller's own: the same key never buys twice.
#include "core/plan.hpp"
#include "core/requests.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *place_route = "POST /v2/orders";
constexpr const char *list_route = "GET /v2/orders";
constexpr const char *here = R"({"type":"Point","coordinates":[1,2]})";
constexpr const char *there = R"({"type":"Point","coordinates":[3,4.5]})";

class Up42Keys : public Up42Test {
  protected:
    core::Draft draft(const std::vector<std::string> &areas = {here}) {
        core::Draft made;
        made.options.set("data_product", "dp");
        made.options.set("scene", "scene-1");
        made.options.set("key", "mine");
        made.areas = areas;
        return made;
    }

    static std::string order_with(const std::string &id, const std::string &more = "") {
        return R"({"id":")" + id + R"(","status":"CREATED","tags":["liborder:mine"])" + more + "}";
    }
    static std::string at(const std::string &area, const std::string &image = "scene-1") {
        return R"(,"dataProductId":"dp","orderDetails":{"aoi":)" + area + R"(,"imageId":")" +
               image + "\"}";
    }
    void list(const std::string &orders) { script->on(list_route, answer(200, page(orders, 1))); }

    // Nothing may be sent.
    core::Placement found(const core::Draft &wanted) {
        core::Placement placement = up42().place(wanted, call);
        EXPECT_TRUE(placement.is_recovered);
        EXPECT_EQ(placement.reference, "liborder:mine");
        EXPECT_TRUE(script->requests(place_route).empty());
        return placement;
    }
};

TEST_F(Up42Keys, AKeyThatPlacedNothingYetIsPlacedWithItsTag) {
    list(order_json("other", "CREATED", R"(["liborder:another"])"));
    script->on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}]})"));
    const auto placement = up42().place(draft(), call);
    EXPECT_FALSE(placement.is_recovered);
    EXPECT_EQ(placement.reference, "liborder:mine");
    EXPECT_EQ(json::texts(parsed(script->requests(place_route).at(0).body), "tags"),
              std::vector<std::string>{"liborder:mine"});
    const auto look = script->requests(list_route).front();
    EXPECT_EQ(parameter(look, "workspaceId"), "ws");
    EXPECT_EQ(parameter(look, "tags"), "liborder:mine");
    EXPECT_EQ(parameter(look, "displayName"), "");
}

TEST_F(Up42Keys, WithoutAKeyOfItsOwnNoListIsRead) {
    script->on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}]})"));
    core::Draft without = draft();
    without.options.set("key", "");
    EXPECT_EQ(up42().place(without, call).items.at(0).order_id, "o-1");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Keys, OrdersOfTheKeyAreReturnedByAreaAndNothingIsSent) {
    list(order_with("for-there", at(R"({"coordinates":[3.0,4.5000000000001],"type":"Point"})")) +
         "," + order_with("for-here", at(here)));
    const auto placement = found(draft({here, there}));
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[0].index, 0);
    EXPECT_EQ(placement.items[0].order_id, "for-here");
    EXPECT_EQ(placement.items[1].index, 1);
    EXPECT_EQ(placement.items[1].order_id, "for-there");
    EXPECT_EQ(parsed(placement.json).as_array().size(), 2u);
}

TEST_F(Up42Keys, WhatTheOrdersDoNotSayIsDecidedByTheirNumber) {
    list(order_with("a") + "," + order_with("b"));
    const auto placement = found(draft({here, there}));
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[0].index, core::unknown_count);
    EXPECT_EQ(placement.items[1].index, core::unknown_count);

    script = std::make_shared<tests::ScriptedTransport>();
    list(order_with("a", at(there)) + "," + order_with("b"));
    const auto other = make_up42(settings, script, {})->place(draft({here, there}), call);
    EXPECT_EQ(other.items.at(0).order_id, "b");
    EXPECT_EQ(other.items.at(1).order_id, "a");
}

TEST_F(Up42Keys, AnotherImageIsAnotherOrdersArea) {
    list(order_with("other-image", at(here, "scene-2")) + "," + order_with("this", at(here)));
    const auto placement = found(draft({here, here}));
    EXPECT_EQ(placement.items.at(0).order_id, "this");
    EXPECT_EQ(placement.items.at(1).order_id, "other-image");
}

TEST_F(Up42Keys, AnAreaWithoutItsOrderIsAProblemAndNotSentAgain) {
    list(order_with("for-there", at(there)));
    const auto placement = found(draft({here, there}));
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[0].index, 0);
    EXPECT_EQ(placement.items[0].order_id, "");
    EXPECT_NE(placement.items[0].problem, "");
    EXPECT_EQ(placement.items[1].order_id, "for-there");
}

TEST_F(Up42Keys, TheSameKeyForAnotherDataProductIsAConflictThatNamesTheOrder) {
    list(order_with("earlier", R"(,"dataProductId":"another")"));
    for (const bool places : {false, true}) {
        const Failure failure = failure_of(
            [&] { places ? void(up42().place(draft(), call)) : void(up42().plan(draft(), call)); });
        EXPECT_EQ(failure.code, Code::conflict);
        EXPECT_EQ(failure.resource_id, "earlier");
        EXPECT_NE(failure.message.find("earlier"), std::string::npos) << failure.message;
    }
    EXPECT_TRUE(script->requests(place_route).empty());
}

TEST_F(Up42Keys, OrdersOfTheKeyAreFoundOnAnyPage) {
    script->on(list_route, answer(200, page(order_json("other", "CREATED"), 2)))
        .on(list_route, answer(200, page(order_with("mine", at(here)), 2)));
    EXPECT_EQ(found(draft()).items.at(0).order_id, "mine");
}

TEST_F(Up42Keys, NothingIsSentWhenTheListCannotBeRead) {
    settings.set("max_attempts", "1");
    script->on(list_route, answer(503, ""));
    EXPECT_EQ(failure_of([&] { up42().place(draft(), call); }).code, Code::provider);
    EXPECT_TRUE(script->requests(place_route).empty());
}

TEST_F(Up42Keys, ACheckTellsWhatWouldBeSent) {
    core::Draft without = draft();
    without.options.set("key", "");
    const json::Value fresh = parsed(core::to_json(up42().plan(without, call)));
    EXPECT_EQ(fresh.at("key").as_string().size(), 36u);
    EXPECT_EQ(json::text_or_empty(fresh, "reference"),
              "liborder:" + json::text_or_empty(fresh, "key"));
    EXPECT_TRUE(script->requests().empty());

    list(order_with("mine", at(here)));
    const json::Value plan = parsed(core::to_json(up42().plan(draft(), call)));
    EXPECT_EQ(plan, parsed(R"({"provider":"up42","orders":1,"key":"mine",
      "reference":"liborder:mine","workspace_id":"ws","outpost_id":null,"line_items":[],
      "quote_id":null,"equal_orders":[],"placed_orders":["mine"],"request":{"dataProduct":"dp",
      "displayName":"dp order","params":{"id":"scene-1"},"featureCollection":
      {"type":"FeatureCollection","features":[{"type":"Feature",
       "geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]},
      "tags":["liborder:mine"]}})"));
    EXPECT_TRUE(script->requests(place_route).empty());
}

TEST_F(Up42Keys, AMalformedKeyIsRefusedUnsent) {
    for (const std::string &key :
         {std::string("a b"), std::string("schlüssel"), std::string("a/b"), std::string(65, 'a')}) {
        core::Draft wanted = draft();
        wanted.options.set("key", key);
        EXPECT_EQ(failure_of([&] { up42().plan(wanted, call); }).code, Code::argument) << key;
        EXPECT_EQ(failure_of([&] { up42().place(wanted, call); }).code, Code::argument) << key;
    }
    EXPECT_TRUE(script->requests().empty());
    EXPECT_EQ(core::key_of(draft()), "mine");
    core::Draft longest = draft();
    longest.options.set("key", std::string(62, 'a') + "._");
    EXPECT_EQ(core::key_of(longest).size(), 64u);
}

}  // namespace
}  // namespace order::providers::up42
