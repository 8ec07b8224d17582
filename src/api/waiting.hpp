// The arguments of waits, checked and turned into the rules of core.
#pragma once

#include <cstdint>

#include "core/tracker.hpp"

namespace order::api {

// report_seconds: 0.01 to 86400, or 0 for 120; until: one of ORDER_UNTIL_*. Throws
// Failure(argument).
core::TrackRules checked_rules(double report_seconds, std::int32_t until);

}  // namespace order::api
