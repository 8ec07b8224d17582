// Placing at Outposts: a draft as the body of CreateOrder, and orders compared with what was
// wanted.
#include "providers/outposts/wire_placement.hpp"

#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;
using Items = std::vector<core::DraftLineItem>;

core::Draft draft(const Pairs &options, Items items = {}) {
    core::Draft made;
    for (const auto &[name, value] : options) made.options.set(name, value);
    made.line_items = std::move(items);
    return made;
}

const Pairs by_items = {{"outpost", "op-1"}, {"payment_option", "NO_UPFRONT"}};
const Pairs by_quote = {{"outpost", "op-1"},
                        {"payment_option", "NO_UPFRONT"},
                        {"quote", "oq-1"},
                        {"quote_option", "oqo-1"}};

json::Value body(const core::Draft &draft) { return parsed(order_body(wanted_from(draft))); }

TEST(OutpostsPlacementWire, LineItemsBecomeTheBody) {
    EXPECT_EQ(body(draft(by_items, {{"OR-A", 2}, {"OR-B", 1}})), parsed(R"({
      "OutpostIdentifier":"op-1","PaymentOption":"NO_UPFRONT",
      "LineItems":[{"CatalogItemId":"OR-A","Quantity":2},{"CatalogItemId":"OR-B","Quantity":1}]})"));
}

TEST(OutpostsPlacementWire, AQuoteBecomesTheBodyWithoutLineItems) {
    core::Draft made = draft(by_quote);
    made.options.set("payment_term", "FIVE_YEARS");
    EXPECT_EQ(body(made), parsed(R"({"OutpostIdentifier":"op-1","PaymentOption":"NO_UPFRONT",
      "PaymentTerm":"FIVE_YEARS","QuoteIdentifier":"oq-1","QuoteOptionIdentifier":"oqo-1"})"));
}

TEST(OutpostsPlacementWire, AnArnIsSentAsItIs) {
    const char *arn = "arn:aws:outposts:us-west-2:123456789012:outpost/op-1";
    const core::Draft made =
        draft({{"outpost", arn}, {"payment_option", "ALL_UPFRONT"}}, {{"OR-A", 1}});
    EXPECT_EQ(json::text_or_empty(body(made), "OutpostIdentifier"), arn);
}

TEST(OutpostsPlacementWire, WhatIsMissingIsNamed) {
    const auto said = [](const core::Draft &made) {
        const Failure failure = failure_of([&] { wanted_from(made); });
        EXPECT_EQ(failure.code, Code::argument);
        return failure.message;
    };
    const Items some = {{"OR-A", 1}};
    EXPECT_NE(said(draft({{"payment_option", "NO_UPFRONT"}}, some)).find("\"outpost\""),
              std::string::npos);
    EXPECT_NE(said(draft({{"outpost", "op-1"}}, some)).find("\"payment_option\""),
              std::string::npos);
    EXPECT_NE(said(draft(by_items)).find("line items"), std::string::npos);
    EXPECT_NE(said(draft(by_quote, some)).find("either line items"), std::string::npos);
}

TEST(OutpostsPlacementWire, AQuoteAndItsOptionBelongTogether) {
    for (const char *one : {"quote", "quote_option"}) {
        Pairs options = by_items;
        options.emplace_back(one, "x-1");
        for (const Items &items : {Items{}, Items{{"OR-A", 1}}}) {
            const Failure failure = failure_of([&] { wanted_from(draft(options, items)); });
            EXPECT_EQ(failure.code, Code::argument);
            EXPECT_NE(failure.message.find("belong together"), std::string::npos);
        }
    }
}

TEST(OutpostsPlacementWire, AnOrderTakesOneWayToPay) {
    for (const auto &[name, value] :
         Pairs{{"payment_option", "ALL_UPFRONT"}, {"payment_term", "ONE_YEAR"}}) {
        core::Draft made = draft(by_items, {{"OR-A", 1}});
        made.options.set(name, value);
        made.options.set(name, value);
        EXPECT_EQ(failure_of([&] { wanted_from(made); }).code, Code::argument) << name;
    }
}

