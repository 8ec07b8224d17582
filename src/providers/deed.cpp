#include "providers/deed.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::providers {

using base::Call;
using base::Code;
using base::concat;
using base::Failure;

namespace {

// A lost answer is looked up this long after a deadline that has passed.
constexpr std::int64_t lookup_grace_ms = 800;
constexpr std::int64_t first_lookup_delay_ms = 500;
constexpr std::int64_t max_lookup_delay_ms = 4'000;

Failure undone(Failure failure, const Deed &deed) {
    failure.message = concat(failure.message, " ", deed.undone);
    return failure;
}

// False when the call ended before the wait did.
bool slept(const Call &call, std::int64_t wait_ms) {
    try {
        call.sleep_until(base::after_ms(wait_ms));
        return true;
    } catch (const Failure &) {
        return false;
    }
}

}  // namespace

Sent send_once(transport::Transport &carrier, transport::Request request, const Deed &deed,
               const Judge &judge, const Call &call) {
    request.repeat = transport::Repeat::never;
    Judged judged;
    try {
        judged = judge(carrier.send(request, call));
    } catch (const Failure &failure) {
        if (!failure.request_sent) throw undone(failure, deed);
        judged.sent.lost = failure;
    } catch (const std::bad_alloc &) {
        judged.sent.lost = Failure(Code::memory, "Memory ran out before the answer was read.");
    }
    if (judged.refused) throw undone(*std::move(judged.refused), deed);
    return std::move(judged.sent);
}

Call lookup_call(const Call &call) {
    return {call.interrupt, std::max(call.deadline, base::after_ms(lookup_grace_ms))};
}

Failure loss_of(const Sent &sent, const Deed &deed) {
    if (sent.lost) return *sent.lost;
    return {Code::provider, concat("The answer to ", deed.what, " did not say what was done.")};
}

Failure unknown_outcome(const Deed &deed, const Failure &lost) {
    Failure failure = lost;
    failure.code = Code::outcome_unknown;
    failure.retriable = false;
    failure.message = concat("It is not known whether ", deed.what,
                             " succeeded; it may have been done. ", lost.message);
    return failure;
}

void keep_looking(const std::function<bool(const Call &)> &look, std::int64_t patience_ms,
                  const Call &call) {
    const Call patient = lookup_call(call).until(base::after_ms(patience_ms));
    for (std::int64_t delay = first_lookup_delay_ms;;
         delay = std::min(2 * delay, max_lookup_delay_ms)) {
        try {
            if (look(patient)) return;
        } catch (const Failure &failure) {
            if (!failure.retriable) return;
        }
        if (!slept(patient, delay)) return;
    }
}

}  // namespace order::providers
