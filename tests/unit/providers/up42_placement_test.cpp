// Placing at UP42: never twice, and never a purchase that nobody knows about.
#include "core/requests.hpp"
#include "support/promptly.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

constexpr const char *place_route = "POST /v2/orders";
constexpr const char *list_route = "GET /v2/orders";
constexpr const char *point = R"({"type":"Point","coordinates":[1,2]})";

class Up42Placing : public Up42Test {
  protected:
    core::Draft draft(int areas = 1) {
        core::Draft result;
        result.options.set("data_product", "dp");
        result.options.set("name", "mine");
        for (int i = 0; i < areas; ++i) result.areas.emplace_back(point);
        return result;
    }

    std::size_t posts() const { return script->requests(place_route).size(); }

    // The tag the placement put on its orders.
    std::string sent_tag() {
        const auto tags = json::texts(parsed(script->requests(place_route).at(0).body), "tags");
        return tags.empty() ? "" : tags.back();
    }

    // The request leaves in time, and then its deadline passes.
    void lose_the_answer_at_the_deadline() {
        script->on(place_route, [this](const auto &, const auto &) -> transport::Response {
            call.deadline = base::monotonic_now();
            throw Failure(Code::timeout, "The deadline passed before the call was done.");
        });
    }

    // A list that shows `orders` orders with the tag among others, after `empty_looks` looks.
    void list_tagged_orders(int orders, int empty_looks = 0) {
        const auto others = order_json("other", "CREATED", R"(["liborder:another"])");
        for (int i = 0; i < empty_looks; ++i) script->on(list_route, answer(200, page(others, 1)));
        script->on(list_route, [this, orders, others](const auto &, const auto &) {
            std::string content = others;
            for (int i = 0; i < orders; ++i) {
                content += "," + order_json("found-" + std::to_string(i), "CREATED",
                                            R"(["x",")" + sent_tag() + R"("])");
            }
            return answer(200, page(content, 1));
        });
    }
};

TEST_F(Up42Placing, SendsTheDraftOnceWithATagOfItsOwn) {
    script->on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}],"errors":[]})"));
    core::Draft two_tags = draft();
    two_tags.options.set("tag", "project-x");
    const auto placement = up42().place(two_tags, call);
    ASSERT_EQ(placement.items.size(), 1u);
    EXPECT_EQ(placement.items[0].order_id, "o-1");
    EXPECT_FALSE(placement.is_recovered);
    EXPECT_EQ(placement.reference, sent_tag());
    EXPECT_TRUE(placement.reference.starts_with("liborder:"));

    const auto &request = script->requests().front();
    EXPECT_EQ(request.repeat, transport::Repeat::never);
    EXPECT_EQ(parameter(request, "workspaceId"), "ws");
    EXPECT_EQ(json::texts(parsed(request.body), "tags").front(), "project-x");
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"), "application/json");
}

TEST_F(Up42Placing, EveryPlacementHasAnotherTag) {
    script->on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}]})"));
    EXPECT_NE(up42().place(draft(), call).reference, up42().place(draft(), call).reference);
}

TEST_F(Up42Placing, PartialSuccessIsASuccess) {
    script->on(place_route, answer(200, R"({"results":[{"index":1,"id":"o-1"}],
        "errors":[{"index":0,"message":"outside","details":"of the scene"}]})"));
    const auto placement = up42().place(draft(2), call);
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[0].problem, "outside: of the scene");
    EXPECT_EQ(placement.items[1].order_id, "o-1");
}

