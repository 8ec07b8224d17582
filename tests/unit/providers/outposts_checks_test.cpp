// What is checked before an order is placed at Outposts, and what such a check tells.
#include "core/plan.hpp"
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

constexpr const char *creation = "POST /orders";
constexpr const char *order_list = "GET /list-orders";
constexpr const char *outpost_arn = "arn:aws:outposts:us-west-2:123456789012:outpost/op-1";

class OutpostsChecks : public OutpostsTest {
  protected:
    core::Draft draft_of_items() {
        core::Draft draft;
        draft.options.set("outpost", "op-1");
        draft.options.set("payment_option", "NO_UPFRONT");
        draft.line_items = {{"OR-A", 2}};
        return draft;
    }
    core::Draft draft_of_quote() {
        core::Draft draft;
        draft.options.set("payment_option", "NO_UPFRONT");
        draft.options.set("quote", "oq-1");
        draft.options.set("quote_option", "oqo-1");
        return draft;
    }

    void script_item(const std::string &status) {
        script->on("GET /catalog/item/OR-A",
                   answer(200, R"({"CatalogItem":{"CatalogItemId":"OR-A","ItemStatus":")" + status +
                                   "\"}}"));
    }
    void script_quote(const std::string &more = "") {
        script->on("GET /quotes/oq-1", answer(200, R"({"Quote":{"QuoteId":"oq-1","OutpostArn":")" +
                                                       std::string(outpost_arn) + "\"" + more +
                                                       R"(,"QuoteOptions":[
            {"QuoteOptionIdentifier":"oqo-1","PricingOptions":[{"SubscriptionPricingDetails":
             {"PaymentOption":"NO_UPFRONT","PaymentTerm":"ONE_YEAR"}}]},
            {"QuoteOptionIdentifier":"oqo-2","PricingOptions":[{"SubscriptionPricingDetails":
             {"PaymentOption":"ALL_UPFRONT","PaymentTerm":"ONE_YEAR"}}]}]}})"));
    }

    json::Value plan(const core::Draft &draft) {
        return parsed(core::to_json(outposts().plan(draft, call)));
    }
    // Checking and placing end alike, and nothing is sent.
    Failure refused(const core::Draft &draft) {
        const Failure failure = failure_of([&] { outposts().plan(draft, call); });
        const Failure placing = failure_of([&] { outposts().place(draft, call); });
        EXPECT_EQ(failure.code, placing.code);
        EXPECT_EQ(failure.message, placing.message);
        EXPECT_TRUE(script->requests(creation).empty());
        return failure;
    }
};

TEST_F(OutpostsChecks, ACheckTellsWhatWouldBeSent) {
    script_item("AVAILABLE");
    script->on(order_list, page("Orders", ""));
    EXPECT_EQ(plan(draft_of_items()), parsed(R"({"provider":"outposts","orders":1,"key":null,
      "reference":null,"workspace_id":null,"outpost_id":"op-1",
      "line_items":[{"catalog_item_id":"OR-A","quantity":2}],"quote_id":null,"equal_orders":[],
      "placed_orders":[],"request":{"OutpostIdentifier":"op-1","PaymentOption":"NO_UPFRONT",
      "LineItems":[{"CatalogItemId":"OR-A","Quantity":2}]}})"));
    EXPECT_TRUE(script->requests(creation).empty());
}

TEST_F(OutpostsChecks, OpenOrdersThatHoldTheSameAreNamed) {
    script_item("AVAILABLE");
    const auto holding = [](const std::string &id, int quantity) {
        return order_answer(R"({"OrderId":")" + id + R"(","PaymentOption":"NO_UPFRONT",)" +
                            R"("Status":"PREPARING","LineItems":[{"CatalogItemId":"OR-A",)" +
                            R"("Quantity":)" + std::to_string(quantity) + "}]}");
    };
    script
        ->on(order_list, page("Orders", summary_json("oo-equal", "PREPARING") + "," +
                                            summary_json("oo-other", "IN_PROGRESS") + "," +
                                            summary_json("oo-done", "COMPLETED")))
        .on("GET /orders/oo-equal", holding("oo-equal", 2))
        .on("GET /orders/oo-other", holding("oo-other", 1));
    EXPECT_EQ(plan(draft_of_items()).at("equal_orders"), parsed(R"(["oo-equal"])"));
}

