// Outposts' catalog, Outposts, sites and quotes: what is asked for, and what is sent once.
#include "unit/providers/outposts_fixture.hpp"

namespace order::providers::outposts {
namespace {

class OutpostsHardware : public OutpostsTest {
  protected:
    std::string sent_url() { return script->requests().back().url; }
};
class OutpostsQuotes : public OutpostsTest {
  protected:
    OutpostsQuotes() {
        draft.options.set("country", "US");
        draft.options.set("capacity", "EC2,m5.xlarge,4");
    }
    core::Draft draft;
};

constexpr const char *creation = "POST /quotes";
const std::string endpoint = "https://outposts.example";
const std::string account = "arn%3Aaws%3Aoutposts%3Aus-west-2%3A123456789012%3A";

TEST_F(OutpostsHardware, FiltersOfTheCatalogRepeatTheirKey) {
    script->on("GET /catalog/items", page("CatalogItems", R"({"CatalogItemId":"OR-A"})"));
    const auto items = outposts().catalog_items(query({{"item_class", "RACK"},
                                                       {"item_class", "SERVER"},
                                                       {"storage", "EBS"},
                                                       {"storage", "S3"},
                                                       {"ec2_family", "m5"},
                                                       {"ec2_family", "c5"}}),
                                                call);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].id, "OR-A");
    EXPECT_EQ(sent_url(), endpoint +
                              "/catalog/items?EC2FamilyFilter=c5&EC2FamilyFilter=m5"
                              "&ItemClassFilter=RACK&ItemClassFilter=SERVER"
                              "&MaxResults=1000&SupportedStorageFilter=EBS"
                              "&SupportedStorageFilter=S3");
}

TEST_F(OutpostsHardware, FiltersOfOutpostsRepeatTheirKey) {
    script->on("GET /outposts", page("Outposts", R"({"OutpostId":"op-1"})"));
    const auto found = outposts().outposts(query({{"life_cycle_status", "ACTIVE"},
                                                  {"availability_zone", "us-west-2a"},
                                                  {"availability_zone", "us-west-2b"},
                                                  {"availability_zone_id", "usw2-az1"}}),
                                           call);
    EXPECT_EQ(found.at(0).id, "op-1");
    EXPECT_EQ(sent_url(), endpoint +
                              "/outposts?AvailabilityZoneFilter=us-west-2a"
                              "&AvailabilityZoneFilter=us-west-2b"
                              "&AvailabilityZoneIdFilter=usw2-az1"
                              "&LifeCycleStatusFilter=ACTIVE&MaxResults=1000");
}

TEST_F(OutpostsHardware, FiltersOfSitesAreEncoded) {
    script->on("GET /sites", page("Sites", R"({"SiteId":"os-1"})"));
    const auto found = outposts().sites(
        query({{"country", "US"}, {"state_or_region", "New York"}, {"city", "a+b&c=d"}}), call);
    EXPECT_EQ(found.at(0).id, "os-1");
    EXPECT_EQ(sent_url(), endpoint +
                              "/sites?MaxResults=1000&OperatingAddressCityFilter="
                              "a%2Bb%26c%3Dd&OperatingAddressCountryCodeFilter=US"
                              "&OperatingAddressStateOrRegionFilter=New%20York");
}

TEST_F(OutpostsHardware, ArnsAreEncodedInPaths) {
    const std::string arn = "arn:aws:outposts:us-west-2:123456789012:";
    script
        ->on("GET /outposts/" + account + "outpost%2Fop-1",
             answer(200, R"({"Outpost":{"OutpostId":"op-1"}})"))
        .on("GET /sites/" + account + "site%2Fos-1", answer(200, R"({"Site":{"SiteId":"os-1"}})"))
        .on("GET /quotes/" + account + "quote%2Foq-1",
            answer(200, R"({"Quote":{"QuoteId":"oq-1"}})"))
        .on("GET /outpost/" + account + "outpost%2Fop-1/renewal-pricing", answer(200, "{}"));
    outposts().outpost(arn + "outpost/op-1", call);
    outposts().site(arn + "site/os-1", call);
    outposts().quote(arn + "quote/oq-1", call);
    outposts().renewal_estimate(arn + "outpost/op-1", call);
    EXPECT_EQ(script->requests().size(), 4u);
}

