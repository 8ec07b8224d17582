// Hardware orders: line items, hardware with its MAC addresses, and placing by line items.
#include "api/hardware.hpp"

namespace order::tests {
namespace {

constexpr const char *an_order = R"({"Order":{
    "OutpostId":"op-0","OrderId":"oo-0123456789abcdef0","Status":"IN_PROGRESS",
    "PaymentOption":"ALL_UPFRONT","PaymentTerm":"THREE_YEARS","OrderType":"REPLACEMENT",
    "QuoteIdentifier":"oq-0","QuoteOptionIdentifier":"oqo-0",
    "OrderSubmissionDate":1700000000.123,"OrderFulfilledDate":1700000001,
    "LineItems":[{"CatalogItemId":"OR-ABC1234","LineItemId":"ooi-1","Quantity":2,
        "Status":"SHIPPED","PreviousLineItemId":"ooi-0","PreviousOrderId":"oo-9",
        "ShipmentInformation":{"ShipmentTrackingNumber":"1Z999","ShipmentCarrier":"UPS"},
        "AssetInformationList":[
            {"AssetId":"a1","MacAddressList":["00:11:22:33:44:55","00:11:22:33:44:56"]},
            {"AssetId":"a2"}]},
        {"LineItemId":"ooi-2","Status":"PREPARING"}]}})";

Owned<order_snapshot> info_of(const Owned<order_client> &client) {
    const auto handle = handle_on(client, "oo-0123456789abcdef0");
    return made<order_snapshot>([&](order_snapshot **out, order_error **error) {
        return order_snapshot_fetch(handle.get(), out, error);
    });
}

TEST(LineItem, TellsAllOfItself) {
    const Service service(Bodies{{"GET /orders/oo-0123456789abcdef0", an_order}});
    const auto snapshot = info_of(service.client("outposts"));
    ASSERT_EQ(order_snapshot_line_item_count(snapshot.get()), 2);
    const order_line_item *const item = order_snapshot_line_item(snapshot.get(), 0);
    EXPECT_STREQ(order_line_item_id(item), "ooi-1");
    EXPECT_STREQ(order_line_item_catalog_item_id(item), "OR-ABC1234");
    EXPECT_STREQ(order_line_item_status(item), "SHIPPED");
    EXPECT_EQ(order_line_item_quantity(item), 2);
    EXPECT_STREQ(order_line_item_shipment_tracking_number(item), "1Z999");
    EXPECT_STREQ(order_line_item_shipment_carrier(item), "UPS");
    EXPECT_STREQ(order_line_item_previous_line_item_id(item), "ooi-0");
    EXPECT_STREQ(order_line_item_previous_order_id(item), "oo-9");
    ASSERT_EQ(order_line_item_hardware_count(item), 2);
    EXPECT_STREQ(order_hardware_id(order_line_item_hardware(item, 0)), "a1");
    EXPECT_EQ(order_hardware_id(order_line_item_hardware(item, 2)), nullptr);
    ASSERT_EQ(order_hardware_mac_address_count(order_line_item_hardware(item, 0)), 2);
    EXPECT_EQ(order_hardware_mac_address_count(order_line_item_hardware(item, 1)), 0);
    EXPECT_EQ(order_hardware_mac_address_count(order_line_item_hardware(item, -1)), 0);
    EXPECT_STREQ(order_hardware_mac_address(order_line_item_hardware(item, 0), 1),
                 "00:11:22:33:44:56");
    EXPECT_EQ(order_hardware_mac_address(order_line_item_hardware(item, 0), 2), nullptr);
    EXPECT_EQ(order_hardware_mac_address(order_line_item_hardware(item, 0), -1), nullptr);
    EXPECT_EQ(order_hardware_mac_address(order_line_item_hardware(item, 2), 0), nullptr);

    const order_line_item *const other = order_snapshot_line_item(snapshot.get(), 1);
    EXPECT_EQ(order_line_item_quantity(other), -1);
    EXPECT_EQ(order_line_item_shipment_carrier(other), nullptr);
    EXPECT_EQ(order_line_item_hardware_count(other), 0);
    EXPECT_EQ(order_snapshot_line_item(snapshot.get(), 2), nullptr);
    EXPECT_EQ(order_snapshot_line_item(snapshot.get(), -1), nullptr);
}

TEST(HardwareOrder, TellsAllOfItself) {
    const Service service(Bodies{{"GET /orders/oo-0123456789abcdef0", an_order}});
    const auto snapshot = info_of(service.client("outposts"));
    EXPECT_STREQ(order_snapshot_provider(snapshot.get()), "outposts");
    EXPECT_STREQ(order_snapshot_id(snapshot.get()), "oo-0123456789abcdef0");
    EXPECT_EQ(order_snapshot_state(snapshot.get()), ORDER_STATE_OPEN);
    EXPECT_STREQ(order_snapshot_status(snapshot.get()), "IN_PROGRESS");
    EXPECT_STREQ(order_snapshot_kind(snapshot.get()), "REPLACEMENT");
    EXPECT_STREQ(order_snapshot_outpost_id(snapshot.get()), "op-0");
    EXPECT_STREQ(order_snapshot_payment_option(snapshot.get()), "ALL_UPFRONT");
    EXPECT_STREQ(order_snapshot_payment_term(snapshot.get()), "THREE_YEARS");
    EXPECT_STREQ(order_snapshot_quote_id(snapshot.get()), "oq-0");
    EXPECT_STREQ(order_snapshot_quote_option_id(snapshot.get()), "oqo-0");
    EXPECT_EQ(order_snapshot_created_unix_ms(snapshot.get()), INT64_C(1700000000123));
    EXPECT_EQ(order_snapshot_fulfilled_unix_ms(snapshot.get()), INT64_C(1700000001000));
    EXPECT_EQ(order_snapshot_has_deliveries(snapshot.get()), 1);
    EXPECT_EQ(order_snapshot_item_status_count(snapshot.get()), 0);
    EXPECT_EQ(shown(order_snapshot_document_json(snapshot.get()))
                  .rfind("{\n    \"OutpostId\":\"op-0\"", 0),
              0u);
}

