// Placing an order at Outposts once and only once: sent once, found again when its answer is lost.
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

constexpr const char *creation = "POST /orders";
constexpr const char *order_list = "GET /list-orders";

class OutpostsPlacement : public OutpostsTest {
  protected:
    OutpostsPlacement() {
        draft.options.set("outpost", "op-1");
        draft.options.set("payment_option", "NO_UPFRONT");
        draft.line_items = {{"OR-A", 2}, {"OR-B", 1}};
        script_checks();
    }

    // What is read before an order is sent: its items exist, and the Outpost has these orders.
    void script_checks(const std::string &listed = "") {
        for (const std::string id : {"OR-A", "OR-B"}) {
            script->on("GET /catalog/item/" + id,
                       answer(200, R"({"CatalogItem":{"CatalogItemId":")" + id +
                                       R"(","ItemStatus":"AVAILABLE"}})"));
        }
        script->on(order_list, page("Orders", listed));
    }
    void start_over() {
        OutpostsTest::start_over();
        script_checks();
    }

    core::Placement place() { return outposts().place(draft, call); }
    Failure failure_to_place() {
        return failure_of([&] { place(); });
    }

    // The list of orders at the moment it is asked for, by a clock so many seconds ahead of ours.
    template <class Entries>
    static tests::ScriptedTransport::Step list_of(Entries entries, std::int64_t ahead = 0,
                                                  const std::string &token = {}) {
        return [=](const auto &, const auto &) {
            auto list = page("Orders", entries(), token);
            list.headers = {date_header(ahead)};
            return list;
        };
    }

    // What a list says of an order submitted so many seconds from now, by the service's clock.
    static std::string listed(const std::string &id, std::int64_t seconds = 0) {
        return R"({"OrderId":")" + id + R"(","OutpostId":"op-1","Status":"PREPARING",)" +
               R"("OrderSubmissionDate":)" + std::to_string(base::unix_ms_now() / 1000 + seconds) +
               "}";
    }
    static transport::Response order_of(const std::string &id, const std::string &items) {
        return order_answer(R"({"OrderId":")" + id + R"(","PaymentOption":"NO_UPFRONT",)" +
                            R"("Status":"PREPARING","LineItems":[)" + items + "]}");
    }
    static std::string item(const std::string &id, int quantity) {
        return R"({"CatalogItemId":")" + id + R"(","Quantity":)" + std::to_string(quantity) + "}";
    }
    static std::string wanted_items() { return item("OR-B", 1) + "," + item("OR-A", 2); }

    core::Draft draft;
};

TEST_F(OutpostsPlacement, IsSentOnceAndAnswered) {
    script->on(creation, order_answer(order_json("oo-1", "PREPARING")));
    const core::Placement placement = place();
    ASSERT_EQ(placement.items.size(), 1u);
    EXPECT_EQ(placement.items[0].index, 0);
    EXPECT_EQ(placement.items[0].order_id, "oo-1");
    EXPECT_EQ(placement.items[0].problem, "");
    EXPECT_FALSE(placement.items[0].outcome_unknown);
    EXPECT_FALSE(placement.is_recovered);
    EXPECT_EQ(parsed(placement.json), parsed(order_json("oo-1", "PREPARING")));
    ASSERT_EQ(script->requests(creation).size(), 1u);
    const auto request = script->requests(creation).front();
    EXPECT_EQ(request.repeat, transport::Repeat::never);
    EXPECT_EQ(transport::find_header(request.headers, "Content-Type"), "application/json");
    EXPECT_EQ(parsed(request.body), parsed(R"({"OutpostIdentifier":"op-1",
      "PaymentOption":"NO_UPFRONT","LineItems":[{"CatalogItemId":"OR-A","Quantity":2},
      {"CatalogItemId":"OR-B","Quantity":1}]})"));
}

