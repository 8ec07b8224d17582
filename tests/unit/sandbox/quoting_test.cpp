// Quotes: what is offered, at which prices, and what keeps it from being ordered.
#include "sandbox/outposts/quoting.hpp"

#include <gtest/gtest.h>

#include "sandbox/outposts/hardware_catalog.hpp"

namespace order::sandbox {
namespace {

class Quoting : public testing::Test {
  protected:
    Quote quote_for(std::string_view unit, double quantity) {
        Quote quote;
        quote.outpost_id = world_.outposts()[0].id;
        quote.country = "US";
        quote.capacities.push_back(
            json::Object{{"QuoteCapacityType", "EC2"}, {"Unit", unit}, {"Quantity", quantity}});
        fill_options(world_, quote);
        return quote;
    }
    std::string status_of_requirement(const Quote &quote, std::string_view type) {
        for (const json::Value &requirement : ordering_requirements(world_, quote))
            if (json::text_or_empty(requirement, "OrderingRequirementType") == type)
                return json::text_or_empty(requirement, "Status");
        return "";
    }
    OutpostsWorld world_{OutpostsOptions()};
};

TEST_F(Quoting, OffersEnoughOfTheFamilyAskedFor) {
    const Quote quote = quote_for("m5.24xlarge", 9);  // 864 processors
    ASSERT_EQ(quote.options.size(), 3u);
    for (const QuoteOption &option : quote.options) {
        const auto &[id, count] = option.items.front();
        const HardwareItem &item = *find_hardware_item(id);
        EXPECT_EQ(item.family, "m5");
        EXPECT_GE(item.vcpus * count, 864);
        EXPECT_LT(item.vcpus * (count - 1), 864);
        EXPECT_EQ(option.prices.size(), 9u);
    }
}

TEST_F(Quoting, KeepsToTheLimits) {
    Quote quote = quote_for("m5.24xlarge", 9);
    quote.constraints.push_back(
        json::Object{{"QuoteConstraintType", "RACK_MAXIMUM"}, {"Value", "1"}});
    fill_options(world_, quote);
    ASSERT_EQ(quote.options.size(), 1u);
    EXPECT_EQ(quote.options[0].items.front().second, 1);
    quote.constraints.push_back(
        json::Object{{"QuoteConstraintType", "RACK_MAX_POWER_KVA"}, {"Value", "5"}});
    fill_options(world_, quote);
    EXPECT_TRUE(quote.options.empty());
    EXPECT_EQ(status_of_requirement(quote, "UNSUPPORTED"), "FAIL");
}

TEST_F(Quoting, OffersNothingForWhatIsNotMade) {
    EXPECT_TRUE(quote_for("z9.huge", 1).options.empty());
    EXPECT_TRUE(quote_for("i3en.24xlarge", 1).options.empty()) << "discontinued";
    EXPECT_TRUE(quote_for("m5.large", 1e300).options.empty()) << "too much";
    Quote mixed = quote_for("m5.large", 1);
    mixed.capacities.push_back(
        json::Object{{"QuoteCapacityType", "EC2"}, {"Unit", "c6id.32xlarge"}, {"Quantity", 1}});
    fill_options(world_, mixed);
    EXPECT_TRUE(mixed.options.empty()) << "rack and server in one";
}

TEST_F(Quoting, PayingEarlyAndLongIsCheaper) {
    const auto total = [](std::string_view option, std::string_view term, double years) {
        const Price price = priced(1000, option, term);
        return (price.upfront + price.monthly * 12 * years) / years;
    };
    EXPECT_LT(total("ALL_UPFRONT", "ONE_YEAR", 1), total("PARTIAL_UPFRONT", "ONE_YEAR", 1));
    EXPECT_LT(total("PARTIAL_UPFRONT", "ONE_YEAR", 1), total("NO_UPFRONT", "ONE_YEAR", 1));
    EXPECT_LT(total("NO_UPFRONT", "FIVE_YEARS", 5), total("NO_UPFRONT", "THREE_YEARS", 3));
    EXPECT_EQ(priced(1000, "NO_UPFRONT", "ONE_YEAR").upfront, 0);
    EXPECT_EQ(priced(1000, "ALL_UPFRONT", "ONE_YEAR").monthly, 0);
}

TEST_F(Quoting, NamesWhatStandsInTheWay) {
    Quote quote = quote_for("m5.large", 1);
    EXPECT_EQ(status_of_requirement(quote, "SHIPPING_ADDRESS_EXISTENCE_CHECK_ERROR"), "PASS");
    EXPECT_EQ(status_of_requirement(quote, "COUNTRY_CODE_MISMATCH_CHECK_ERROR"), "PASS");
    quote.country = "FR";
    EXPECT_EQ(status_of_requirement(quote, "COUNTRY_CODE_MISMATCH_CHECK_ERROR"), "FAIL");
    quote.outpost_id = world_.outposts()[3].id;
    EXPECT_EQ(status_of_requirement(quote, "SHIPPING_ADDRESS_EXISTENCE_CHECK_ERROR"), "FAIL");
    quote.outpost_id.clear();
    EXPECT_EQ(status_of_requirement(quote, "OUTPOST_ID_MISSING_ON_QUOTE_ERROR"), "FAIL");
}

TEST_F(Quoting, CanBeOrderedOnceInTimeForItsOutpostAsOffered) {
    const Outpost &outpost = world_.outposts()[0];
    Quote quote = world_.add_quote(quote_for("m5.large", 1));
    const QuoteOption &option = quote.options.front();
    const auto fault = [&](const Outpost &at, std::string_view term, std::int64_t when) {
        return ordering_fault(quote, option, at, "NO_UPFRONT", term, when).has_value();
    };
    EXPECT_FALSE(fault(outpost, "ONE_YEAR", quote.created_us));
    EXPECT_TRUE(fault(world_.outposts()[1], "ONE_YEAR", quote.created_us));
    EXPECT_TRUE(fault(outpost, "TEN_YEARS", quote.created_us));
    EXPECT_TRUE(fault(outpost, "ONE_YEAR", quote.expires_us));
    EXPECT_EQ(status_of(quote, quote.expires_us), "EXPIRED");
    quote.submitted_order_id = "oo-1";
    EXPECT_TRUE(fault(outpost, "ONE_YEAR", quote.created_us));
    EXPECT_EQ(status_of(quote, quote.created_us), "ORDER_SUBMITTED");
}

}  // namespace
}  // namespace order::sandbox
