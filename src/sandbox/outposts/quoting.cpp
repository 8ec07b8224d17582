// Quotes.
#include "sandbox/outposts/quoting.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/shapes.hpp"

namespace order::sandbox {
namespace {

// What is asked for, as hardware counts it.
struct Demand {
    std::string_view family;
    std::string_view kind;
    double vcpus = 0;
    double storage_tb = 0;
    bool is_supported = true;
};

Demand demand_of(const json::Array &capacities) {
    Demand demand;
    for (const json::Value &capacity : capacities) {
        const double quantity = json::number(capacity, "Quantity").value_or(0);
        if (json::text_or_empty(capacity, "QuoteCapacityType") != "EC2") {
            demand.storage_tb += quantity;
            continue;
        }
        const InstanceType *type = find_instance_type(json::text_or_empty(capacity, "Unit"));
        const bool is_other_kind =
            type != nullptr && !demand.kind.empty() && type->form_factor != demand.kind;
        if (type == nullptr || is_other_kind) {
            demand.is_supported = false;
            continue;
        }
        demand.family = type->family();
        demand.kind = type->form_factor;
        demand.vcpus += quantity * double(type->vcpus);
    }
    return demand;
}

// How many of the item it takes; more than anybody sells when it is too much to count.
std::int64_t needed(const HardwareItem &item, const Demand &demand) {
    constexpr double most = 1e6;
    const double count =
        std::max(demand.vcpus / double(item.vcpus), demand.storage_tb / double(item.storage_tb));
    return std::int64_t(std::ceil(std::clamp(count, 1.0, most)));
}

// The limit of the given kind, if the quote has one.
std::optional<double> limit(const Quote &quote, std::string_view type) {
    for (const json::Value &constraint : quote.constraints)
        if (json::text_or_empty(constraint, "QuoteConstraintType") == type)
            return base::to_number(json::text_or_empty(constraint, "Value"));
    return {};
}

bool is_within_limits(const Quote &quote, const HardwareItem &item, std::int64_t count) {
    return double(count) <= limit(quote, "RACK_MAXIMUM").value_or(1000) &&
           item.power_kva <= limit(quote, "RACK_MAX_POWER_KVA").value_or(1000) &&
           double(item.weight_lbs) <= limit(quote, "RACK_MAX_WEIGHT_LBS").value_or(100000);
}

std::vector<std::string> all(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

QuoteOption make_option(OutpostsWorld &world, const Quote &quote, const HardwareItem &item,
                        std::int64_t count) {
    QuoteOption option;
    option.id = world.new_id("oqo-");
    option.items = {{std::string(item.id), count}};
    option.capacities = quote.capacities;
    const auto options =
        quote.payment_options.empty() ? all(shapes::payment_options) : quote.payment_options;
    const auto terms =
        quote.payment_terms.empty() ? all(shapes::payment_terms) : quote.payment_terms;
    for (const std::string &payment_option : options)
        for (const std::string &term : terms)
            option.prices.push_back(priced(item.monthly_usd * double(count), payment_option, term));
    return option;
}

json::Object requirement(std::string_view type, bool is_met, std::string_view message) {
    json::Object view{{"OrderingRequirementType", type}, {"Status", is_met ? "PASS" : "FAIL"}};
    if (!is_met) view["StatusMessage"] = message;
    return view;
}

}  // namespace

std::string_view status_of(const Quote &quote, std::int64_t now_us) {
    if (!quote.submitted_order_id.empty()) return "ORDER_SUBMITTED";
    return now_us >= quote.expires_us ? "EXPIRED" : "CREATED";
}

void fill_options(OutpostsWorld &world, Quote &quote) {
    quote.options.clear();
    const Demand demand = demand_of(quote.capacities);
    if (!demand.is_supported) return;
    for (const HardwareItem &item : hardware_items()) {
        const bool fits = item.status == "AVAILABLE" &&
                          (demand.kind.empty() ? item.kind == "RACK" : item.kind == demand.kind) &&
                          (demand.family.empty() || item.family == demand.family);
        if (!fits) continue;
        const std::int64_t count = needed(item, demand);
        if (is_within_limits(quote, item, count))
            quote.options.push_back(make_option(world, quote, item, count));
        if (quote.options.size() == 3) return;
    }
}

json::Array ordering_requirements(OutpostsWorld &world, const Quote &quote) {
    const Outpost *outpost = world.find_outpost(quote.outpost_id);
    const Site *site = outpost == nullptr ? nullptr : world.find_site(outpost->site_id);
    json::Array requirements;
    requirements.push_back(requirement("OUTPOST_ID_MISSING_ON_QUOTE_ERROR", outpost != nullptr,
                                       "The quote names no Outpost."));
    if (outpost != nullptr && site != nullptr) {
        requirements.push_back(requirement("OUTPOST_ACTIVE_CHECK_ERROR",
                                           outpost->life_cycle_status != "RETIRED",
                                           "The Outpost is retired."));
        requirements.push_back(requirement("OPERATING_ADDRESS_EXISTENCE_CHECK_ERROR",
                                           site->operating.has_value(),
                                           "The site has no operating address."));
        requirements.push_back(requirement("SHIPPING_ADDRESS_EXISTENCE_CHECK_ERROR",
                                           site->shipping.has_value(),
                                           "The site has no shipping address."));
        requirements.push_back(
            requirement("COUNTRY_CODE_MISMATCH_CHECK_ERROR",
                        site->operating && site->operating->country == quote.country,
                        "The site lies in another country."));
    }
    requirements.push_back(requirement("UNSUPPORTED", !quote.options.empty(),
                                       "No hardware covers what was asked for."));
    requirements.push_back(json::Object{{"OrderingRequirementType", "ENTERPRISE_SUPPORT_ERROR"},
                                        {"Status", "EXEMPT"}});
    return requirements;
}

Price priced(double monthly_usd, std::string_view payment_option, std::string_view payment_term) {
    const double years = payment_term == "ONE_YEAR" ? 1 : payment_term == "THREE_YEARS" ? 3 : 5;
    const double list = monthly_usd * (1.25 - 0.05 * years) * 12 * years;
    const auto cents = [](double usd) { return std::round(usd * 100) / 100; };
    Price price{std::string(payment_option), std::string(payment_term), 0, 0};
    if (payment_option == "ALL_UPFRONT") {
        price.upfront = cents(list * 0.92);
    } else if (payment_option == "PARTIAL_UPFRONT") {
        price.upfront = cents(list * 0.95 / 2);
        price.monthly = cents(list * 0.95 / 2 / (12 * years));
    } else {
        price.monthly = cents(list / (12 * years));
    }
    return price;
}

const QuoteOption *find_option(const Quote &quote, std::string_view id) {
    const auto found = std::find_if(quote.options.begin(), quote.options.end(),
                                    [id](const QuoteOption &option) { return option.id == id; });
    return found == quote.options.end() ? nullptr : &*found;
}

std::optional<std::string> ordering_fault(const Quote &quote, const QuoteOption &option,
                                          const Outpost &outpost, std::string_view payment_option,
                                          std::string_view payment_term, std::int64_t now_us) {
    const std::string_view status = status_of(quote, now_us);
    if (status == "EXPIRED") return "The quote has expired.";
    if (status == "ORDER_SUBMITTED")
        return base::concat("The quote was used for the order ", quote.submitted_order_id, ".");
    if (quote.outpost_id != outpost.id) return "The quote is not for this Outpost.";
    const bool is_offered =
        std::any_of(option.prices.begin(), option.prices.end(), [&](const Price &price) {
            return price.payment_option == payment_option && price.payment_term == payment_term;
        });
    if (!is_offered) return "The quote does not offer to pay like this.";
    return {};
}

std::vector<LineItem> items_of(const QuoteOption &option) {
    std::vector<LineItem> items;
    for (const auto &[catalog_item_id, quantity] : option.items) {
        LineItem item;
        item.catalog_item_id = catalog_item_id;
        item.quantity = quantity;
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace order::sandbox
