// What an order would cost.
#include "cli/price.hpp"

#include <cmath>

#include "cli/confirm.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

// Months of a payment term; -1 for a word that is not known.
int months_of(const std::string &payment_term) {
    if (payment_term == "ONE_YEAR") return 12;
    if (payment_term == "THREE_YEARS") return 36;
    return payment_term == "FIVE_YEARS" ? 60 : -1;
}

// "1500.00 USD at once and 200.00 USD a month"; a part that is nothing is left out.
std::string money_price_text(double upfront, double monthly, const std::string &currency) {
    std::vector<std::string> parts;
    if (upfront > 0) parts.push_back(money_text(upfront) + ' ' + currency + " at once");
    if (monthly > 0) parts.push_back(money_text(monthly) + ' ' + currency + " a month");
    return parts.empty() ? "nothing" : joined(parts, " and ");
}

}  // namespace

Price price_of_credits(double credits) {
    if (credits < 0) return {-1, "an unknown number of credits", "credits"};
    return {credits, number_text(credits) + " credits", "credits"};
}

Price unknown_price() { return {-1, "an amount that is not known beforehand", ""}; }

Price price_of(const order_estimate *estimate, const std::string &payment_term) {
    const double credits = order_estimate_credits(estimate);
    if (credits >= 0 || !order_estimate_quote_id(estimate)) return price_of_credits(credits);
    // Several ways to pay are left when not all was said about how: the service chooses.
    if (order_estimate_item_count(estimate) != 1) return unknown_price();
    const double upfront = order_estimate_item_upfront(estimate, 0);
    const double monthly = order_estimate_item_monthly(estimate, 0);
    const std::string currency = or_empty(order_estimate_item_currency(estimate, 0));
    if (upfront < 0 || monthly < 0) return unknown_price();
    Price price{-1, money_price_text(upfront, monthly, currency), currency};
    if (!payment_term.empty() && monthly > 0) price.text += " for " + payment_term;
    const int months = months_of(payment_term);
    if (monthly == 0)
        price.amount = upfront;
    else if (months > 0)
        price.amount = std::round((upfront + monthly * months) * 100) / 100;  // in cents
    return price;
}

void want_price_within(const Price &price, const std::optional<double> &max_cost) {
    if (!max_cost) return;
    if (price.amount < 0)
        throw Stop(refused_problem("the price is not known, so it can not be held to --max-cost"));
    if (!(price.amount <= *max_cost))
        throw Stop(refused_problem("it costs " + number_text(price.amount) + ' ' + price.unit +
                                   ", more than --max-cost " + number_text(*max_cost)));
}

}  // namespace order::cli
