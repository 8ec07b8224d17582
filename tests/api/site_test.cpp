// Sites: bad arguments, filters, and every field of a document reaches its accessor.
#include "api/hardware.hpp"

namespace order::tests {
namespace {

constexpr const char *a_site = R"({
    "SiteId":"os-0123456789abcdef0","AccountId":"123456789012","Name":"Berlin",
    "Description":"a hall","SiteArn":"an-arn","Notes":"ring twice","Tags":{"team":"infra"},
    "OperatingAddressCountryCode":"DE","OperatingAddressStateOrRegion":"Berlin",
    "OperatingAddressCity":"Berlin","RackPhysicalProperties":{"UplinkCount":"UPLINK_COUNT_2"}})";

void expect_site(const order_site *site) {
    EXPECT_STREQ(order_site_id(site), "os-0123456789abcdef0");
    EXPECT_STREQ(order_site_arn(site), "an-arn");
    EXPECT_STREQ(order_site_account_id(site), "123456789012");
    EXPECT_STREQ(order_site_name(site), "Berlin");
    EXPECT_STREQ(order_site_description(site), "a hall");
    EXPECT_STREQ(order_site_notes(site), "ring twice");
    EXPECT_STREQ(order_site_country(site), "DE");
    EXPECT_STREQ(order_site_state_or_region(site), "Berlin");
    EXPECT_STREQ(order_site_city(site), "Berlin");
    EXPECT_STREQ(order_site_rack_json(site), R"({"UplinkCount":"UPLINK_COUNT_2"})");
    ASSERT_EQ(order_site_tag_count(site), 1);
    EXPECT_STREQ(order_tag_key(order_site_tag(site, 0)), "team");
    EXPECT_STREQ(order_tag_value(order_site_tag(site, 0)), "infra");
    EXPECT_EQ(order_tag_key(order_site_tag(site, 1)), nullptr);
    EXPECT_EQ(order_tag_value(order_site_tag(site, 1)), nullptr);
    EXPECT_NE(shown(order_site_document_json(site)).find("ring twice"), std::string::npos);
}

TEST(Site, IsFetchedWhole) {
    const Service service(
        Bodies{{"GET /sites/os-0123456789abcdef0", std::string(R"({"Site":)") + a_site + "}"}});
    const auto client = service.client("outposts");
    expect_site(fetched(client, order_site_fetch, "os-0123456789abcdef0").get());
}

TEST(Site, IsFoundByItsAddress) {
    const Service service(Bodies{{"GET /sites", std::string(R"({"Sites":[)") + a_site + "]}"}});
    auto client = service.client("outposts");
    const auto query =
        query_with({{"country", "DE"}, {"state_or_region", "Berlin"}, {"city", "Bad Saarow"}});
    const auto list = found(client, order_site_list_fetch, query.get());
    client.reset();
    expect_one(list.get(), order_site_list_count, order_site_list_get, order_site_free);
    expect_site(order_site_list_get(list.get(), 0));
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].target,
              "/sites?MaxResults=1000&OperatingAddressCityFilter=Bad%20Saarow&"
              "OperatingAddressCountryCodeFilter=DE&OperatingAddressStateOrRegionFilter=Berlin");
}

order_code shipping_address(order_client *client, const char *site_id, order_text **out,
                            order_error **error) {
    return order_site_address_fetch(client, site_id, "SHIPPING_ADDRESS", out, error);
}

TEST(Site, HasAnAddressOfEachKind) {
    const Service service(Bodies{{"GET /sites/os-0/address", R"({"SiteId":"os-0",
        "AddressType":"SHIPPING_ADDRESS","Address":{"City":"Berlin"}})"}});
    const auto client = service.client("outposts");
    const auto text = fetched(client, shipping_address, "os-0");
    EXPECT_STREQ(order_text_value(text.get()), R"({"City":"Berlin"})");
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].target,
              "/sites/os-0/address?AddressType=SHIPPING_ADDRESS");
}

TEST(Site, NamesTheArgumentThatIsWrong) {
    expect_fetch_names_what_is_wrong(order_site_fetch, "site_id", "site_out");
    expect_find_names_what_is_wrong(order_site_list_fetch, "sites_out");
    expect_find_is_unsupported(order_site_list_fetch);
    expect_fetch_names_what_is_wrong<order_text>(shipping_address, "site_id", "text_out");
    const auto client = lonely_client();
    with_each_bad_line("kind", [&](const char *bad, const std::string &message) {
        expect_refused<order_text *>(message, [&](order_text **out, order_error **error) {
            return order_site_address_fetch(client.get(), "os-0", bad, out, error);
        });
    });
}

}  // namespace
}  // namespace order::tests