TEST_F(Up42Placing, NothingButErrorsIsAFailureWithTheFirst) {
    script->on(place_route, answer(200, R"({"results":[],
        "errors":[{"index":1,"message":"b"},{"index":0,"message":"a","details":"why"}]})"));
    const Failure failure = failure_of([&] { up42().place(draft(2), call); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_EQ(failure.message, "UP42 placed none of 2 orders: a: why.");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Placing, ARefusalIsFinalAndSaysThatNothingWasPlaced) {
    for (const int status : {400, 401, 403, 404, 409, 422, 429}) {
        script = std::make_shared<tests::ScriptedTransport>();
        script->on(place_route, answer(status, R"({"title":"no"})"));
        const auto provider = make_up42(settings, script, {});
        const Failure failure = failure_of([&] { provider->place(draft(), call); });
        EXPECT_NE(failure.code, Code::outcome_unknown) << status;
        EXPECT_EQ(failure.http_status, status);
        EXPECT_TRUE(failure.message.ends_with("Nothing was placed.")) << failure.message;
        EXPECT_EQ(failure.reference, "");
        EXPECT_EQ(script->requests().size(), 1u) << status;
    }
}

TEST_F(Up42Placing, ARequestThatNeverLeftIsTriedAgainAndThenANetworkFailure) {
    settings.set("max_attempts", "2");
    script->on(place_route, unreachable());
    const Failure failure = failure_of([&] { up42().place(draft(), call); });
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.retriable);
    EXPECT_TRUE(failure.message.ends_with("Nothing was placed."));
    EXPECT_EQ(posts(), 2u);
    EXPECT_TRUE(script->requests(list_route).empty());
}

TEST_F(Up42Placing, ALostAnswerIsFoundByItsTag) {
    for (const auto &lost :
         {answer(500, ""), answer(502, "<html>"), answer(503, "", {{"Retry-After", "1"}}),
          answer(504, ""), answer(200, ""), answer(200, R"({"results":[{"index":0,"i)"),
          answer(200, "{}"), answer(200, "null"), answer(200, R"({"results":[{"index":0}]})")}) {
        script = std::make_shared<tests::ScriptedTransport>();
        script->on(place_route, lost);
        list_tagged_orders(1);
        const auto provider = make_up42(settings, script, {});
        const auto placement = provider->place(draft(), call);
        EXPECT_TRUE(placement.is_recovered);
        ASSERT_EQ(placement.items.size(), 1u);
        EXPECT_EQ(placement.items[0].order_id, "found-0");
        EXPECT_EQ(placement.items[0].index, 0);
        EXPECT_EQ(placement.reference, sent_tag());
        EXPECT_EQ(posts(), 1u) << lost.status;
    }
}

TEST_F(Up42Placing, ABrokenConnectionIsNotSentAgain) {
    script->on(place_route, broken());
    list_tagged_orders(2);
    const auto placement = up42().place(draft(2), call);
    EXPECT_EQ(posts(), 1u);
    ASSERT_EQ(placement.items.size(), 2u);
    EXPECT_EQ(placement.items[0].index, core::unknown_count);
    EXPECT_EQ(placement.items[1].order_id, "found-1");

    const auto look = script->requests(list_route).front();
    EXPECT_EQ(parameter(look, "workspaceId"), "ws");
    EXPECT_EQ(parameter(look, "displayName"), "mine");
    EXPECT_EQ(parameter(look, "tags"), placement.reference);
    EXPECT_EQ(parameter(look, "sort"), "createdAt,desc");
}

TEST_F(Up42Placing, OrdersThatShowUpLateAreFound) {
    script->on(place_route, broken());
    list_tagged_orders(1, 1);
    EXPECT_TRUE(up42().place(draft(), call).is_recovered);
    EXPECT_EQ(script->requests(list_route).size(), 2u);
}

TEST_F(Up42Placing, AFailedLookIsNotTheLast) {
    settings.set("max_attempts", "1");
    script->on(place_route, broken()).on(list_route, answer(503, ""));
    list_tagged_orders(1);
    EXPECT_TRUE(up42().place(draft(), call).is_recovered);
}

TEST_F(Up42Placing, WhatIsFoundOfSeveralIsToldWithTheRestUnknown) {
    core::Placement placement;
    EXPECT_TRUE(tests::within_some_limit([&](int limit_ms) {
        settings.set("place_lookup_ms", std::to_string(limit_ms));
        script = std::make_shared<tests::ScriptedTransport>();
        script->on(place_route, broken());
        list_tagged_orders(1);
        try {
            placement = make_up42(settings, script, {})->place(draft(3), call);
        } catch (const Failure &failure) {
            EXPECT_EQ(failure.code, Code::outcome_unknown);
        }
        return !placement.items.empty();
    }));
    ASSERT_EQ(placement.items.size(), 3u);
    EXPECT_EQ(placement.items[0].order_id, "found-0");
    EXPECT_FALSE(placement.items[0].outcome_unknown);
    EXPECT_TRUE(placement.items[1].outcome_unknown);
    EXPECT_TRUE(placement.items[2].outcome_unknown);
}

TEST_F(Up42Placing, NothingFoundIsAnUnknownOutcomeWithTheTag) {
    look_briefly();
    script->on(place_route, answer(504, "<html>"));
    list_tagged_orders(0);
    const Failure failure = failure_of([&] { up42().place(draft(), call); });
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_EQ(failure.reference, sent_tag());
    EXPECT_EQ(failure.http_status, 504);
    EXPECT_FALSE(failure.retriable);
    EXPECT_NE(failure.message.find(sent_tag()), std::string::npos);
    EXPECT_EQ(posts(), 1u);
}

TEST_F(Up42Placing, ALookThatIsRefusedLeavesTheOutcomeUnknown) {
    script->on(place_route, broken()).on(list_route, answer(403, ""));
    EXPECT_EQ(failure_of([&] { up42().place(draft(), call); }).code, Code::outcome_unknown);
    EXPECT_EQ(script->requests(list_route).size(), 1u);
}

TEST_F(Up42Placing, AnInterruptIsAnUnknownOutcomeWithoutALook) {
    script->on(place_route, Failure(Code::cancelled, "The call was interrupted."));
    const Failure failure = failure_of([&] { up42().place(draft(), call); });
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_EQ(failure.reference, sent_tag());
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Placing, ADeadlineThatPassesOnTheWayStillAllowsOneLook) {
    lose_the_answer_at_the_deadline();
    list_tagged_orders(1);
    EXPECT_TRUE(up42().place(draft(), call).is_recovered);
}

TEST_F(Up42Placing, ADeadlineThatPassesOnTheWayBoundsTheLooks) {
    const base::Instant begin = base::monotonic_now();
    lose_the_answer_at_the_deadline();
    list_tagged_orders(0);
    EXPECT_EQ(failure_of([&] { up42().place(draft(), call); }).code, Code::outcome_unknown);
    EXPECT_LT(base::monotonic_now() - begin, tests::promptly);
}

TEST_F(Up42Placing, MemoryThatRunsOutAfterSendingIsALostAnswer) {
    script->on(place_route,
               [](const auto &, const auto &) -> transport::Response { throw std::bad_alloc(); });
    list_tagged_orders(1);
    EXPECT_TRUE(up42().place(draft(), call).is_recovered);
    EXPECT_EQ(posts(), 1u);
}

TEST_F(Up42Placing, ABadDraftIsRefusedUnsent) {
    core::Draft no_area;
    no_area.options.set("data_product", "dp");
    EXPECT_EQ(failure_of([&] { up42().place(no_area, call); }).code, Code::argument);
    core::Draft hardware = draft();
    hardware.line_items.push_back({"OR-1", 1});
    EXPECT_EQ(failure_of([&] { up42().place(hardware, call); }).code, Code::argument);
    EXPECT_TRUE(script->requests().empty());
}

TEST_F(Up42Placing, TheDraftsWorkspaceComesFirst) {
    script->on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}]})"));
    core::Draft elsewhere = draft();
    elsewhere.options.set("workspace", "other");
    up42().place(elsewhere, call);
    EXPECT_EQ(parameter(script->requests().front(), "workspaceId"), "other");
}

TEST_F(Up42Placing, TheAccountsOwnWorkspaceIsReadOnce) {
    settings.set("up42.workspace", "");
    script
        ->on("GET /realms/public/protocol/openid-connect/userinfo", answer(200, R"({"sub":"own"})"))
        .on(place_route, answer(200, R"({"results":[{"index":0,"id":"o-1"}]})"));
    up42().place(draft(), call);
    up42().place(draft(), call);
    EXPECT_EQ(script->requests().size(), 3u);
    EXPECT_EQ(parameter(script->requests().back(), "workspaceId"), "own");
}

TEST_F(Up42Placing, AnEstimateCostsNothingAndMayBeRepeated) {
    script->on("POST /v2/orders/estimate", answer(503, ""))
        .on("POST /v2/orders/estimate",
            answer(200,
                   R"({"summary":{"totalCredits":2.5},"results":[{"index":0,"credits":2.5}]})"));
    const auto estimate = up42().estimate(draft(), call);
    EXPECT_DOUBLE_EQ(estimate.credits, 2.5);
    EXPECT_EQ(script->requests().size(), 2u);
    EXPECT_FALSE(parsed(script->requests().front().body).as_object().contains("tags"));
}

}  // namespace
}  // namespace order::providers::up42
