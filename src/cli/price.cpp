// What an order would cost.
#include "cli/price.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "cli/confirm.hpp"
#include "cli/problem.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

// "1500.00 USD at once and 200.00 USD a month"; a part that is nothing is left out.
std::string money_price_text(double upfront, double monthly, const std::string &currency) {
    std::vector<std::string> parts;
    if (upfront > 0) parts.push_back(money_text(upfront) + ' ' + currency + " at once");
    if (monthly > 0) parts.push_back(money_text(monthly) + ' ' + currency + " a month");
    return parts.empty() ? "nothing" : joined(parts, " and ");
}

// By quote: a price can be told when one way to pay is left.
Price price_of_hardware(const order_estimate *estimate, const std::string &payment_term) {
    const std::int32_t ways = order_estimate_item_count(estimate);
    if (ways > 1) {
        return {-1,
                "one of " + std::to_string(ways) +
                    " prices, by the quote option, payment option and payment term",
                ""};
    }
    const double upfront = order_estimate_item_upfront(order_estimate_item_at(estimate, 0));
    const double monthly = order_estimate_item_monthly(order_estimate_item_at(estimate, 0));
    if (upfront < 0 || monthly < 0) return unknown_price();
    const std::string currency =
        or_empty(order_estimate_item_currency(order_estimate_item_at(estimate, 0)));
    Price price{-1, money_price_text(upfront, monthly, currency), currency};
    if (!payment_term.empty() && monthly > 0) price.text += " for " + payment_term;
    const double total = order_estimate_item_total(order_estimate_item_at(estimate, 0));
    if (monthly > 0 && total >= 0)
        price.text += ", " + money_text(total) + ' ' + currency + " in all";
    if (order_estimate_is_complete(estimate)) price.amount = total;
    return price;
}

std::optional<double> number_in(const std::string &text) {
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return {};
    return number;
}

// What is known of an estimate in which not everything has a price.
struct PartOfPrice {
    double sum = 0;                          // of what has a price
    std::vector<std::string> without_price;  // positions of areas
};

PartOfPrice part_of(const order_estimate *estimate) {
    PartOfPrice part;
    for (std::int32_t i = 0; i < order_estimate_item_count(estimate); ++i) {
        const order_estimate_item *item = order_estimate_item_at(estimate, i);
        const double credits = order_estimate_item_credits(item);
        if (credits >= 0) part.sum += credits;
        const std::int64_t area = order_estimate_item_index(item);
        if (area >= 0 && (credits < 0 || order_estimate_item_problem(item))) {
            part.without_price.push_back(std::to_string(area));
        }
    }
    return part;
}

std::string reason_of(const PartOfPrice &part, double total) {
    constexpr std::size_t max_named = 5;
    std::vector<std::string> areas = part.without_price;
    if (areas.size() > max_named) {
        const std::size_t others = areas.size() - max_named + 1;
        areas.resize(max_named - 1);
        areas.push_back(std::to_string(others) + " others");
    }
    if (areas.size() == 1) return "the price of area " + areas[0] + " is unknown";
    if (areas.size() > 1) {
        const std::string last = areas.back();
        areas.pop_back();
        return "the prices of areas " + joined(areas, ", ") + " and " + last + " are unknown";
    }
    if (total < 0) return "the service named no total";
    if (total < part.sum) return "the service's total is less, " + number_text(total);
    return "the service did not name one price for each area";
}

Price price_of_areas(const order_estimate *estimate) {
    const double total = order_estimate_credits(estimate);
    if (order_estimate_is_complete(estimate)) return price_of_credits(total);
    const PartOfPrice part = part_of(estimate);
    const double known = std::max(total, part.sum);
    if (known <= 0) return price_of_credits(-1);
    return {-1, "at least " + number_text(known) + " credits; " + reason_of(part, total),
            "credits"};
}

}  // namespace

Price price_of_credits(double credits) {
    if (credits < 0) return {-1, "an unknown number of credits", "credits"};
    return {credits, number_text(credits) + " credits", "credits"};
}

Price unknown_price() { return {-1, "an amount that is not known beforehand", ""}; }

Price price_of(const order_estimate *estimate, const std::string &payment_term) {
    return order_estimate_quote_id(estimate) ? price_of_hardware(estimate, payment_term)
                                             : price_of_areas(estimate);
}

void CostLimit::add(CLI::App &command, const std::string &help, const std::string &unit) {
    command.add_option("--max-cost", text_, help)
        ->check([](const std::string &text) {
            return number_in(text) ? std::string() : "takes an amount, not \"" + text + '"';
        })
        ->type_name(unit);
}

void CostLimit::want_within(const Price &price) const {
    if (!is_set()) return;
    if (price.amount < 0) {
        throw Stop(
            refused_problem("the price is not known, so it can not be held to --max-cost: "
                            "it costs " +
                            price.text));
    }
    const double limit = number_in(text_).value_or(0);
    if (!(price.amount <= limit)) {
        throw Stop(refused_problem("it costs " + number_text(price.amount) + ' ' + price.unit +
                                   ", more than --max-cost " + text_));
    }
}

}  // namespace order::cli