TEST_F(OutpostsChecks, AnItemThatIsUnknownOrDiscontinuedIsRefused) {
    script->on("GET /catalog/item/OR-A", refusal(404, "NotFoundException"));
    const Failure unknown = refused(draft_of_items());
    EXPECT_EQ(unknown.code, Code::not_found);
    EXPECT_NE(unknown.message.find("OR-A"), std::string::npos) << unknown.message;
    start_over();
    script_item("DISCONTINUED");
    EXPECT_EQ(refused(draft_of_items()).code, Code::argument);
}

TEST_F(OutpostsChecks, AnUnknownOutpostIsRefused) {
    script_item("AVAILABLE");
    script->on(order_list, refusal(404, "NotFoundException"));
    EXPECT_EQ(refused(draft_of_items()).code, Code::not_found);
}

TEST_F(OutpostsChecks, WhatTheseCredentialsMayNotReadKeepsNobodyFromPlacing) {
    script->on("GET /catalog/item/OR-A", refusal(403, "AccessDeniedException"))
        .on(order_list, refusal(403, "AccessDeniedException"))
        .on(creation, order_answer(order_json("oo-1", "PREPARING")));
    EXPECT_EQ(outposts().place(draft_of_items(), call).items.at(0).order_id, "oo-1");
}

TEST_F(OutpostsChecks, WhatTheCatalogDoesNotTellIsLeftToTheOrder) {
    settings.set("max_attempts", "1");
    for (const auto &silent : {answer(503, ""), answer(404, "<html>"), answer(200, "{}")}) {
        start_over();
        script->on("GET /catalog/item/OR-A", silent)
            .on(order_list, page("Orders", ""))
            .on(creation, order_answer(order_json("oo-1", "PREPARING")));
        EXPECT_EQ(outposts().place(draft_of_items(), call).items.at(0).order_id, "oo-1");
    }
}

TEST_F(OutpostsChecks, AQuoteThatMayNotBeReadIsOrderedForTheOutpostOfTheDraft) {
    script->on("GET /quotes/oq-1", refusal(403, "AccessDeniedException"))
        .on(creation, order_answer(order_json("oo-1", "PREPARING")));
    core::Draft draft = draft_of_quote();
    EXPECT_EQ(refused(draft).code, Code::credentials);
    draft.options.set("outpost", "op-1");
    EXPECT_EQ(outposts().place(draft, call).items.at(0).order_id, "oo-1");
}

TEST_F(OutpostsChecks, AListThatFailsPlacesNothing) {
    settings.set("max_attempts", "1");
    script_item("AVAILABLE");
    script->on(order_list, answer(503, ""));
    EXPECT_EQ(refused(draft_of_items()).code, Code::provider);
}

TEST_F(OutpostsChecks, TheOutpostOfAQuoteIsTakenFromIt) {
    script_quote();
    const json::Value told = plan(draft_of_quote());
    EXPECT_EQ(told.at("outpost_id"), "op-1");
    EXPECT_EQ(told.at("quote_id"), "oq-1");
    EXPECT_EQ(told.at("request").at("OutpostIdentifier"), outpost_arn);
    script->on(creation, order_answer(order_json("oo-1", "PREPARING")));
    EXPECT_EQ(outposts().place(draft_of_quote(), call).items.at(0).order_id, "oo-1");
}

