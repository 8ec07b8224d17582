// Outposts' catalog items, Outposts and sites: each member of their documents, present and absent.
#include <gtest/gtest.h>

#include "providers/outposts/wire_hardware.hpp"

namespace order::providers::outposts {
namespace {

json::Value document(const char *text) { return json::parse(text, "the test's document"); }

TEST(OutpostsHardwareWire, EveryMemberOfACatalogItemIsRead) {
    const json::Value wire = document(R"({"CatalogItemId":"OR-ABCDEFG","ItemStatus":"AVAILABLE",
      "EC2Capacities":[{"Family":"m5","MaxSize":"m5.24xlarge","Quantity":"11"},{}],
      "PowerKva":4.5,"WeightLbs":900,"SupportedUplinkGbps":[1,10,40,100],
      "SupportedStorage":["EBS","S3"]})");
    const core::CatalogItem item = catalog_item_from(wire);
    EXPECT_EQ(item.id, "OR-ABCDEFG");
    EXPECT_EQ(item.status, "AVAILABLE");
    EXPECT_DOUBLE_EQ(item.power_kva, 4.5);
    EXPECT_DOUBLE_EQ(item.weight_lbs, 900);
    ASSERT_EQ(item.capacities.size(), 2u);
    EXPECT_EQ(item.capacities[0].family, "m5");
    EXPECT_EQ(item.capacities[0].max_size, "m5.24xlarge");
    EXPECT_EQ(item.capacities[0].quantity, "11");
    EXPECT_EQ(item.capacities[1].family, "");
    EXPECT_EQ(item.uplinks_gbps, (std::vector<std::int64_t>{1, 10, 40, 100}));
    EXPECT_EQ(item.storage, (std::vector<std::string>{"EBS", "S3"}));
    EXPECT_EQ(json::parse(item.json, "its text"), wire);
}

TEST(OutpostsHardwareWire, ACatalogItemOfNothingIsOne) {
    for (const char *text :
         {"{}", R"({"CatalogItemId":null,"ItemStatus":null,"EC2Capacities":null,"PowerKva":null,
           "WeightLbs":null,"SupportedUplinkGbps":null,"SupportedStorage":null})"}) {
        const core::CatalogItem item = catalog_item_from(document(text));
        EXPECT_EQ(item.id, "");
        EXPECT_EQ(item.status, "");
        EXPECT_EQ(item.power_kva, core::unknown_number);
        EXPECT_EQ(item.weight_lbs, core::unknown_number);
        EXPECT_TRUE(item.capacities.empty());
        EXPECT_TRUE(item.uplinks_gbps.empty());
        EXPECT_TRUE(item.storage.empty());
    }
}

TEST(OutpostsHardwareWire, OddNumbersOfACatalogItemAreNotKnown) {
    const core::CatalogItem item = catalog_item_from(document(
        R"({"PowerKva":-4,"WeightLbs":"heavy","SupportedUplinkGbps":[-1,"10",null,25,1.5],
            "EC2Capacities":[{"Quantity":11}],"SupportedStorage":["EBS",5,null,"TAPE"]})"));
    EXPECT_EQ(item.power_kva, core::unknown_number);
    EXPECT_EQ(item.weight_lbs, core::unknown_number);
    EXPECT_EQ(item.uplinks_gbps, std::vector<std::int64_t>{25});
    EXPECT_EQ(item.capacities.at(0).quantity, "11");
    EXPECT_EQ(item.storage, (std::vector<std::string>{"EBS", "TAPE"}));
}

