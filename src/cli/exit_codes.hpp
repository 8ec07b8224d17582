// The exit codes of orderctl: what a script can branch on.
#pragma once

namespace order::cli {

enum class Exit : int {
    ok = 0,
    failure = 1,
    usage = 2,
    not_found = 3,
    credentials = 4,
    order_failed = 5,  // the order itself failed or was cancelled
    some_failed = 6,   // some of several
    network = 7,       // after the retries
    still_open = 8,    // at the deadline, or it waits for the customer
    refused = 9,       // something was not confirmed, or costs too much
    outcome_unknown = 10,
    payment = 11,  // the account cannot pay
    interrupted = 130,
    terminated = 143,
};

}  // namespace order::cli
