// Outposts orders: each member and status word of the service's documents as the model's values.
#include <gtest/gtest.h>

#include "json/json.hpp"
#include "providers/outposts/wire_orders.hpp"

namespace order::providers::outposts {
namespace {

using core::Snapshot;
using core::State;

Snapshot read(const std::string &text) { return snapshot_from(json::parse(text, "an order")); }

const char *const whole_order = R"({
  "OutpostId":"op-0123456789abcdef0",
  "QuoteIdentifier":"oq-0123456789abcdef0",
  "QuoteOptionIdentifier":"oqo-0123456789abcdef0",
  "OrderId":"oo-0123456789abcdef0",
  "Status":"IN_PROGRESS",
  "LineItems":[
    {"CatalogItemId":"OR-ABCDEFG","LineItemId":"ooi-1","Quantity":2,"Status":"SHIPPED",
     "ShipmentInformation":{"ShipmentTrackingNumber":"1Z999","ShipmentCarrier":"UPS"},
     "AssetInformationList":[
       {"AssetId":"asset1","MacAddressList":["0a:00:00:00:00:01","0a:00:00:00:00:02"]},
       {"AssetId":"asset2","MacAddressList":[]}],
     "PreviousLineItemId":"ooi-0","PreviousOrderId":"oo-0"},
    {"CatalogItemId":"OR-HIJKLMN","LineItemId":"ooi-2","Quantity":1,"Status":"PREPARING"}],
  "PaymentOption":"PARTIAL_UPFRONT",
  "OrderSubmissionDate":1700000000.123,
  "OrderFulfilledDate":1700086400,
  "PaymentTerm":"THREE_YEARS",
  "OrderType":"OUTPOST"})";

TEST(OutpostsOrderWire, EveryMemberOfAnOrderIsRead) {
    const Snapshot order = read(whole_order);
    EXPECT_EQ(order.provider, "outposts");
    EXPECT_EQ(order.id, "oo-0123456789abcdef0");
    EXPECT_EQ(order.status, "IN_PROGRESS");
    EXPECT_EQ(order.state, State::open);
    EXPECT_EQ(order.kind, "OUTPOST");
    EXPECT_EQ(order.outpost_id, "op-0123456789abcdef0");
    EXPECT_EQ(order.quote_id, "oq-0123456789abcdef0");
    EXPECT_EQ(order.quote_option_id, "oqo-0123456789abcdef0");
    EXPECT_EQ(order.payment_option, "PARTIAL_UPFRONT");
    EXPECT_EQ(order.payment_term, "THREE_YEARS");
    EXPECT_EQ(order.created_ms, 1'700'000'000'123);
    EXPECT_EQ(order.fulfilled_ms, 1'700'086'400'000);
    EXPECT_EQ(order.updated_ms, core::unknown_count);
    EXPECT_TRUE(order.has_deliveries);
    EXPECT_EQ(json::parse(order.json, "its text"), json::parse(whole_order, "the document"));
}

TEST(OutpostsOrderWire, EveryMemberOfALineItemIsRead) {
    const Snapshot order = read(whole_order);
    ASSERT_EQ(order.line_items.size(), 2u);
    const core::LineItem &first = order.line_items[0];
    EXPECT_EQ(first.id, "ooi-1");
    EXPECT_EQ(first.catalog_item_id, "OR-ABCDEFG");
    EXPECT_EQ(first.status, "SHIPPED");
    EXPECT_EQ(first.quantity, 2);
    EXPECT_EQ(first.shipment_tracking_number, "1Z999");
    EXPECT_EQ(first.shipment_carrier, "UPS");
    EXPECT_EQ(first.previous_line_item_id, "ooi-0");
    EXPECT_EQ(first.previous_order_id, "oo-0");
    ASSERT_EQ(first.hardware.size(), 2u);
    EXPECT_EQ(first.hardware[0].id, "asset1");
    EXPECT_EQ(first.hardware[0].mac_addresses,
              (std::vector<std::string>{"0a:00:00:00:00:01", "0a:00:00:00:00:02"}));
    EXPECT_TRUE(first.hardware[1].mac_addresses.empty());
    const core::LineItem &second = order.line_items[1];
    EXPECT_EQ(second.status, "PREPARING");
    EXPECT_EQ(second.shipment_tracking_number, "");
    EXPECT_EQ(second.previous_order_id, "");
    EXPECT_TRUE(second.hardware.empty());
}

