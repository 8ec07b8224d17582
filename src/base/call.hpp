// Call: what limits one blocking call: a deadline, and an interrupt that any thread may raise.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "base/clock.hpp"

namespace order::base {

// Raised by any thread; stays raised until cleared. A child is raised whenever its parent is.
class Interrupt {
  public:
    Interrupt() = default;
    explicit Interrupt(std::shared_ptr<const Interrupt> parent) : parent_(std::move(parent)) {}

    void raise();
    void clear();
    bool is_raised() const;

    // Sleeps until the moment or until raised; true when the moment was reached.
    bool sleep_until(Instant moment) const;

  private:
    std::shared_ptr<const Interrupt> parent_;
    std::atomic<bool> raised_{false};
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
};

struct Call {
    const Interrupt *interrupt = nullptr;
    Instant deadline = forever;

    // The same call with an earlier end.
    Call until(Instant earlier) const { return {interrupt, std::min(deadline, earlier)}; }

    // Throws Failure: cancelled when interrupted, timeout when the deadline has passed.
    void check() const;

    // Sleeps; throws as check() does when it is cut short by either.
    void sleep_until(Instant moment) const;
};

}  // namespace order::base
