// Catalog items: bad arguments, filters, and every field of a document reaches its accessor.
#include "api/hardware.hpp"

namespace order::tests {
namespace {

constexpr const char *an_item = R"({
    "CatalogItemId":"OR-ABC1234","ItemStatus":"AVAILABLE","PowerKva":4.5,"WeightLbs":1200,
    "EC2Capacities":[{"Family":"m5","MaxSize":"24xlarge","Quantity":"8"},{"Family":"c5"}],
    "SupportedUplinkGbps":[10,100],"SupportedStorage":["EBS","S3"]})";

void expect_item(const order_catalog_item *item) {
    EXPECT_STREQ(order_catalog_item_id(item), "OR-ABC1234");
    EXPECT_STREQ(order_catalog_item_status(item), "AVAILABLE");
    EXPECT_EQ(order_catalog_item_power_kva(item), 4.5);
    EXPECT_EQ(order_catalog_item_weight_lbs(item), 1200.0);
    ASSERT_EQ(order_catalog_item_capacity_count(item), 2);
    EXPECT_STREQ(order_capacity_family(order_catalog_item_capacity(item, 0)), "m5");
    EXPECT_STREQ(order_capacity_max_size(order_catalog_item_capacity(item, 0)), "24xlarge");
    EXPECT_STREQ(order_capacity_quantity(order_catalog_item_capacity(item, 0)), "8");
    EXPECT_STREQ(order_capacity_family(order_catalog_item_capacity(item, 1)), "c5");
    EXPECT_EQ(order_capacity_max_size(order_catalog_item_capacity(item, 1)), nullptr);
    EXPECT_EQ(order_capacity_quantity(order_catalog_item_capacity(item, 2)), nullptr);
    ASSERT_EQ(order_catalog_item_uplink_gbps_count(item), 2);
    EXPECT_EQ(order_catalog_item_uplink_gbps(item, 1), 100);
    EXPECT_EQ(order_catalog_item_uplink_gbps(item, 2), -1);
    ASSERT_EQ(order_catalog_item_storage_count(item), 2);
    EXPECT_STREQ(order_catalog_item_storage(item, 0), "EBS");
    EXPECT_EQ(order_catalog_item_storage(item, -1), nullptr);
    EXPECT_NE(shown(order_catalog_item_document_json(item)).find("\"WeightLbs\":1200"),
              std::string::npos);
}

TEST(CatalogItem, IsFetchedWhole) {
    const Service service(Bodies{
        {"GET /catalog/item/OR-ABC1234", std::string(R"({"CatalogItem":)") + an_item + "}"}});
    const auto client = service.client("outposts");
    expect_item(fetched(client, order_catalog_item_fetch, "OR-ABC1234").get());
}

TEST(CatalogItem, IsFoundByWhatItOffers) {
    const Service service(
        Bodies{{"GET /catalog/items", std::string(R"({"CatalogItems":[)") + an_item + "]}"}});
    auto client = service.client("outposts");
    const auto query = query_with({{"item_class", "RACK"},
                                   {"storage", "EBS"},
                                   {"storage", "S3"},
                                   {"ec2_family", "m5"},
                                   {"limit", "5"}});
    const auto list = found(client, order_catalog_item_list_fetch, query.get());
    client.reset();
    expect_one(list.get(), order_catalog_item_list_count, order_catalog_item_list_get,
               order_catalog_item_free);
    expect_item(order_catalog_item_list_get(list.get(), 0));
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].target,
              "/catalog/items?EC2FamilyFilter=m5&ItemClassFilter=RACK&MaxResults=5&"
              "SupportedStorageFilter=EBS&SupportedStorageFilter=S3");
}

TEST(CatalogItem, NamesTheArgumentThatIsWrong) {
    expect_fetch_names_what_is_wrong(order_catalog_item_fetch, "catalog_item_id",
                                     "catalog_item_out");
    expect_find_names_what_is_wrong(order_catalog_item_list_fetch, "catalog_items_out");
    expect_find_is_unsupported(order_catalog_item_list_fetch);
}

}  // namespace
}  // namespace order::tests
