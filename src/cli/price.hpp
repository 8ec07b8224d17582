// What an order would cost, in credits or in money, and the limit somebody set to it.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "order/order.h"

namespace order::cli {

struct Price {
    double amount = -1;  // of all, for money over the whole term; -1 when not all of it is known
    std::string text;    // as it is asked about, e.g. "1500.00 USD at once"
    std::string unit;    // "credits", "USD"
};

// payment_term: how long hardware is paid for, e.g. "THREE_YEARS"; empty when it was not said.
Price price_of(const order_estimate *estimate, const std::string &payment_term);
Price price_of_credits(double credits);
Price unknown_price();

// --max-cost: what something may cost.
class CostLimit {
  public:
    void add(CLI::App &command, const std::string &help, const std::string &unit);

    bool is_set() const { return !text_.empty(); }

    // Throws Stop when it costs more than the limit, or when that can not be told.
    void want_within(const Price &price) const;

  private:
    std::string text_;
};

}  // namespace order::cli
