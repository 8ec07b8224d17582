#include "providers/outposts/wire_quotes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "core/estimate.hpp"
#include "providers/query_options.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {
namespace {

using base::concat;
using core::Estimate;
using core::EstimateItem;
using core::Quote;
using core::QuotePrice;
using core::QuoteRequirement;

[[noreturn]] void refuse(std::string message) {
    throw base::Failure(base::Code::argument, std::move(message));
}

// Months of a payment term; 0 for an unknown word.
int months_of(std::string_view term) {
    if (term == "ONE_YEAR") return 12;
    if (term == "THREE_YEARS") return 36;
    return term == "FIVE_YEARS" ? 60 : 0;
}

// What is paid over the whole term, in whole cents.
double total_of(const QuotePrice &price) {
    if (price.upfront < 0 || price.monthly < 0) return core::unknown_number;
    if (price.monthly == 0) return price.upfront;
    const int months = months_of(price.payment_term);
    if (months == 0) return core::unknown_number;
    return std::round((price.upfront + price.monthly * months) * 100) / 100;
}

bool is_shorter(const QuotePrice &a, const QuotePrice &b) {
    const auto months = [](const QuotePrice &price) {
        const int known = months_of(price.payment_term);
        return known > 0 ? known : std::numeric_limits<int>::max();
    };
    return months(a) < months(b);
}

QuotePrice price_from(const json::Value &pricing, std::string option_id) {
    QuotePrice price;
    price.option_id = std::move(option_id);
    if (const json::Value *details = json::member(pricing, "SubscriptionPricingDetails")) {
        price.payment_option = word(*details, "PaymentOption");
        price.payment_term = word(*details, "PaymentTerm");
        price.upfront = amount(*details, "UpfrontPrice");
        price.monthly = amount(*details, "MonthlyRecurringPrice");
        price.currency = word(*details, "Currency");
        price.total = total_of(price);
    }
    return price;
}

// The ways to pay for one thing, the shortest term first.
std::vector<QuotePrice> prices_of(const json::Value &option, const std::string &option_id) {
    std::vector<QuotePrice> prices;
    for (const json::Value &pricing : json::elements(option, "PricingOptions")) {
        prices.push_back(price_from(pricing, option_id));
    }
    std::stable_sort(prices.begin(), prices.end(), is_shorter);
    return prices;
}

EstimateItem item_from(const QuotePrice &price, std::size_t index) {
    EstimateItem item;
    item.index = static_cast<std::int64_t>(index);
    for (const std::string &part : {price.option_id, price.payment_option, price.payment_term}) {
        if (part.empty()) continue;
        item.label += item.label.empty() ? part : concat(" ", part);
    }
    item.upfront = price.upfront;
    item.monthly = price.monthly;
    item.total = price.total;
    item.currency = price.currency;
    return item;
}

// Why an order by the quote would be refused; empty when it would not.
std::string problem_of(const Quote &quote) {
    std::string problem;
    for (const QuoteRequirement &requirement : quote.requirements) {
        if (requirement.status != "FAIL") continue;
        if (!problem.empty()) problem += "; ";
        problem += requirement.kind;
        if (!requirement.message.empty()) problem += concat(": ", requirement.message);
    }
    return problem;
}

bool is_wanted(const core::Options &draft, std::string_view option, const std::string &value) {
    const std::vector<std::string> wanted = draft.all(option);
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

json::Array texts_of(const core::Options &options, std::string_view name) {
    json::Array array;
    for (const std::string &value : options.all(name)) array.emplace_back(value);
    return array;
}

// "EC2,m5.xlarge,4"
json::Value capacity_json(const std::string &text) {
    const auto parts = base::split(text, ',');
    const auto quantity = parts.size() == 3 ? base::to_number(base::trim(parts[2])) : std::nullopt;
    if (!quantity || *quantity <= 0) {
        refuse(concat("The draft option \"capacity\" was \"", base::excerpt(text, 64),
                      "\"; kind, unit and quantity were needed, e.g. EC2,m5.xlarge,4."));
    }
    return json::Object{{"QuoteCapacityType", base::trim(parts[0])},
                        {"Unit", base::trim(parts[1])},
                        {"Quantity", *quantity}};
}

// "RACK_MAXIMUM,2"
json::Value constraint_json(const std::string &text) {
    const auto comma = text.find(',');
    if (comma == std::string::npos || comma == 0 || comma + 1 == text.size()) {
        refuse(concat("The draft option \"constraint\" was \"", base::excerpt(text, 64),
                      "\"; kind and value were needed, e.g. RACK_MAXIMUM,2."));
    }
    const std::string_view all = text;
    return json::Object{{"QuoteConstraintType", base::trim(all.substr(0, comma))},
                        {"Value", base::trim(all.substr(comma + 1))}};
}

}  // namespace

Quote quote_from(const json::Value &quote) {
    Quote result;
    result.id = word(quote, "QuoteId");
    result.account_id = word(quote, "AccountId");
    result.status = word(quote, "QuoteStatus");
    result.status_message = word(quote, "StatusMessage");
    result.outpost_arn = word(quote, "OutpostArn");
    result.country = word(quote, "CountryCode");
    result.description = word(quote, "Description");
    result.submitted_order_id = word(quote, "SubmittedOrderId");
    result.created_ms = epoch_time_ms(quote, "CreatedDate");
    result.expires_ms = epoch_time_ms(quote, "ExpirationDate");
    for (const json::Value &option : json::elements(quote, "QuoteOptions")) {
        result.option_ids.push_back(word(option, "QuoteOptionIdentifier"));
        for (QuotePrice &price : prices_of(option, result.option_ids.back())) {
            result.prices.push_back(std::move(price));
        }
    }
    for (const json::Value &requirement : json::elements(quote, "OrderingRequirements")) {
        result.requirements.push_back({{},
                                       word(requirement, "OrderingRequirementType"),
                                       word(requirement, "Status"),
                                       word(requirement, "StatusMessage")});
    }
    result.json = json::serialize(quote);
    return result;
}

Estimate estimate_from(Quote quote, const core::Options &draft) {
    Estimate estimate;
    const std::string problem = problem_of(quote);
    for (std::size_t i = 0; i < quote.prices.size(); ++i) {
        const QuotePrice &price = quote.prices[i];
        if (!is_wanted(draft, "quote_option", price.option_id) ||
            !is_wanted(draft, "payment_option", price.payment_option) ||
            !is_wanted(draft, "payment_term", price.payment_term)) {
            continue;
        }
        estimate.items.push_back(item_from(price, i));
        estimate.items.back().problem = problem;
    }
    estimate.is_complete = core::prices_every_way_to_pay(estimate);
    estimate.quote_id = std::move(quote.id);
    estimate.json = std::move(quote.json);
    return estimate;
}

Estimate renewal_from(const json::Value &pricing) {
    Estimate estimate;
    for (const QuotePrice &price : prices_of(pricing, {})) {
        estimate.items.push_back(item_from(price, estimate.items.size()));
    }
    const std::string result = word(pricing, "PricingResult");
    if (estimate.items.empty() && result != "PRICED") {
        EstimateItem item;
        item.problem = result.empty() ? "no price was given" : result;
        estimate.items.push_back(std::move(item));
    }
    estimate.is_complete = core::prices_every_way_to_pay(estimate);
    estimate.json = json::serialize(pricing);
    return estimate;
}

std::string quote_body(const core::Draft &draft) {
    const core::Options &options = draft.options;
    allow_only(options,
               {"outpost", "country", "capacity", "constraint", "payment_option", "payment_term",
                "description"},
               "quotes of Outposts");
    if (!draft.line_items.empty() || !draft.areas.empty()) {
        refuse("The draft had line items or areas; a quote takes capacities.");
    }
    const std::string country = options.text("country");
    if (country.empty()) refuse("A quote needs the draft option \"country\", two letters.");
    json::Object body{{"CountryCode", country}};
    const std::string outpost = options.text("outpost");
    if (!outpost.empty()) body["OutpostIdentifier"] = outpost;
    json::Array capacities;
    for (const std::string &text : options.all("capacity")) {
        capacities.push_back(capacity_json(text));
    }
    body["RequestedCapacities"] = std::move(capacities);
    json::Array constraints;
    for (const std::string &text : options.all("constraint")) {
        constraints.push_back(constraint_json(text));
    }
    if (!constraints.empty()) body["RequestedConstraints"] = std::move(constraints);
    json::Array payment_options = texts_of(options, "payment_option");
    if (!payment_options.empty()) body["RequestedPaymentOptions"] = std::move(payment_options);
    json::Array payment_terms = texts_of(options, "payment_term");
    if (!payment_terms.empty()) body["RequestedPaymentTerms"] = std::move(payment_terms);
    const std::string description = options.text("description");
    if (!description.empty()) body["Description"] = description;
    return json::serialize(body);
}

}  // namespace order::providers::outposts