TEST(HardwareOrder, InAListTellsHowManyItemsAreInEachStatus) {
    const Service service(Bodies{{"GET /list-orders", R"({"Orders":[{"OrderId":"oo-0",
        "Status":"PREPARING","LineItemCountsByStatus":{"PREPARING":1,"SHIPPED":5000000000}},
        {"OrderId":"oo-1","Status":"COMPLETED"}],"NextToken":null})"}});
    const auto client = service.client("outposts");
    const auto query = query_with({{"outpost", "op-0"}, {"status", "PREPARING"}});
    const auto list = found(client, order_snapshot_list_fetch, query.get());
    ASSERT_EQ(order_snapshot_list_count(list.get()), 1);
    const order_snapshot *const order = order_snapshot_list_get(list.get(), 0);
    ASSERT_EQ(order_snapshot_item_status_count(order), 2);
    EXPECT_STREQ(order_item_status_status(order_snapshot_item_status(order, 1)), "SHIPPED");
    EXPECT_EQ(order_item_status_quantity(order_snapshot_item_status(order, 1)),
              INT64_C(5000000000));
    EXPECT_EQ(order_item_status_status(order_snapshot_item_status(order, 2)), nullptr);
    EXPECT_EQ(order_item_status_quantity(order_snapshot_item_status(order, -1)), -1);
    EXPECT_EQ(order_snapshot_line_item_count(order), 0);
    EXPECT_EQ(service.server().requests()[0].target,
              "/list-orders?MaxResults=1000&OutpostIdentifierFilter=op-0");
}

TEST(HardwareOrder, AssetsAreTheHardwareOfItsLineItems) {
    const Service service(Bodies{{"GET /orders/oo-0123456789abcdef0", an_order}});
    const auto client = service.client("outposts");
    const auto handle = handle_on(client, "oo-0123456789abcdef0");
    const auto assets = made<order_asset_list>([&](order_asset_list **out, order_error **error) {
        return order_assets(handle.get(), 0, nullptr, out, error);
    });
    ASSERT_EQ(order_asset_list_count(assets.get()), 2);
    const order_asset *const asset = order_asset_list_get(assets.get(), 0);
    EXPECT_STREQ(order_asset_id(asset), "a1");
    EXPECT_STREQ(order_asset_order_id(asset), "oo-0123456789abcdef0");
    EXPECT_STREQ(order_asset_product_id(asset), "OR-ABC1234");
    EXPECT_STREQ(order_asset_line_item_id(asset), "ooi-1");
    ASSERT_EQ(order_asset_mac_address_count(asset), 2);
    EXPECT_STREQ(order_asset_mac_address(asset, 0), "00:11:22:33:44:55");
    EXPECT_EQ(order_asset_mac_address(asset, 2), nullptr);
    EXPECT_EQ(order_asset_mac_address_count(order_asset_list_get(assets.get(), 1)), 0);
}

TEST(HardwareOrder, IsPlacedByLineItems) {
    const Service service(
        Bodies{{"GET /list-orders", R"({"Orders":[]})"},
               {"GET /catalog/item/OR-ABC1234",
                R"({"CatalogItem":{"CatalogItemId":"OR-ABC1234","ItemStatus":"AVAILABLE"}})"},
               {"POST /orders", R"({"Order":{"OrderId":"oo-1","Status":"PREPARING"}})"}});
    const auto client = service.client("outposts");
    const auto draft = draft_with({{"outpost", "op-0"}, {"payment_option", "NO_UPFRONT"}});
    EXPECT_EQ(order_draft_add_line_item(draft.get(), "OR-ABC1234", 2, nullptr), ORDER_OK);
    const auto placement = made<order_placement>([&](order_placement **out, order_error **error) {
        return order_draft_place(client.get(), draft.get(), out, error);
    });
    ASSERT_EQ(order_placement_item_count(placement.get()), 1);
    EXPECT_STREQ(order_placement_item_order_id(order_placement_item_at(placement.get(), 0)),
                 "oo-1");
    ASSERT_EQ(service.server().count("POST"), 1u);
    EXPECT_EQ(service.server().requests().back().body,
              R"({"OutpostIdentifier":"op-0","PaymentOption":"NO_UPFRONT",)"
              R"("LineItems":[{"CatalogItemId":"OR-ABC1234","Quantity":2}]})");
}

TEST(LineItem, OfADraftIsChecked) {
    const auto draft = made<order_draft>(order_draft_create);
    with_each_bad_handle<order_draft>(
        "draft", "order_draft", [](order_draft *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_draft_add_line_item(bad, "OR-ABC1234", 1, error);
            });
        });
    with_each_bad_line("catalog_item_id", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_draft_add_line_item(draft.get(), bad, 1, error);
        });
    });
    for (const int32_t quantity : {0, -1, INT32_MIN}) {
        expect_refused("quantity was " + std::to_string(quantity) + ", not 1 or more.",
                       [&](order_error **error) {
                           return order_draft_add_line_item(draft.get(), "OR-1", quantity, error);
                       });
    }
}

}  // namespace
}  // namespace order::tests
