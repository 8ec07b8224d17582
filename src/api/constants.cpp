// Every constant of order.h equals its C++ twin.
#include <order/order.h>

#include <cstdint>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "core/delivery/delivery.hpp"
#include "core/model.hpp"
#include "core/tracker.hpp"

namespace order {
namespace {

template <class Twin>
constexpr bool same(int constant, Twin twin) {
    return constant == static_cast<std::int32_t>(twin);
}

using base::Code;
static_assert(same(ORDER_OK, Code::ok));
static_assert(same(ORDER_ERR_ARGUMENT, Code::argument));
static_assert(same(ORDER_ERR_CREDENTIALS, Code::credentials));
static_assert(same(ORDER_ERR_NOT_FOUND, Code::not_found));
static_assert(same(ORDER_ERR_NETWORK, Code::network));
static_assert(same(ORDER_ERR_PROVIDER, Code::provider));
static_assert(same(ORDER_ERR_FILES, Code::files));
static_assert(same(ORDER_ERR_CANCELLED, Code::cancelled));
static_assert(same(ORDER_ERR_TIMEOUT, Code::timeout));
static_assert(same(ORDER_ERR_OUTCOME_UNKNOWN, Code::outcome_unknown));
static_assert(same(ORDER_ERR_MEMORY, Code::memory));
static_assert(same(ORDER_ERR_INTERNAL, Code::internal));
static_assert(same(ORDER_ERR_UNSUPPORTED, Code::unsupported));
static_assert(same(ORDER_ERR_CONFLICT, Code::conflict));
static_assert(same(ORDER_ERR_PAYMENT, Code::payment));

using core::State;
static_assert(same(ORDER_STATE_UNKNOWN, State::unknown));
static_assert(same(ORDER_STATE_OPEN, State::open));
static_assert(same(ORDER_STATE_NEEDS_ATTENTION, State::needs_attention));
static_assert(same(ORDER_STATE_FULFILLED, State::fulfilled));
static_assert(same(ORDER_STATE_FAILED, State::failed));
static_assert(same(ORDER_STATE_CANCELLED, State::cancelled));

using core::Until;
static_assert(same(ORDER_UNTIL_END_OR_ATTENTION, Until::end_or_attention));
static_assert(same(ORDER_UNTIL_END, Until::end));
static_assert(same(ORDER_UNTIL_DELIVERY, Until::delivery));

using core::UpdateKind;
static_assert(same(ORDER_UPDATE_REPORT, UpdateKind::report));
static_assert(same(ORDER_UPDATE_CHANGE, UpdateKind::change));
static_assert(same(ORDER_UPDATE_LINE_ITEM, UpdateKind::line_item));
static_assert(same(ORDER_UPDATE_TROUBLE, UpdateKind::trouble));
static_assert(same(ORDER_UPDATE_END, UpdateKind::end));

using core::Phase;
static_assert(same(ORDER_PHASE_STARTING, Phase::starting));
static_assert(same(ORDER_PHASE_DOWNLOADING, Phase::downloading));
static_assert(same(ORDER_PHASE_UNPACKING, Phase::unpacking));
static_assert(same(ORDER_PHASE_DONE, Phase::done));

using base::Level;
static_assert(same(ORDER_LOG_ERROR, Level::error));
static_assert(same(ORDER_LOG_WARNING, Level::warning));
static_assert(same(ORDER_LOG_INFO, Level::info));
static_assert(same(ORDER_LOG_DEBUG, Level::debug));

constexpr bool equal(const char *a, const char *b) {
    for (; *a != '\0' && *a == *b; ++a, ++b) {
    }
    return *a == *b;
}
static_assert(equal(ORDER_VERSION, ORDER_VERSION_TEXT));

}  // namespace
}  // namespace order
