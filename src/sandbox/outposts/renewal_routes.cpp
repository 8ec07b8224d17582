// Renewals: what it costs to keep an Outpost, and keeping it.
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/quoting.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

// The list price of what stands at the Outpost; nothing when it has nothing to renew.
std::optional<double> monthly_price(const Outpost &outpost) {
    if (outpost.life_cycle_status != "ACTIVE") return {};
    for (const HardwareItem &item : hardware_items())
        if (item.kind == outpost.hardware && item.generation == outpost.generation)
            return item.monthly_usd;
    return {};
}

Reply get_pricing(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("OutpostIdentifier", shapes::outpost_identifier);
    if (const auto refusal = input.refusal()) return *refusal;
    const Outpost *outpost = world.find_outpost(id);
    if (outpost == nullptr) return not_found_error("Outpost", id);
    const auto monthly = monthly_price(*outpost);
    json::Array options;
    if (monthly)
        for (const std::string_view payment_option : shapes::payment_options)
            for (const std::string_view term : shapes::payment_terms)
                options.push_back(price_view(priced(*monthly, payment_option, term)));
    return json_reply(json::Object{{"PricingResult", monthly ? "PRICED" : "UNABLE_TO_PRICE"},
                                   {"PricingOptions", std::move(options)}});
}

json::Object renewal_view(const Renewal &renewal) {
    return {{"PaymentOption", renewal.price.payment_option},
            {"PaymentTerm", renewal.price.payment_term},
            {"OutpostId", renewal.outpost_id},
            {"UpfrontPrice", renewal.price.upfront},
            {"MonthlyRecurringPrice", renewal.price.monthly},
            {"Currency", "USD"}};
}

bool is_same(const Renewal &a, const Renewal &b) {
    return a.outpost_id == b.outpost_id && a.price.payment_option == b.price.payment_option &&
           a.price.payment_term == b.price.payment_term;
}

Reply create_renewal(OutpostsWorld &world, const Request &request) {
    Input input(request);
    Members body = input.body();
    const auto payment_option = body.text("PaymentOption", shapes::payment_option, Need::required);
    const auto term = body.text("PaymentTerm", shapes::payment_term, Need::required);
    const auto id = body.text("OutpostIdentifier", shapes::outpost_identifier, Need::required);
    const auto token = body.text("ClientToken", shapes::client_token);
    if (const auto refusal = input.refusal()) return *refusal;
    const Outpost *outpost = world.find_outpost(*id);
    if (outpost == nullptr) return not_found_error("Outpost", *id);
    const auto monthly = monthly_price(*outpost);
    if (!monthly) return validation_error("The Outpost has no term that could be renewed.");
    Renewal renewal{outpost->id, token.value_or(""), priced(*monthly, *payment_option, *term)};
    if (token)
        for (const Renewal &earlier : world.renewals()) {
            if (earlier.client_token != *token) continue;
            if (!is_same(earlier, renewal))
                return validation_error("The ClientToken was used for another renewal.");
            return json_reply(renewal_view(earlier));
        }
    world.renewals().push_back(renewal);
    return json_reply(renewal_view(renewal));
}

}  // namespace

void add_renewal_routes(Operations &operations, OutpostsWorld &world) {
    operations.add("GET", "/outpost/{OutpostIdentifier}/renewal-pricing", "GetRenewalPricing",
                   [&world](const Request &r) { return get_pricing(world, r); });
    operations.add("POST", "/renewals", "CreateRenewal",
                   [&world](const Request &r) { return create_renewal(world, r); });
}

}  // namespace order::sandbox