TEST_F(OutpostsHardware, AnAddressIsOfOneKind) {
    script->on("GET /sites/os-1/address",
               answer(200, R"({"SiteId":"os-1","AddressType":"SHIPPING_ADDRESS",
                               "Address":{"City":"Seattle"}})"));
    EXPECT_EQ(parsed(outposts().site_address("os-1", "SHIPPING_ADDRESS", call)),
              parsed(R"({"City":"Seattle"})"));
    EXPECT_EQ(parameter(script->requests().front(), "AddressType"), "SHIPPING_ADDRESS");
}

TEST_F(OutpostsHardware, AnAnswerWithoutWhatWasAskedForIsAFailure) {
    for (const char *body : {"{}", R"({"CatalogItem":null,"Outpost":null,"Site":null})", "[]"}) {
        start_over();
        script->on("GET /catalog/item/OR-A", answer(200, body))
            .on("GET /outposts/op-1", answer(200, body))
            .on("GET /sites/os-1", answer(200, body))
            .on("GET /sites/os-1/address", answer(200, body));
        EXPECT_EQ(failure_of([&] { outposts().catalog_item("OR-A", call); }).code, Code::provider);
        EXPECT_EQ(failure_of([&] { outposts().outpost("op-1", call); }).code, Code::provider);
        EXPECT_EQ(failure_of([&] { outposts().site("os-1", call); }).code, Code::provider);
        EXPECT_EQ(failure_of([&] { outposts().site_address("os-1", "X", call); }).code,
                  Code::provider);
    }
}

TEST_F(OutpostsQuotes, AreAskedForOnce) {
    draft.options.set("outpost", "op-1");
    draft.options.set("capacity", " EBS , TB , 2.5 ");
    draft.options.set("constraint", "RACK_MAXIMUM,2");
    draft.options.set("payment_option", "NO_UPFRONT");
    draft.options.set("payment_option", "ALL_UPFRONT");
    draft.options.set("payment_term", "ONE_YEAR");
    draft.options.set("description", "for the cellar");
    script->on(creation, answer(200, R"({"Quote":{"QuoteId":"oq-1"}})"));
    EXPECT_EQ(outposts().create_quote(draft, call).id, "oq-1");
    ASSERT_EQ(script->requests().size(), 1u);
    const auto &request = script->requests().front();
    EXPECT_EQ(request.repeat, transport::Repeat::never);
    const json::Value body = parsed(request.body);
    EXPECT_EQ(json::text_or_empty(body, "CountryCode"), "US");
    EXPECT_EQ(json::text_or_empty(body, "OutpostIdentifier"), "op-1");
    EXPECT_EQ(json::text_or_empty(body, "Description"), "for the cellar");
    const auto capacities = json::elements(body, "RequestedCapacities");
    ASSERT_EQ(capacities.size(), 2u);
    EXPECT_EQ(json::text_or_empty(capacities[0], "QuoteCapacityType"), "EC2");
    EXPECT_EQ(json::text_or_empty(capacities[0], "Unit"), "m5.xlarge");
    EXPECT_EQ(json::number(capacities[0], "Quantity"), 4.0);
    EXPECT_EQ(json::text_or_empty(capacities[1], "Unit"), "TB");
    EXPECT_EQ(json::number(capacities[1], "Quantity"), 2.5);
    const auto constraints = json::elements(body, "RequestedConstraints");
    ASSERT_EQ(constraints.size(), 1u);
    EXPECT_EQ(json::text_or_empty(constraints[0], "QuoteConstraintType"), "RACK_MAXIMUM");
    EXPECT_EQ(json::text_or_empty(constraints[0], "Value"), "2");
    EXPECT_EQ(json::texts(body, "RequestedPaymentOptions"),
              (std::vector<std::string>{"NO_UPFRONT", "ALL_UPFRONT"}));
    EXPECT_EQ(json::texts(body, "RequestedPaymentTerms"), std::vector<std::string>{"ONE_YEAR"});
}