TEST_F(OutpostsChecks, WhatDoesNotFitTheQuoteIsRefusedAndWhatItOffersIsNamed) {
    script_quote();
    const auto said = [&](const char *name, const char *value) {
        core::Draft draft = draft_of_quote();
        if (std::string_view(name) == "payment_option") draft.options.set(name, "");
        draft.options.set(name, value);
        const Failure failure = refused(draft);
        EXPECT_EQ(failure.code, Code::argument) << name;
        return failure.message;
    };
    EXPECT_NE(said("outpost", "op-2").find("op-1"), std::string::npos);
    EXPECT_NE(said("quote_option", "oqo-9").find("oqo-1, oqo-2"), std::string::npos);
    EXPECT_NE(said("payment_option", "ALL_UPFRONT").find("NO_UPFRONT ONE_YEAR"), std::string::npos);
    EXPECT_NE(said("payment_term", "FIVE_YEARS").find("NO_UPFRONT ONE_YEAR"), std::string::npos);
    EXPECT_NE(said("payment_option", "").find("payment_option"), std::string::npos);
}

TEST_F(OutpostsChecks, AQuoteForNoOutpostNeedsOneFromTheDraft) {
    script->on("GET /quotes/oq-1", answer(200, R"({"Quote":{"QuoteId":"oq-1"}})"));
    EXPECT_NE(refused(draft_of_quote()).message.find("\"outpost\""), std::string::npos);
}

TEST_F(OutpostsChecks, AQuoteThatIsUnknownExpiredOrUsedIsRefused) {
    script->on("GET /quotes/oq-1", refusal(404, "NotFoundException"));
    EXPECT_EQ(refused(draft_of_quote()).code, Code::not_found);
    start_over();
    script_quote(R"(,"QuoteStatus":"EXPIRED")");
    EXPECT_EQ(refused(draft_of_quote()).code, Code::argument);
    start_over();
    script_quote(R"(,"QuoteStatus":"ORDER_SUBMITTED","SubmittedOrderId":"oo-7")");
    const Failure used = refused(draft_of_quote());
    EXPECT_EQ(used.code, Code::argument);
    EXPECT_EQ(used.resource_id, "oo-7");
    EXPECT_NE(used.message.find("oo-7"), std::string::npos) << used.message;
}

TEST_F(OutpostsChecks, WithAKeyAUsedQuoteGivesItsOrderAndNothingIsSent) {
    script_quote(R"(,"QuoteStatus":"ORDER_SUBMITTED","SubmittedOrderId":"oo-7")");
    script->on("GET /orders/oo-7", order_answer(order_json("oo-7", "PREPARING")));
    core::Draft draft = draft_of_quote();
    draft.options.set("key", "mine");
    const json::Value told = plan(draft);
    EXPECT_EQ(told.at("placed_orders"), parsed(R"(["oo-7"])"));
    EXPECT_EQ(told.at("key"), "mine");
    const core::Placement placement = outposts().place(draft, call);
    EXPECT_TRUE(placement.is_recovered);
    EXPECT_EQ(placement.items.at(0).order_id, "oo-7");
    EXPECT_TRUE(script->requests(creation).empty());
}

TEST_F(OutpostsChecks, AnOrderThatItsQuoteNamesIsKnownEvenIfItCannotBeRead) {
    script_quote();
    script_quote(R"(,"SubmittedOrderId":"oo-7")");
    script->on(creation, broken()).on("GET /orders/oo-7", refusal(403, "AccessDeniedException"));
    const core::Placement placement = outposts().place(draft_of_quote(), call);
    EXPECT_TRUE(placement.is_recovered);
    EXPECT_EQ(placement.items.at(0).order_id, "oo-7");
}

TEST_F(OutpostsChecks, WithAKeyAnUnusedQuoteIsOrdered) {
    script_quote();
    script->on(creation, order_answer(order_json("oo-1", "PREPARING")));
    core::Draft draft = draft_of_quote();
    draft.options.set("key", "mine");
    const core::Placement placement = outposts().place(draft, call);
    EXPECT_FALSE(placement.is_recovered);
    EXPECT_EQ(placement.items.at(0).order_id, "oo-1");
}

TEST_F(OutpostsChecks, AKeyWithLineItemsIsUnsupported) {
    core::Draft draft = draft_of_items();
    draft.options.set("key", "mine");
    EXPECT_EQ(refused(draft).code, Code::unsupported);
    EXPECT_TRUE(script->requests().empty());
}

}  // namespace
}  // namespace order::providers::outposts