TEST_F(OutpostsPlacement, ARefusalIsFinalAndSaysThatNothingWasPlaced) {
    const struct {
        int status;
        const char *name;
        Code code;
    } cases[] = {{400, "ValidationException", Code::argument},
                 {402, "ServiceQuotaExceededException", Code::provider},
                 {403, "AccessDeniedException", Code::credentials},
                 {404, "NotFoundException", Code::not_found},
                 {409, "ConflictException", Code::conflict},
                 {400, "ThrottlingException", Code::provider},
                 {429, "TooManyRequestsException", Code::provider},
                 {403, "ExpiredTokenException", Code::credentials},
                 {403, "RequestTimeTooSkewed", Code::credentials}};
    for (const auto &one : cases) {
        start_over();
        auto response = refusal(one.status, one.name);
        response.headers.push_back(date_header(3'600));
        script->on(creation, response);
        const Failure failure = failure_to_place();
        EXPECT_EQ(failure.code, one.code) << one.name;
        EXPECT_EQ(failure.request_id, "request-1");
        EXPECT_TRUE(failure.message.ends_with("Nothing was placed.")) << failure.message;
        EXPECT_EQ(script->requests(creation).size(), 1u) << one.name;
        EXPECT_EQ(script->requests(order_list).size(), 1u) << one.name;
    }
}

TEST_F(OutpostsPlacement, AnUnreachableServiceIsTriedAgain) {
    script->on(creation, unreachable()).on(creation, order_answer(order_json("oo-1", "PREPARING")));
    EXPECT_EQ(place().items.at(0).order_id, "oo-1");
    EXPECT_EQ(script->requests(creation).size(), 2u);
}

TEST_F(OutpostsPlacement, AServiceThatStaysUnreachablePlacedNothing) {
    script->on(creation, unreachable());
    const Failure failure = failure_to_place();
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.message.ends_with("Nothing was placed.")) << failure.message;
    EXPECT_EQ(script->requests(order_list).size(), 1u);
}

TEST_F(OutpostsPlacement, IsFoundAgainHoweverItsAnswerWasLost) {
    const auto find_again = [&](auto lost) {
        start_over();
        script->on(creation, lost)
            .on(order_list, list_of([] { return listed("oo-1"); }))
            .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
        const core::Placement placement = place();
        EXPECT_TRUE(placement.is_recovered);
        ASSERT_EQ(placement.items.size(), 1u);
        EXPECT_EQ(placement.items[0].order_id, "oo-1");
        EXPECT_EQ(json::text_or_empty(parsed(placement.json), "OrderId"), "oo-1");
        EXPECT_EQ(script->requests(creation).size(), 1u);
        EXPECT_EQ(parameter(script->requests(order_list).front(), "OutpostIdentifierFilter"),
                  "op-1");
    };
    Failure timed_out(Code::timeout, "It took too long.");
    timed_out.timed_out = timed_out.retriable = true;
    find_again(broken());
    find_again(timed_out);
    find_again(refusal(500, "InternalServerException"));
    find_again(answer(503, "<html>"));
    find_again(answer(200, ""));
    find_again(answer(200, R"({"Order":{"OrderId":)"));
    find_again(answer(200, "{}"));
    find_again(answer(200, R"({"Order":null})"));
    find_again(answer(200, R"({"Order":{"OrderId":null}})"));
}

TEST_F(OutpostsPlacement, IsFoundByItsQuoteWhichNamesItsOrder) {
    draft.line_items.clear();
    draft.options.set("quote", "oq-1");
    draft.options.set("quote_option", "oqo-2");
    const auto quote = [](const std::string &order) {
        return answer(200, R"({"Quote":{"QuoteId":"oq-1","OutpostArn":"arn:x:outpost/op-1",)" +
                               order + R"("QuoteOptions":[{"QuoteOptionIdentifier":"oqo-2"}]}})");
    };
    script->on("GET /quotes/oq-1", quote(""))
        .on("GET /quotes/oq-1", quote(""))
        .on("GET /quotes/oq-1", quote(R"("SubmittedOrderId":"oo-2",)"))
        .on(creation, broken())
        .on("GET /orders/oo-2", order_of("oo-2", item("OR-Z", 9)));
    const core::Placement placement = place();
    EXPECT_TRUE(placement.is_recovered);
    EXPECT_EQ(placement.items.at(0).order_id, "oo-2");
    EXPECT_EQ(script->requests(creation).size(), 1u);
    EXPECT_TRUE(script->requests(order_list).empty());
}

TEST_F(OutpostsPlacement, AnEqualOrderThatWasThereBeforeIsNotTakenForIt) {
    look_briefly();
    OutpostsTest::start_over();
    script_checks(listed("oo-before"));
    script->on(creation, broken())
        .on(order_list, list_of([] { return listed("oo-before"); }))
        .on("GET /orders/oo-before", order_of("oo-before", wanted_items()));
    const Failure failure = failure_to_place();
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_NE(failure.message.find("before: oo-before."), std::string::npos) << failure.message;
    EXPECT_EQ(script->requests(creation).size(), 1u);
}

TEST_F(OutpostsPlacement, TheNewOneOfTwoEqualOrdersIsFound) {
    OutpostsTest::start_over();
    script_checks(listed("oo-before"));
    script->on(creation, broken())
        .on(order_list, list_of([] { return listed("oo-before") + "," + listed("oo-new"); }))
        .on("GET /orders/oo-new", order_of("oo-new", wanted_items()));
    const core::Placement placement = place();
    EXPECT_TRUE(placement.is_recovered);
    EXPECT_EQ(placement.items.at(0).order_id, "oo-new");
    EXPECT_TRUE(script->requests("GET /orders/oo-before").empty());
}

TEST_F(OutpostsPlacement, OneThatMayBeOlderLeavesTheOutcomeUnknown) {
    script = std::make_shared<tests::ScriptedTransport>();
    script->on("GET /catalog/item/OR-A", refusal(403, "AccessDeniedException"))
        .on("GET /catalog/item/OR-B", refusal(403, "AccessDeniedException"))
        .on(order_list, refusal(403, "AccessDeniedException"))
        .on(order_list, list_of([] { return listed("oo-1"); }))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()))
        .on(creation, broken());
    const Failure failure = failure_to_place();
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_NE(failure.message.find("oo-1"), std::string::npos) << failure.message;
}