TEST(OutpostsOrderWire, AStatusMeansTheSameForEveryOrder) {
    for (const char *open : {"PREPARING", "IN_PROGRESS", "DELIVERED", "RECEIVED", "PENDING",
                             "PROCESSING", "INSTALLING"}) {
        EXPECT_EQ(state_from(open), State::open) << open;
    }
    EXPECT_EQ(state_from("COMPLETED"), State::fulfilled);
    EXPECT_EQ(state_from("FULFILLED"), State::fulfilled);
    EXPECT_EQ(state_from("CANCELLED"), State::cancelled);
    EXPECT_EQ(state_from("ERROR"), State::failed);
}

TEST(OutpostsOrderWire, AStatusNobodyKnowsYetIsOpenAndKept) {
    for (const char *word : {"AWAITING_SITE", "CANCELED", "completed", " COMPLETED", ""}) {
        EXPECT_EQ(state_from(word), State::open) << word;
    }
    EXPECT_EQ(read(R"({"OrderId":"oo-1","Status":"AWAITING_SITE"})").status, "AWAITING_SITE");
    EXPECT_EQ(read(R"({"OrderId":"oo-1"})").state, State::open);
}

TEST(OutpostsOrderWire, EveryFormOfATimestampIsRead) {
    const auto submitted = [](const std::string &value) {
        return read(R"({"OrderSubmissionDate":)" + value + "}").created_ms;
    };
    EXPECT_EQ(submitted("1700000000"), 1'700'000'000'000);
    EXPECT_EQ(submitted("1700000000.123"), 1'700'000'000'123);
    EXPECT_EQ(submitted("1.7e9"), 1'700'000'000'000);
    EXPECT_EQ(submitted("1700000000.9996"), 1'700'000'001'000);
    EXPECT_EQ(submitted(R"("1700000000")"), 1'700'000'000'000);
    EXPECT_EQ(submitted(R"("1700000000.5")"), 1'700'000'000'500);
    EXPECT_EQ(submitted(R"("2023-11-14T22:13:20Z")"), 1'700'000'000'000);
    EXPECT_EQ(submitted(R"("2023-11-14T22:13:20.25Z")"), 1'700'000'000'250);
    EXPECT_EQ(submitted(R"("2023-11-15T00:13:20+02:00")"), 1'700'000'000'000);
    EXPECT_EQ(submitted("0"), 0);
}

TEST(OutpostsOrderWire, WhatIsNoTimestampIsNotKnown) {
    for (const char *odd : {"null", "-1", "1e300", "-1e300", R"("")", R"("soon")", R"("nan")",
                            R"("inf")", "true", "{}", "[1700000000]"}) {
        const auto order = read(std::string(R"({"OrderSubmissionDate":)") + odd + "}");
        EXPECT_EQ(order.created_ms, core::unknown_count) << odd;
    }
}

TEST(OutpostsOrderWire, MembersThatAreNullAreAsAbsent) {
    const Snapshot order = read(R"({
      "OutpostId":null,"QuoteIdentifier":null,"QuoteOptionIdentifier":null,"OrderId":null,
      "Status":null,"LineItems":null,"PaymentOption":null,"OrderSubmissionDate":null,
      "OrderFulfilledDate":null,"PaymentTerm":null,"OrderType":null,
      "LineItemCountsByStatus":null})");
    for (const std::string *text :
         {&order.id, &order.status, &order.kind, &order.outpost_id, &order.quote_id,
          &order.quote_option_id, &order.payment_option, &order.payment_term}) {
        EXPECT_EQ(*text, "");
    }
    EXPECT_EQ(order.created_ms, core::unknown_count);
    EXPECT_EQ(order.fulfilled_ms, core::unknown_count);
    EXPECT_TRUE(order.line_items.empty());
    EXPECT_TRUE(order.item_statuses.empty());
    EXPECT_FALSE(order.has_deliveries);
}

