// The rule of waiting: what a wait goes through, and what ends it.
#pragma once

#include <span>

#include "base/failure.hpp"

namespace order::core {

// Why an order could not be asked for.
enum class Hindrance {
    passing,  // only needs time: network, throttling, a service in trouble, an answer that is not
              // the service's own (a proxy, a load balancer) or that makes no sense
    keys,     // the source of the keys failed in a way that may pass
    login,    // only a person can mend it: a login that expired, keys or tokens that were refused,
              // an account that cannot pay
    not_found,  // the service itself says that there is no such order
    refused,    // the service itself refuses to show it
    mistake,    // it can never be asked for
    broken,     // memory ran out, or a fault of this library
};

enum class Wait {
    goes_on,        // reported as trouble, and asked again
    ends_if_again,  // the same, but two such answers in a row, a report interval apart at least,
                    // end it
    ends,
};

struct WaitRule {
    Hindrance hindrance;
    bool concerns_all;  // true: no matter of a single order, so it ends the wait for all of them
    Wait at_first;      // before the first success
    Wait later;         // for an order that was seen before, or that this client placed
};

std::span<const WaitRule> wait_rules();

const WaitRule &wait_rule_for(const base::Failure &failure);

}  // namespace order::core