TEST(OutpostsHardwareWire, EveryMemberOfAnOutpostIsRead) {
    const json::Value wire = document(R"({"OutpostId":"op-1","OwnerId":"123456789012",
      "OutpostArn":"arn:aws:outposts:us-west-2:123456789012:outpost/op-1","SiteId":"os-1",
      "Name":"rack-one","Description":"In the cellar","LifeCycleStatus":"ACTIVE",
      "AvailabilityZone":"us-west-2a","AvailabilityZoneId":"usw2-az1",
      "Tags":{"team":"storage","empty":"","null":null},
      "SiteArn":"arn:aws:outposts:us-west-2:123456789012:site/os-1",
      "SupportedHardwareType":"RACK"})");
    const core::Outpost outpost = outpost_from(wire);
    EXPECT_EQ(outpost.id, "op-1");
    EXPECT_EQ(outpost.owner_id, "123456789012");
    EXPECT_EQ(outpost.arn, "arn:aws:outposts:us-west-2:123456789012:outpost/op-1");
    EXPECT_EQ(outpost.site_id, "os-1");
    EXPECT_EQ(outpost.site_arn, "arn:aws:outposts:us-west-2:123456789012:site/os-1");
    EXPECT_EQ(outpost.name, "rack-one");
    EXPECT_EQ(outpost.description, "In the cellar");
    EXPECT_EQ(outpost.life_cycle_status, "ACTIVE");
    EXPECT_EQ(outpost.availability_zone, "us-west-2a");
    EXPECT_EQ(outpost.availability_zone_id, "usw2-az1");
    EXPECT_EQ(outpost.hardware_kind, "RACK");
    ASSERT_EQ(outpost.tags.size(), 3u);
    EXPECT_EQ(outpost.tags[0].key, "team");
    EXPECT_EQ(outpost.tags[0].value, "storage");
    EXPECT_EQ(outpost.tags[2].value, "");
    EXPECT_EQ(json::parse(outpost.json, "its text"), wire);
}

TEST(OutpostsHardwareWire, EveryMemberOfASiteIsRead) {
    const json::Value wire = document(R"({"SiteId":"os-1","AccountId":"123456789012",
      "Name":"cellar","Description":"Below","Tags":{"a":"b"},
      "SiteArn":"arn:aws:outposts:us-west-2:123456789012:site/os-1","Notes":"Ring\ntwice",
      "OperatingAddressCountryCode":"US","OperatingAddressStateOrRegion":"WA",
      "OperatingAddressCity":"Seattle","RackPhysicalProperties":{"PowerDrawKva":"POWER_5_KVA"}})");
    const core::Site site = site_from(wire);
    EXPECT_EQ(site.id, "os-1");
    EXPECT_EQ(site.account_id, "123456789012");
    EXPECT_EQ(site.arn, "arn:aws:outposts:us-west-2:123456789012:site/os-1");
    EXPECT_EQ(site.name, "cellar");
    EXPECT_EQ(site.description, "Below");
    EXPECT_EQ(site.notes, "Ring\ntwice");
    EXPECT_EQ(site.country, "US");
    EXPECT_EQ(site.state_or_region, "WA");
    EXPECT_EQ(site.city, "Seattle");
    EXPECT_EQ(json::parse(site.rack, "its text"), document(R"({"PowerDrawKva":"POWER_5_KVA"})"));
    ASSERT_EQ(site.tags.size(), 1u);
    EXPECT_EQ(site.tags[0].key, "a");
    EXPECT_EQ(json::parse(site.json, "its text"), wire);
}

TEST(OutpostsHardwareWire, OutpostsAndSitesOfNothingAreNothingKnown) {
    for (const char *text : {"{}", R"({"OutpostId":null,"SiteId":null,"Tags":null,
           "RackPhysicalProperties":null})",
                             R"({"Tags":[1],"RackPhysicalProperties":"none"})"}) {
        const core::Outpost outpost = outpost_from(document(text));
        EXPECT_EQ(outpost.id, "");
        EXPECT_TRUE(outpost.tags.empty());
        const core::Site site = site_from(document(text));
        EXPECT_EQ(site.id, "");
        EXPECT_EQ(site.rack, "");
        EXPECT_TRUE(site.tags.empty());
    }
}

}  // namespace
}  // namespace order::providers::outposts
