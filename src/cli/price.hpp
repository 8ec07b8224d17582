// What an order would cost, in credits or in money, and the limit somebody set to it.
#pragma once

#include <optional>
#include <string>

#include "order/order.h"

namespace order::cli {

struct Price {
    double amount = -1;  // of all, for money over the whole term; -1 when it is not known
    std::string text;    // as it is asked about, e.g. "1500.00 USD at once"
    std::string unit;    // "credits", "USD"
};

// payment_term: how long hardware is paid for, e.g. "THREE_YEARS"; empty when it was not said.
Price price_of(const order_estimate *estimate, const std::string &payment_term);
Price price_of_credits(double credits);
Price unknown_price();

// Throws Stop when it costs more than was allowed, or when that can not be told.
void want_price_within(const Price &price, const std::optional<double> &max_cost);

}  // namespace order::cli
