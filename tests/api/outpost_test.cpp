// Outposts and what renewing them costs: bad arguments, filters, and every field reaches its
// accessor.
#include "api/hardware.hpp"

namespace order::tests {
namespace {

constexpr const char *an_outpost = R"({
    "OutpostId":"op-0123456789abcdef0","OwnerId":"123456789012","OutpostArn":"an-arn",
    "SiteId":"os-0","SiteArn":"a-site-arn","Name":"Berlin","Description":"the first",
    "LifeCycleStatus":"ACTIVE","AvailabilityZone":"us-west-2a","AvailabilityZoneId":"usw2-az1",
    "SupportedHardwareType":"RACK","Tags":{"team":"infra"}})";

void expect_outpost(const order_outpost *outpost) {
    EXPECT_STREQ(order_outpost_id(outpost), "op-0123456789abcdef0");
    EXPECT_STREQ(order_outpost_arn(outpost), "an-arn");
    EXPECT_STREQ(order_outpost_owner_id(outpost), "123456789012");
    EXPECT_STREQ(order_outpost_site_id(outpost), "os-0");
    EXPECT_STREQ(order_outpost_site_arn(outpost), "a-site-arn");
    EXPECT_STREQ(order_outpost_name(outpost), "Berlin");
    EXPECT_STREQ(order_outpost_description(outpost), "the first");
    EXPECT_STREQ(order_outpost_life_cycle_status(outpost), "ACTIVE");
    EXPECT_STREQ(order_outpost_availability_zone(outpost), "us-west-2a");
    EXPECT_STREQ(order_outpost_availability_zone_id(outpost), "usw2-az1");
    EXPECT_STREQ(order_outpost_hardware_kind(outpost), "RACK");
    ASSERT_EQ(order_outpost_tag_count(outpost), 1);
    EXPECT_STREQ(order_tag_key(order_outpost_tag(outpost, 0)), "team");
    EXPECT_STREQ(order_tag_value(order_outpost_tag(outpost, 0)), "infra");
    EXPECT_EQ(order_tag_key(order_outpost_tag(outpost, 1)), nullptr);
    EXPECT_EQ(order_tag_value(order_outpost_tag(outpost, -1)), nullptr);
    EXPECT_NE(shown(order_outpost_document_json(outpost)).find("LifeCycleStatus"),
              std::string::npos);
}

TEST(Outpost, IsFetchedByItsArn) {
    const Service service(Bodies{
        {"GET /outposts/arn%3Aaws%3Aoutposts%3Aus-west-2%3A1%3Aoutpost%2Fop-0123456789abcdef0",
         std::string(R"({"Outpost":)") + an_outpost + "}"}});
    const auto client = service.client("outposts");
    expect_outpost(fetched(client, order_outpost_fetch,
                           "arn:aws:outposts:us-west-2:1:outpost/op-0123456789abcdef0")
                       .get());
}

TEST(Outpost, IsFoundByStatusAndZone) {
    const Service service(
        Bodies{{"GET /outposts", std::string(R"({"Outposts":[)") + an_outpost + "]}"}});
    auto client = service.client("outposts");
    const auto query = query_with({{"life_cycle_status", "ACTIVE"},
                                   {"availability_zone", "us-west-2a"},
                                   {"availability_zone_id", "usw2-az1"}});
    const auto list = found(client, order_outpost_list_fetch, query.get());
    client.reset();
    expect_one(list.get(), order_outpost_list_count, order_outpost_list_get, order_outpost_free);
    expect_outpost(order_outpost_list_get(list.get(), 0));
    ASSERT_EQ(service.server().requests().size(), 1u);
    EXPECT_EQ(service.server().requests()[0].target,
              "/outposts?AvailabilityZoneFilter=us-west-2a&AvailabilityZoneIdFilter=usw2-az1&"
              "LifeCycleStatusFilter=ACTIVE&MaxResults=1000");
}

TEST(Outpost, NamesTheArgumentThatIsWrong) {
    expect_fetch_names_what_is_wrong(order_outpost_fetch, "outpost_id", "outpost_out");
    expect_find_names_what_is_wrong(order_outpost_list_fetch, "outposts_out");
    expect_find_is_unsupported(order_outpost_list_fetch);
    expect_fetch_names_what_is_wrong(order_renewal_estimate_fetch, "outpost_id", "estimate_out");
}

TEST(Renewal, HasAPriceForEachWayToPay) {
    const Service service(Bodies{{"GET /outpost/op-0/renewal-pricing", R"({
        "PricingResult":"PRICED","PricingOptions":[{"PricingType":"SUBSCRIPTION",
        "SubscriptionPricingDetails":{"PaymentOption":"NO_UPFRONT","PaymentTerm":"ONE_YEAR",
        "UpfrontPrice":0.0,"MonthlyRecurringPrice":6500.5,"Currency":"USD"}}]})"}});
    const auto client = service.client("outposts");
    const auto estimate = fetched(client, order_renewal_estimate_fetch, "op-0");
    ASSERT_EQ(order_estimate_item_count(estimate.get()), 1);
    EXPECT_STREQ(order_estimate_item_label(order_estimate_item_at(estimate.get(), 0)),
                 "NO_UPFRONT ONE_YEAR");
    EXPECT_EQ(order_estimate_item_upfront(order_estimate_item_at(estimate.get(), 0)), 0.0);
    EXPECT_EQ(order_estimate_item_monthly(order_estimate_item_at(estimate.get(), 0)), 6500.5);
    EXPECT_EQ(order_estimate_item_total(order_estimate_item_at(estimate.get(), 0)), 78006.0);
    EXPECT_EQ(order_estimate_is_complete(estimate.get()), 1);
    EXPECT_STREQ(order_estimate_item_currency(order_estimate_item_at(estimate.get(), 0)), "USD");
    EXPECT_EQ(order_estimate_item_problem(order_estimate_item_at(estimate.get(), 0)), nullptr);
    EXPECT_EQ(order_estimate_quote_id(estimate.get()), nullptr);
}

TEST(Renewal, ThatHasNoPriceSaysSo) {
    const Service service(
        Bodies{{"GET /outpost/op-0/renewal-pricing", R"({"PricingResult":"UNABLE_TO_PRICE"})"}});
    const auto client = service.client("outposts");
    const auto estimate = fetched(client, order_renewal_estimate_fetch, "op-0");
    ASSERT_EQ(order_estimate_item_count(estimate.get()), 1);
    EXPECT_STREQ(order_estimate_item_problem(order_estimate_item_at(estimate.get(), 0)),
                 "UNABLE_TO_PRICE");
    EXPECT_EQ(order_estimate_item_monthly(order_estimate_item_at(estimate.get(), 0)), -1);
}

}  // namespace
}  // namespace order::tests
