// UP42 orders: reading, walking lists, polling many, cancelling.
#include <array>

#include "core/requests.hpp"
#include "unit/providers/up42_fixture.hpp"

namespace order::providers::up42 {
namespace {

using core::State;

class Up42Orders : public Up42Test {};
class Up42Polls : public Up42Test {};
class Up42Cancels : public Up42Test {};

constexpr const char *cancellation = "POST /v2/orders/o-1/cancellation";

TEST_F(Up42Orders, AreReadWithTheTokenAndAnEncodedId) {
    script->on("GET /v2/orders/a%2Fb", answer(200, order_json("a/b", "PLACED")));
    const auto snapshot = up42().order("a/b", call);
    EXPECT_EQ(snapshot.id, "a/b");
    EXPECT_EQ(snapshot.state, State::open);
    const auto &request = script->requests().front();
    EXPECT_EQ(transport::find_header(request.headers, "Authorization"), "Bearer ready-token");
    EXPECT_EQ(transport::find_header(request.headers, "Accept"), "application/json");
    EXPECT_EQ(request.repeat, transport::Repeat::safe);
}

TEST_F(Up42Orders, AnIdThatNoPathCanHoldIsRefusedUnsent) {
    for (const char *id : {"", ".", ".."}) {
        EXPECT_EQ(failure_of([&] { up42().order(id, call); }).code, Code::argument) << id;
    }
    EXPECT_TRUE(script->requests().empty());
}

TEST_F(Up42Orders, WhereOneStandsIsWhatTheWholeOrderSays) {
    const std::array<std::string, 5> bodies = {
        order_json("o-0", "FULFILLED"),
        R"({"id":"o-1","status":"PLACED","orderDetails":{"subStatus":"QUOTATION_REJECTED"}})",
        R"({"data":{"id":"o-2","status":"CANCELED"},"error":null,"status":"FULFILLED"})",
        R"({"id":"O-3","status":7})",
        R"({"status":"A_NEW_WORD","id":"o-4"})",
    };
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::string id = "o-" + std::to_string(i);
        script->on("GET /v2/orders/" + id, answer(200, bodies[i]));
        const auto standing = up42().standing(id, call);
        const auto snapshot = up42().order(id, call);
        EXPECT_EQ(standing.state, snapshot.state) << bodies[i];
        EXPECT_EQ(standing.status, snapshot.status) << bodies[i];
    }
}

TEST_F(Up42Orders, WhereOneStandsIsNotToldByAnAnswerThatIsNoOrder) {
    const std::array<std::pair<int, const char *>, 12> answers = {{
        {200, R"({"status":"PLACED","error":{"code":404,"message":"gone"}})"},
        {404, R"({"title":"No such order"})"},
        {200, "[]"},
        {200, "{"},
        {200, "{}"},
        {200, R"({"message":"try later"})"},
        {200, R"({"id":"o-6"})"},
        {200, R"({"id":"o-7","status":""})"},
        {200, R"({"id":"o-8","status":{"now":"PLACED"}})"},
        {200, R"({"status":"PLACED"})"},
        {200, R"({"id":"another","status":"PLACED"})"},
        {200, R"({"data":{"id":"another","status":"PLACED"},"error":null})"},
    }};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string id = "o-" + std::to_string(i);
        script->on("GET /v2/orders/" + id, answer(answers[i].first, answers[i].second));
        const Failure failure = failure_of([&] { up42().standing(id, call); });
        EXPECT_EQ(failure.message, failure_of([&] { up42().order(id, call); }).message);
        const bool is_good = answers[i].first == 200 && i > 0;
        EXPECT_EQ(failure.code, i <= 1 ? Code::not_found : Code::provider) << answers[i].second;
        EXPECT_EQ(failure.retriable, is_good) << answers[i].second;
    }
}

TEST_F(Up42Orders, AnAnswerThatIsNoOrderIsAFailure) {
    for (const char *body : {"[]", "null", "5", "", "<html>"}) {
        script->on("GET /v2/orders/o-1", answer(200, body));
    }
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(failure_of([&] { up42().order("o-1", call); }).code, Code::provider);
    }
}