TEST_F(OutpostsQuotes, ALostAnswerLeavesTheOutcomeUnknown) {
    const auto lose = [&](auto lost) {
        start_over();
        script->on(creation, lost);
        EXPECT_EQ(failure_of([&] { outposts().create_quote(draft, call); }).code,
                  Code::outcome_unknown);
        EXPECT_EQ(script->requests().size(), 1u);
    };
    lose(broken());
    lose(answer(500, ""));
    lose(answer(200, "<html>"));
    lose(answer(200, R"({"Quote":null})"));
}

TEST_F(OutpostsQuotes, AreDeletedAndThatMayBeRepeated) {
    script->on("DELETE /quotes/oq-1", answer(503, "")).on("DELETE /quotes/oq-1", answer(200, "{}"));
    outposts().delete_quote("oq-1", call);
    EXPECT_EQ(script->requests().size(), 2u);
    start_over();
    script->on("DELETE /quotes/oq-1", answer(500, ""))
        .on("DELETE /quotes/oq-1", refusal(404, "NotFoundException"));
    outposts().delete_quote("oq-1", call);
    EXPECT_EQ(script->requests().size(), 2u);
    start_over();
    script->on("DELETE /quotes/oq-1", refusal(404, "NotFoundException"));
    EXPECT_EQ(failure_of([&] { outposts().delete_quote("oq-1", call); }).code, Code::not_found);
}

TEST_F(OutpostsQuotes, EachPriceIsAnItemOfTheEstimate) {
    script->on("GET /quotes/oq-1", answer(200, R"({"Quote":{"QuoteId":"oq-1",
      "QuoteStatus":"CREATED","CreatedDate":1700000000,"ExpirationDate":1700086400.5,
      "QuoteOptions":[{"QuoteOptionIdentifier":"oqo-1","PricingOptions":[
        {"PricingType":"SUBSCRIPTION","SubscriptionPricingDetails":{"PaymentOption":"ALL_UPFRONT",
         "PaymentTerm":"ONE_YEAR","UpfrontPrice":1000.5,"MonthlyRecurringPrice":0,
         "Currency":"USD"}},
        {"SubscriptionPricingDetails":{"PaymentOption":"NO_UPFRONT","PaymentTerm":"ONE_YEAR",
         "UpfrontPrice":0,"MonthlyRecurringPrice":99.25,"Currency":"USD"}},
        {"SubscriptionPricingDetails":null}]}],
      "OrderingRequirements":[{"OrderingRequirementType":"A","Status":"PASS"},
        {"OrderingRequirementType":"B","Status":"FAIL","StatusMessage":"No site."}]}})"));
    const core::Quote quote = outposts().quote("oq-1", call);
    EXPECT_EQ(quote.created_ms, 1'700'000'000'000);
    EXPECT_EQ(quote.expires_ms, 1'700'086'400'500);
    EXPECT_EQ(quote.prices.size(), 3u);
    EXPECT_EQ(quote.prices.back().upfront, core::unknown_number);
    core::Draft by_quote;
    by_quote.options.set("quote", "oq-1");
    EXPECT_EQ(outposts().estimate(by_quote, call).items.size(), 3u);
    by_quote.options.set("payment_option", "NO_UPFRONT");
    const core::Estimate estimate = outposts().estimate(by_quote, call);
    EXPECT_EQ(estimate.quote_id, "oq-1");
    ASSERT_EQ(estimate.items.size(), 1u);
    EXPECT_EQ(estimate.items[0].label, "oqo-1 NO_UPFRONT ONE_YEAR");
    EXPECT_DOUBLE_EQ(estimate.items[0].upfront, 0);
    EXPECT_DOUBLE_EQ(estimate.items[0].monthly, 99.25);
    EXPECT_EQ(estimate.items[0].currency, "USD");
    EXPECT_EQ(estimate.items[0].problem, "B: No site.");
    EXPECT_FALSE(estimate.is_complete);
}