TEST_F(OutpostsPlacement, OlderAndOtherOrdersAreNotTakenForIt) {
    look_briefly();
    script->on(creation, broken())
        .on(order_list, list_of([] {
                return listed("oo-old", -60) + R"(,{"OrderId":"oo-undated"},)" + listed("oo-other");
            }))
        .on("GET /orders/oo-other", order_of("oo-other", item("OR-A", 1)));
    const Failure failure = failure_to_place();
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_FALSE(failure.retriable);
    EXPECT_NE(failure.message.find("may have been done"), std::string::npos) << failure.message;
    EXPECT_EQ(script->requests(creation).size(), 1u);
    EXPECT_TRUE(script->requests("GET /orders/oo-old").empty());
}

TEST_F(OutpostsPlacement, SeveralLikeItLeaveTheOutcomeUnknownAndAreNamed) {
    script->on(creation, broken())
        .on(order_list, list_of([] { return listed("oo-1") + "," + listed("oo-2"); }))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()))
        .on("GET /orders/oo-2", order_of("oo-2", wanted_items()));
    const Failure failure = failure_to_place();
    EXPECT_EQ(failure.code, Code::outcome_unknown);
    EXPECT_NE(failure.message.find("oo-1"), std::string::npos) << failure.message;
    EXPECT_NE(failure.message.find("oo-2"), std::string::npos) << failure.message;
}

