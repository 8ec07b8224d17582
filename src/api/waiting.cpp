#include "api/waiting.hpp"

#include <order/order.h>

#include <cmath>

#include "base/failure.hpp"

namespace order::api {

using base::Code;
using base::Failure;

core::TrackRules checked_rules(double report_seconds, std::int32_t until) {
    core::TrackRules rules;
    // Written so that what is no number is refused too.
    if (report_seconds != 0 && !(report_seconds >= 0.01 && report_seconds <= 86'400)) {
        throw Failure(Code::argument, "report_seconds was not from 0.01 to 86400, or 0 for 120.");
    }
    if (until < ORDER_UNTIL_END_OR_ATTENTION || until > ORDER_UNTIL_DELIVERY) {
        throw Failure(Code::argument, "until was not one of ORDER_UNTIL_*.");
    }
    if (report_seconds != 0) rules.interval_ms = std::llround(report_seconds * 1000);
    rules.until = static_cast<core::Until>(until);
    return rules;
}

}  // namespace order::api
