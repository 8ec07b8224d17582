#include "base/call.hpp"

#include <algorithm>

#include "base/failure.hpp"

namespace order::base {

// A parent cannot wake its children, so a sleeping child looks this often.
static constexpr auto look_every = Milliseconds(25);

void Interrupt::raise() {
    {
        const std::lock_guard lock(mutex_);
        raised_ = true;
    }
    changed_.notify_all();
}

void Interrupt::clear() {
    const std::lock_guard lock(mutex_);
    raised_ = false;
}

bool Interrupt::is_raised() const { return raised_ || (parent_ && parent_->is_raised()); }

bool Interrupt::sleep_until(Instant moment) const {
    std::unique_lock lock(mutex_);
    while (!is_raised()) {
        const Instant now = monotonic_now();
        if (now >= moment) return true;
        changed_.wait_for(lock, std::min<Instant>(moment - now, look_every));
    }
    return false;
}

void Call::check() const {
    if (interrupt && interrupt->is_raised()) {
        throw Failure(Code::cancelled, "The call was interrupted.");
    }
    if (monotonic_now() >= deadline) {
        throw Failure(Code::timeout, "The deadline passed before the call was done.");
    }
}

void Call::sleep_until(Instant moment) const {
    const Interrupt never;
    const Instant end = std::min(moment, deadline);
    if (interrupt && interrupt->is_raised()) check();
    (interrupt ? *interrupt : never).sleep_until(end);
    check();
}

}  // namespace order::base