TEST_F(OutpostsPlacement, TheServicesClockDecidesWhatIsNew) {
    // Its clock is an hour behind ours: what it dates an hour ago is new.
    constexpr std::int64_t behind = -3'600;
    const auto list = list_of(
        [] { return listed("oo-1", behind) + "," + listed("oo-old", behind - 60); }, behind);
    script->on(creation, broken())
        .on(order_list, list)
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
    EXPECT_EQ(place().items.at(0).order_id, "oo-1");
    EXPECT_TRUE(script->requests("GET /orders/oo-old").empty());
}

TEST_F(OutpostsPlacement, AClockAheadOfOursDoesNotMakeOldOrdersNew) {
    look_briefly();
    constexpr std::int64_t ahead = 3'600;
    const auto list = list_of([] { return listed("oo-old", ahead - 60); }, ahead);
    script->on(creation, broken()).on(order_list, list);
    EXPECT_EQ(failure_to_place().code, Code::outcome_unknown);
    EXPECT_TRUE(script->requests("GET /orders/oo-old").empty());
}

TEST_F(OutpostsPlacement, ItIsLookedForOnEveryPageAndOverTransientFailures) {
    script->on(creation, broken())
        .on(order_list, answer(503, ""))
        .on(order_list, list_of([] { return listed("oo-old", -60); }, 0, "1##a+b"))
        .on(order_list, list_of([] { return listed("oo-1"); }))
        .on("GET /orders/oo-1", answer(500, ""))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
    EXPECT_EQ(place().items.at(0).order_id, "oo-1");
    const auto lists = script->requests(order_list);
    ASSERT_EQ(lists.size(), 4u);
    EXPECT_EQ(parameter(lists[3], "NextToken"), "1##a+b");
    EXPECT_EQ(parameter(lists[3], "OutpostIdentifierFilter"), "op-1");
}

TEST_F(OutpostsPlacement, ItMayTakeAMomentToShowUp) {
    script->on(creation, broken())
        .on(order_list, page("Orders", ""))
        .on(order_list, list_of([] { return listed("oo-1"); }))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
    EXPECT_TRUE(place().is_recovered);
    EXPECT_EQ(script->requests(order_list).size(), 3u);
}

TEST_F(OutpostsPlacement, AnOrderThatIsListedBeforeItCanBeReadIsAskedForAgain) {
    script->on(creation, broken())
        .on(order_list, list_of([] { return listed("oo-1"); }))
        .on("GET /orders/oo-1", refusal(404, "NotFoundException"))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
    EXPECT_EQ(place().items.at(0).order_id, "oo-1");
}

TEST_F(OutpostsPlacement, AListThatIsRefusedLeavesTheOutcomeUnknown) {
    script->on(creation, broken()).on(order_list, refusal(403, "AccessDeniedException"));
    EXPECT_EQ(failure_to_place().code, Code::outcome_unknown);
    EXPECT_EQ(script->requests(order_list).size(), 2u);
}

TEST_F(OutpostsPlacement, ADeadlineThatPassedStillLeavesAMomentToLook) {
    script
        ->on(creation,
             [this](const auto &, const auto &) -> transport::Response {
                 call.deadline = base::monotonic_now();
                 throw Failure(Code::timeout, "The deadline passed before the call was done.");
             })
        .on(order_list, list_of([] { return listed("oo-1"); }))
        .on("GET /orders/oo-1", order_of("oo-1", wanted_items()));
    EXPECT_TRUE(place().is_recovered);
}

TEST_F(OutpostsPlacement, AnInterruptedOneIsUnknownAtOnce) {
    script->on(creation, Failure(Code::cancelled, "The call was interrupted."));
    EXPECT_EQ(failure_to_place().code, Code::outcome_unknown);
    EXPECT_EQ(script->requests(creation).size(), 1u);
    EXPECT_EQ(script->requests(order_list).size(), 1u);
}

TEST_F(OutpostsPlacement, AMalformedDraftIsRefusedUnsent) {
    draft.line_items.clear();
    EXPECT_EQ(failure_to_place().code, Code::argument);
    EXPECT_TRUE(script->requests().empty());
}

}  // namespace
}  // namespace order::providers::outposts