TEST_F(Up42Orders, WhatIsNoOrderInAListIsSkipped) {
    script->on("GET /v2/orders",
               answer(200, page("1,null,\"x\",[],{},{\"id\":\"b\"},{\"status\":\"PLACED\"}," +
                                    order_json("a", "PLACED"),
                                1)));
    std::vector<std::string> warnings;
    const base::Log log([&](base::Level level, const std::string &line) {
        if (level == base::Level::warning) warnings.push_back(line);
    });
    const auto provider = make_up42(settings, script, log);
    const auto orders = provider->orders(core::make_query(), call);
    ASSERT_EQ(orders.size(), 1u);
    EXPECT_EQ(orders[0].id, "a");
    EXPECT_EQ(warnings, std::vector<std::string>{"UP42: 7 of 8 entries of the list of orders were "
                                                 "skipped: they did not say what they are."});
}

TEST_F(Up42Orders, AListOfNothingElseIsAnInvalidAnswer) {
    script->on("GET /v2/orders", answer(200, page("1,null,\"x\",[],{}", 1)));
    const Failure failure = failure_of([&] { up42().orders(core::make_query(), call); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_TRUE(failure.retriable);
}

TEST_F(Up42Orders, AnAnswerThatWouldTakeFarMoreMemoryThanItIsLongIsInvalid) {
    std::string body = R"({"id":"o-1","status":"PLACED","tags":[0)";
    while (body.size() < (4u << 20)) body += ",0";
    script->on("GET /v2/orders/o-1", answer(200, body + "]}"));
    const Failure failure = failure_of([&] { up42().order("o-1", call); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("too large"), std::string::npos) << failure.message;
    // Its status takes next to none.
    EXPECT_EQ(up42().standing("o-1", call).status, "PLACED");
}

TEST_F(Up42Orders, AnInterruptEndsTheReadingOfALongAnswer) {
    base::Interrupt interrupt;
    const std::string body = R"({"id":"o-1","status":"PLACED","x":")" + std::string(1 << 20, 'x');
    script->on("GET /v2/orders/o-1", [&](const auto &, const auto &) {
        interrupt.raise();
        return answer(200, body + "\"}");
    });
    const base::Call interruptible{&interrupt};
    const auto code_of = [&](auto ask) {
        interrupt.clear();
        return failure_of([&] { (up42().*ask)("o-1", interruptible); }).code;
    };
    EXPECT_EQ(code_of(&core::Provider::order), Code::cancelled);
    EXPECT_EQ(code_of(&core::Provider::standing), Code::cancelled);
}

TEST_F(Up42Orders, ATransientFailureIsRepeated) {
    script->on("GET /v2/orders/o-1", answer(503, "<html>"))
        .on("GET /v2/orders/o-1", broken())
        .on("GET /v2/orders/o-1", answer(200, order_json("o-1", "FULFILLED")));
    EXPECT_EQ(up42().order("o-1", call).state, State::fulfilled);
    EXPECT_EQ(script->requests().size(), 3u);
}

TEST_F(Up42Orders, AWalkStopsAtTheLastPage) {
    script->on("GET /v2/orders", answer(200, page(order_json("a", "PLACED"), 2)))
        .on("GET /v2/orders", answer(200, page(order_json("b", "PLACED"), 2)));
    EXPECT_EQ(up42().orders(core::make_query(), call).size(), 2u);
    const auto requests = script->requests();
    ASSERT_EQ(requests.size(), 2u);
    EXPECT_EQ(parameter(requests[0], "page"), "0");
    EXPECT_EQ(parameter(requests[1], "page"), "1");
    EXPECT_EQ(parameter(requests[0], "sort"), "createdAt,desc");
}

TEST_F(Up42Orders, AFilterWordThatIsMisspeltIsSentAndWarnedOf) {
    script->on("GET /v2/orders", answer(200, page("", 0)));
    core::Options query = core::make_query();
    query.set("status", "FULFILLED");
    query.set("status", "FULLFILLED");
    query.set("sub_status", "QUOTATION_WAITNG_RESPONSE");
    query.set("kind", "SOMETHING_ELSE_ENTIRELY");
    EXPECT_TRUE(up42().orders(query, call).empty());
    EXPECT_EQ(
        warnings,
        (std::vector<std::string>{
            "The query option \"status\" was \"FULLFILLED\", a word liborder does not know; did "
            "you mean \"FULFILLED\"?",
            "The query option \"sub_status\" was \"QUOTATION_WAITNG_RESPONSE\", a word liborder "
            "does not know; did you mean \"QUOTATION_WAITING_RESPONSE\"?",
            "The query option \"kind\" was \"SOMETHING_ELSE_ENTIRELY\", a word liborder does "
            "not know."}));
    EXPECT_NE(script->requests().front().url.find("status=FULLFILLED"), std::string::npos);
}

TEST_F(Up42Orders, AnEmptyListHasZeroPages) {
    script->on("GET /v2/orders", answer(200, page("", 0)));
    EXPECT_TRUE(up42().orders(core::make_query(), call).empty());
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Orders, AnOrderThatShiftsToTheNextPageIsTakenOnce) {
    script
        ->on("GET /v2/orders",
             answer(200, page(order_json("a", "PLACED") + "," + order_json("b", "PLACED"), 2)))
        .on("GET /v2/orders",
            answer(200, page(order_json("b", "PLACED") + "," + order_json("c", "PLACED"), 2)));
    EXPECT_EQ(up42().orders(core::make_query(), call).size(), 3u);
}

TEST_F(Up42Orders, ALimitEndsTheWalkEarly) {
    script->on("GET /v2/orders",
               answer(200, page(order_json("a", "PLACED") + "," + order_json("b", "PLACED"), 9)));
    core::Options query = core::make_query();
    query.set("limit", "1");
    EXPECT_EQ(up42().orders(query, call).size(), 1u);
    EXPECT_EQ(script->requests().size(), 1u);
    EXPECT_EQ(parameter(script->requests().front(), "size"), "1");
}

TEST_F(Up42Orders, PagesThatNeverEndAreAFailure) {
    script->on("GET /v2/orders", answer(200, page(order_json("a", "PLACED"), 1'000'000)));
    const Failure failure = failure_of([&] { up42().orders(core::make_query(), call); });
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_LT(script->requests().size(), 10u);
}

TEST_F(Up42Orders, APageWithoutATotalIsFollowedUntilOneIsEmpty) {
    script
        ->on("GET /v2/orders",
             answer(200, R"({"content":[{"id":"a","status":"PLACED"}],"totalPages":null})"))
        .on("GET /v2/orders", answer(200, R"({"content":[]})"));
    EXPECT_EQ(up42().orders(core::make_query(), call).size(), 1u);
}

TEST_F(Up42Orders, TagsAreReplacedByAMergePatch) {
    script->on("PATCH /v2/orders/o-1", answer(200, order_json("o-1", "PLACED", R"(["x"])")));
    const std::vector<std::string> tags = {"x"};
    EXPECT_EQ(up42().replace_tags("o-1", tags, call).tags, tags);
    const auto &request = script->requests().front();
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"),
              "application/merge-patch+json");
    EXPECT_EQ(request.body, R"({"tags":["x"]})");
}

TEST_F(Up42Orders, CoverageIsAskedForByOrder) {
    script->on("GET /v2/coverage/orders/o-1", answer(200, R"({"covered":{"percentage":40}})"));
    EXPECT_DOUBLE_EQ(up42().coverage("o-1", call).covered_percent, 40);
}

TEST_F(Up42Polls, AFewAreAskedForOneByOneAndAMissingOneIsUnknown) {
    script->on("GET /v2/orders/a", answer(200, order_json("a", "PLACED")))
        .on("GET /v2/orders/b", answer(404, R"({"title":"No such order."})"));
    const std::vector<std::string> ids = {"b", "a"};
    const auto snapshots = up42().poll(ids, call);
    ASSERT_EQ(snapshots.size(), 2u);
    EXPECT_EQ(snapshots[0].state, State::unknown);
    EXPECT_EQ(snapshots[0].id, "b");
    EXPECT_EQ(snapshots[1].state, State::open);
}

TEST_F(Up42Polls, ManyComeFromListsAndOnlyTheRestOneByOne) {
    std::vector<std::string> ids;
    std::string first, second;
    for (int i = 0; i < 12; ++i) {
        ids.push_back("o" + std::to_string(i));
        if (i == 5) continue;  // no list shows it
        std::string &list = i < 6 ? first : second;
        list += (list.empty() ? "" : ",") + order_json(ids.back(), "PLACED");
    }
    script->on("GET /v2/orders", answer(200, page(first, 2)))
        .on("GET /v2/orders", answer(200, page(second, 2)))
        .on("GET /v2/orders/o5", answer(200, order_json("o5", "FULFILLED")));
    const auto snapshots = up42().poll(ids, call);
    ASSERT_EQ(snapshots.size(), 12u);
    for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(snapshots[i].id, ids[i]);
    EXPECT_EQ(snapshots[5].state, State::fulfilled);
    EXPECT_EQ(script->requests().size(), 3u);
    EXPECT_EQ(parameter(script->requests().front(), "size"), "100");
}

TEST_F(Up42Polls, AListThatShowsOtherOrdersIsLeftSoon) {
    std::vector<std::string> ids;
    for (int i = 0; i < 10; ++i) {
        ids.push_back("o" + std::to_string(i));
        script->on("GET /v2/orders/" + ids.back(), answer(200, order_json(ids.back(), "PLACED")));
    }
    int other = 0;
    script->on("GET /v2/orders", [&](const auto &, const auto &) {
        return answer(200, page(order_json("x" + std::to_string(++other), "PLACED"), 100'000));
    });
    const auto snapshots = up42().poll(ids, call);
    EXPECT_EQ(snapshots.size(), 10u);
    EXPECT_EQ(script->requests("GET /v2/orders").size(), 4u);
}

TEST_F(Up42Polls, AnOrderAskedForTwiceIsAnsweredTwice) {
    const std::vector<std::string> ids(9, "a");
    script->on("GET /v2/orders", answer(200, page(order_json("a", "PLACED"), 50)));
    const auto snapshots = up42().poll(ids, call);
    ASSERT_EQ(snapshots.size(), 9u);
    EXPECT_EQ(snapshots[8].id, "a");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Cancels, AreSentOnce) {
    script->on(cancellation, answer(200, R"({"orderId":"o-1","status":"CANCELED"})"));
    EXPECT_EQ(up42().cancel("o-1", call), State::cancelled);
    ASSERT_EQ(script->requests().size(), 1u);
    EXPECT_EQ(script->requests().front().repeat, transport::Repeat::never);
    EXPECT_EQ(script->requests().front().body, "");
}

TEST_F(Up42Cancels, ALostAnswerIsLookedUp) {
    for (const auto &lost : {answer(500, ""), answer(503, "<html>"), answer(200, "not JSON")}) {
        script = std::make_shared<tests::ScriptedTransport>();
        script->on(cancellation, lost)
            .on("GET /v2/orders/o-1", answer(200, order_json("o-1", "CANCELED")));
        const auto provider = make_up42(settings, script, {});
        EXPECT_EQ(provider->cancel("o-1", call), State::cancelled);
        EXPECT_EQ(script->requests(cancellation).size(), 1u);
    }
}

TEST_F(Up42Cancels, ABrokenConnectionIsLookedUpAndMayStayUnknown) {
    script->on(cancellation, broken())
        .on("GET /v2/orders/o-1", answer(200, order_json("o-1", "PLACED")));
    const Failure failure = failure_of([&] { up42().cancel("o-1", call); });
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_FALSE(failure.retriable);
    EXPECT_EQ(script->requests(cancellation).size(), 1u);
}

TEST_F(Up42Cancels, ARefusalIsAConflictAndSaysNothingHappened) {
    script->on(cancellation, answer(409, R"({"title":"Order is PLACED"})"));
    const Failure failure = failure_of([&] { up42().cancel("o-1", call); });
    EXPECT_EQ(failure.code, Code::conflict);
    EXPECT_EQ(failure.message,
              "UP42 answered 409 to cancelling order o-1: Order is PLACED. It was not cancelled.");
    EXPECT_EQ(script->requests().size(), 1u);
}

TEST_F(Up42Cancels, AnUnreachableServiceIsTriedAgain) {
    script->on(cancellation, unreachable())
        .on(cancellation, answer(200, R"({"status":"CANCELED"})"));
    EXPECT_EQ(up42().cancel("o-1", call), State::cancelled);
}

TEST_F(Up42Cancels, AnInterruptedOneIsUnknownAtOnce) {
    Failure interrupted(Code::cancelled, "The call was interrupted.");
    script->on(cancellation, interrupted);
    EXPECT_EQ(failure_of([&] { up42().cancel("o-1", call); }).code, Code::outcome_unknown);
    EXPECT_EQ(script->requests().size(), 1u);
}

}  // namespace
}  // namespace order::providers::up42
