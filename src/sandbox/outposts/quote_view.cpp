// A quote as the API shows it: options with capacity, hardware and prices.
#include <algorithm>

#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/quoting.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t most_specifications = 100;

json::Array prices_view(const std::vector<Price> &prices) {
    json::Array view;
    for (const Price &price : prices) view.push_back(price_view(price));
    return view;
}

json::Object hardware_view(const HardwareItem &item, std::int64_t number) {
    const json::Array capacities{
        json::Object{{"Family", item.family}, {"MaxSize", item.largest_size}, {"Quantity", "1"}}};
    if (item.kind == "SERVER")
        return {{"QuoteSpecificationType", "SERVER"},
                {"ServerSpecificationDetails",
                 json::Object{{"ServerPowerDrawKva", item.power_kva},
                              {"ServerWeightLbs", double(item.weight_lbs)},
                              {"ServerHeightInches", item.weight_lbs > 30 ? 3.5 : 1.75},
                              {"ServerWidthInches", 17.5},
                              {"ServerDepthInches", 24.0},
                              {"RackUnitHeight", item.weight_lbs > 30 ? "HEIGHT_2U" : "HEIGHT_1U"},
                              {"EC2Capacities", capacities}}}};
    return {
        {"QuoteSpecificationType", "NEW_RACK"},
        {"FinalRackSpecificationDetails", json::Object{{"RackId", "rack-" + std::to_string(number)},
                                                       {"RackUse", "COMPUTE"},
                                                       {"RackPowerDrawKva", item.power_kva},
                                                       {"RackWeightLbs", double(item.weight_lbs)},
                                                       {"RackHeightInches", 80.0},
                                                       {"RackWidthInches", 24.0},
                                                       {"RackDepthInches", 48.0},
                                                       {"RackUnitHeight", "HEIGHT_42U"},
                                                       {"EC2Capacities", capacities}}}};
}

json::Array specifications(const QuoteOption &option) {
    json::Array view;
    for (const auto &[catalog_item_id, quantity] : option.items)
        for (std::int64_t i = 1; i <= std::min(quantity, most_specifications); ++i)
            view.push_back(hardware_view(*find_hardware_item(catalog_item_id), i));
    return view;
}

json::Object option_view(const QuoteOption &option) {
    // Nothing is counted of what stands there already: all capacity is new.
    return {{"QuoteOptionIdentifier", option.id},
            {"Capacities", option.capacities},
            {"CapacitySummary", json::Object{{"ExistingCapacities", json::Array()},
                                             {"FinalCapacities", option.capacities},
                                             {"CapacityChange", option.capacities}}},
            {"Specifications", specifications(option)},
            {"PricingOptions", prices_view(option.prices)}};
}

}  // namespace

json::Object price_view(const Price &price) {
    return {{"PricingType", "SUBSCRIPTION"},
            {"SubscriptionPricingDetails", json::Object{{"PaymentOption", price.payment_option},
                                                        {"PaymentTerm", price.payment_term},
                                                        {"UpfrontPrice", price.upfront},
                                                        {"MonthlyRecurringPrice", price.monthly},
                                                        {"Currency", "USD"}}}};
}

json::Object quote_summary_view(OutpostsWorld &world, const Quote &quote) {
    json::Array options;
    for (const QuoteOption &option : quote.options) options.push_back(option_view(option));
    const std::string_view status = status_of(quote, world.clock().now_us());
    json::Object view{{"QuoteId", quote.id},
                      {"AccountId", world.account_id()},
                      {"QuoteStatus", status},
                      {"CountryCode", quote.country},
                      {"RequestedCapacities", quote.capacities},
                      {"RequestedConstraints", quote.constraints},
                      {"RequestedPaymentOptions", to_array(quote.payment_options)},
                      {"RequestedPaymentTerms", to_array(quote.payment_terms)},
                      {"QuoteOptions", std::move(options)},
                      {"CreatedDate", epoch_seconds(quote.created_us)},
                      {"ExpirationDate", epoch_seconds(quote.expires_us)}};
    if (status == "EXPIRED") view["StatusMessage"] = "The quote has expired.";
    if (!quote.outpost_id.empty()) view["OutpostArn"] = world.arn("outpost", quote.outpost_id);
    if (!quote.submitted_order_id.empty()) view["SubmittedOrderId"] = quote.submitted_order_id;
    if (quote.description) view["Description"] = *quote.description;
    return view;
}

json::Object quote_view(OutpostsWorld &world, const Quote &quote) {
    json::Object view = quote_summary_view(world, quote);
    view["OrderingRequirements"] = ordering_requirements(world, quote);
    return view;
}

}  // namespace order::sandbox