TEST(OutpostsOrderWire, ALineItemOfNullsIsALineItem) {
    const Snapshot order = read(R"({"LineItems":[{"CatalogItemId":null,"LineItemId":null,
      "Quantity":null,"Status":null,"ShipmentInformation":null,"AssetInformationList":null,
      "PreviousLineItemId":null,"PreviousOrderId":null},{},null]})");
    ASSERT_EQ(order.line_items.size(), 3u);
    for (const core::LineItem &item : order.line_items) {
        EXPECT_EQ(item.id, "");
        EXPECT_EQ(item.quantity, core::unknown_count);
        EXPECT_TRUE(item.hardware.empty());
    }
}

TEST(OutpostsOrderWire, MembersOfAnotherKindBreakNothing) {
    const Snapshot order = read(R"({"OrderId":["oo-1"],"Status":7,"LineItems":{"a":1},
      "LineItemCountsByStatus":["PREPARING"]})");
    EXPECT_EQ(order.id, R"(["oo-1"])");
    EXPECT_EQ(order.status, "7");
    EXPECT_TRUE(order.line_items.empty());
    EXPECT_TRUE(order.item_statuses.empty());
    EXPECT_TRUE(read(R"({"LineItems":[{"ShipmentInformation":"UPS","AssetInformationList":[5]}]})")
                    .has_deliveries);
}

TEST(OutpostsOrderWire, ASummaryHasCountsInsteadOfLineItems) {
    const Snapshot summary = read(R"({"OutpostId":"op-1","OrderId":"oo-1",
      "OrderType":"REPLACEMENT","Status":"DELIVERED",
      "LineItemCountsByStatus":{"SHIPPED":2,"INSTALLED":1,"BOXED":null,"ERROR":-3},
      "OrderSubmissionDate":1700000000,"OrderFulfilledDate":1700000001})");
    EXPECT_EQ(summary.outpost_id, "op-1");
    EXPECT_EQ(summary.kind, "REPLACEMENT");
    EXPECT_EQ(summary.state, State::open);
    EXPECT_EQ(summary.fulfilled_ms, 1'700'000'001'000);
    EXPECT_TRUE(summary.line_items.empty());
    ASSERT_EQ(summary.item_statuses.size(), 4u);
    EXPECT_EQ(summary.item_statuses[0].status, "SHIPPED");
    EXPECT_EQ(summary.item_statuses[0].quantity, 2);
    EXPECT_EQ(summary.item_statuses[1].status, "INSTALLED");
    EXPECT_EQ(summary.item_statuses[2].quantity, core::unknown_count);
    EXPECT_EQ(summary.item_statuses[3].quantity, core::unknown_count);
}

TEST(OutpostsOrderWire, AQuantityIsAWholeNumberOrNotKnown) {
    const auto quantity = [](const std::string &value) {
        return read(R"({"LineItems":[{"Quantity":)" + value + "}]}").line_items.at(0).quantity;
    };
    EXPECT_EQ(quantity("3"), 3);
    EXPECT_EQ(quantity("3.0"), 3);
    EXPECT_EQ(quantity("2147483648"), 2'147'483'648);
    for (const char *odd : {"-1", "1.5", "1e300", R"("3")", "null", "18446744073709551615"}) {
        EXPECT_EQ(quantity(odd), core::unknown_count) << odd;
    }
}

TEST(OutpostsOrderWire, HardwareComesWithItsLineItem) {
    const auto assets = assets_from(json::parse(whole_order, "an order"));
    ASSERT_EQ(assets.size(), 2u);
    EXPECT_EQ(assets[0].id, "asset1");
    EXPECT_EQ(assets[0].order_id, "oo-0123456789abcdef0");
    EXPECT_EQ(assets[0].product_id, "OR-ABCDEFG");
    EXPECT_EQ(assets[0].line_item_id, "ooi-1");
    EXPECT_EQ(assets[0].mac_addresses.size(), 2u);
    EXPECT_EQ(json::parse(assets[1].json, "its text"),
              json::parse(R"({"AssetId":"asset2","MacAddressList":[]})", "the document"));
    EXPECT_TRUE(assets_from(json::parse(R"({"LineItems":null})", "an order")).empty());
}

TEST(OutpostsOrderWire, AnOrderWithoutHardwareHasNoDeliveries) {
    EXPECT_FALSE(read(R"({"LineItems":[{"AssetInformationList":[]}]})").has_deliveries);
    EXPECT_FALSE(read(R"({"Status":"DELIVERED","LineItems":[{}]})").has_deliveries);
}

}  // namespace
}  // namespace order::providers::outposts