TEST(OutpostsPlacementWire, WhatOutpostsDoesNotTakeIsRefused) {
    for (const auto &[name, value] : Pairs{{"data_product", "x"},
                                           {"tag", "x"},
                                           {"name", "x"},
                                           {"country", "US"},
                                           {"capacity", "EC2,m5.large,1"}}) {
        core::Draft made = draft(by_items, {{"OR-A", 1}});
        made.options.set(name, value);
        const Failure failure = failure_of([&] { wanted_from(made); });
        EXPECT_EQ(failure.code, Code::argument) << name;
        EXPECT_NE(failure.message.find(name), std::string::npos) << failure.message;
    }
    core::Draft with_area = draft(by_items, {{"OR-A", 1}});
    with_area.areas.push_back(R"({"type":"Point","coordinates":[0,0]})");
    EXPECT_EQ(failure_of([&] { wanted_from(with_area); }).code, Code::argument);
}

class OutpostsMatch : public testing::Test {
  protected:
    OutpostsMatch() {
        order.payment_option = "NO_UPFRONT";
        order.payment_term = "ONE_YEAR";
        add("OR-A", 2);
        add("OR-B", 1);
    }
    void add(const std::string &item, std::int64_t quantity) {
        core::LineItem line;
        line.catalog_item_id = item;
        line.quantity = quantity;
        order.line_items.push_back(line);
    }
    bool matches(const Pairs &options, const Items &items) {
        return is_match(order, wanted_from(draft(options, items)));
    }
    core::Snapshot order;
};

TEST_F(OutpostsMatch, TheSameLineItemsInAnyOrderMatch) {
    EXPECT_TRUE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
    EXPECT_TRUE(matches(by_items, {{"OR-B", 1}, {"OR-A", 2}}));
    EXPECT_TRUE(matches(by_items, {{"OR-A", 1}, {"OR-B", 1}, {"OR-A", 1}}));
}

TEST_F(OutpostsMatch, OtherLineItemsDoNot) {
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}}));
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 2}}));
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}, {"OR-C", 1}}));
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-C", 1}}));
    order.line_items.clear();
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
}

TEST_F(OutpostsMatch, AnotherWayToPayDoesNot) {
    Pairs options = by_items;
    options.emplace_back("payment_term", "ONE_YEAR");
    EXPECT_TRUE(matches(options, {{"OR-A", 2}, {"OR-B", 1}}));
    order.payment_term = "FIVE_YEARS";
    EXPECT_FALSE(matches(options, {{"OR-A", 2}, {"OR-B", 1}}));
    order.payment_option = "ALL_UPFRONT";
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
}

TEST_F(OutpostsMatch, AQuoteIsKnownByItsIdWhicheverFormItHas) {
    const char *arn = "arn:aws:outposts:us-west-2:123456789012:quote/oq-1";
    order.quote_option_id = "oqo-1";
    for (const char *quote : {"oq-1", arn}) {
        order.quote_id = quote;
        EXPECT_TRUE(matches(by_quote, {})) << quote;
        Pairs by_arn = by_quote;
        by_arn[2].second = arn;
        EXPECT_TRUE(matches(by_arn, {})) << quote;
    }
    order.quote_option_id = "oqo-2";
    EXPECT_FALSE(matches(by_quote, {}));
    order.quote_option_id = "oqo-1";
    order.quote_id = "oq-2";
    EXPECT_FALSE(matches(by_quote, {}));
    order.quote_id = "";
    EXPECT_FALSE(matches(by_quote, {}));
}

TEST_F(OutpostsMatch, AnOrderByQuoteIsNotOneByLineItems) {
    order.quote_id = "oq-1";
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
}

TEST_F(OutpostsMatch, AReplacementIsNotOneThatWasPlaced) {
    order.kind = "OUTPOST";
    EXPECT_TRUE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
    order.kind = "REPLACEMENT";
    EXPECT_FALSE(matches(by_items, {{"OR-A", 2}, {"OR-B", 1}}));
}

}  // namespace
}  // namespace order::providers::outposts