std::string pricing_json(const char *term, const char *upfront, const char *monthly,
                         const char *currency = R"("USD")") {
    return std::string(R"({"SubscriptionPricingDetails":{"PaymentTerm":")") + term +
           R"(","UpfrontPrice":)" + upfront + R"(,"MonthlyRecurringPrice":)" + monthly +
           R"(,"Currency":)" + currency + "}}";
}

std::string renewal_json(const std::string &pricings) {
    return R"({"PricingResult":"PRICED","PricingOptions":[)" + pricings + "]}";
}

TEST_F(OutpostsQuotes, PricesAreComparableOverTheWholeTermTheShortestFirst) {
    script->on("GET /outpost/op-1/renewal-pricing",
               answer(200, renewal_json(pricing_json("FIVE_YEARS", "0", "99.99") + ',' +
                                        pricing_json("ONE_YEAR", "1000.5", "0.1") + ',' +
                                        pricing_json("THREE_YEARS", "10", "1") + ',' +
                                        pricing_json("A_DECADE", "10", "1") + ',' +
                                        pricing_json("A_DECADE", "10", "0"))));
    const core::Estimate estimate = outposts().renewal_estimate("op-1", call);
    std::string text;
    for (const auto &item : estimate.items) {
        text += item.label + ' ' + std::to_string(item.total) + '\n';
    }
    EXPECT_EQ(text,
              "ONE_YEAR 1001.700000\nTHREE_YEARS 46.000000\nFIVE_YEARS 5999.400000\n"
              "A_DECADE -1.000000\nA_DECADE 10.000000\n");
    EXPECT_FALSE(estimate.is_complete);
}

TEST_F(OutpostsQuotes, AnEstimateIsCompleteWhenEachWayToPayHasAPriceInACurrency) {
    const auto is_complete = [&](const std::string &second) {
        start_over();
        const std::string first = pricing_json("ONE_YEAR", "1", "2");
        script->on("GET /outpost/op-1/renewal-pricing",
                   answer(200, renewal_json(first + ',' + second)));
        return outposts().renewal_estimate("op-1", call).is_complete;
    };
    EXPECT_TRUE(is_complete(pricing_json("THREE_YEARS", "1", "2")));
    EXPECT_FALSE(is_complete(pricing_json("THREE_YEARS", "1", "2", "null")));
    EXPECT_FALSE(is_complete(pricing_json("THREE_YEARS", "null", "2")));
    EXPECT_FALSE(is_complete(pricing_json("THREE_YEARS", "1", "null")));
    EXPECT_FALSE(is_complete("{}"));
}

TEST_F(OutpostsQuotes, ARenewalWithoutAPriceSaysWhy) {
    script->on("GET /outpost/op-1/renewal-pricing",
               answer(200, R"({"PricingResult":"UNABLE_TO_PRICE","PricingOptions":[]})"));
    const core::Estimate estimate = outposts().renewal_estimate("op-1", call);
    ASSERT_EQ(estimate.items.size(), 1u);
    EXPECT_EQ(estimate.items[0].problem, "UNABLE_TO_PRICE");
    EXPECT_FALSE(estimate.is_complete);
}

TEST_F(OutpostsQuotes, AMalformedCapacityOrConstraintIsRefusedUnsent) {
    for (const auto &[name, value] :
         std::vector<std::pair<const char *, const char *>>{{"capacity", "EC2"},
                                                            {"capacity", "EC2,m5.xlarge"},
                                                            {"capacity", "EC2,m5.xlarge,0"},
                                                            {"capacity", "EC2,m5.xlarge,-1"},
                                                            {"capacity", "EC2,m5.xlarge,nan"},
                                                            {"capacity", "EC2,m5.xlarge,inf"},
                                                            {"capacity", "EC2,m5,1,1"},
                                                            {"constraint", "RACK_MAXIMUM"},
                                                            {"constraint", ",2"},
                                                            {"constraint", "A,"}}) {
        core::Draft bad = draft;
        bad.options.set(name, value);
        EXPECT_EQ(failure_of([&] { outposts().create_quote(bad, call); }).code, Code::argument)
            << value;
    }
    EXPECT_TRUE(script->requests().empty());
}

}  // namespace
}  // namespace order::providers::outposts
