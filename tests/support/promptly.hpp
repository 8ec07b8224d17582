// Time in tests: bounds a busy machine keeps too, and waits that end when something is seen.
#pragma once

#include <chrono>
#include <thread>

namespace order::tests {

// Far above what a quiet machine takes, far below the minute or more that a mistake would take.
inline constexpr std::chrono::milliseconds promptly(10'000);

// Waits until the condition holds; false when that takes half a minute.
template <class Condition>
bool eventually(Condition holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!holds()) {
        if (std::chrono::steady_clock::now() >= end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

// For what must come before a time limit that is to pass: tries with limits, in milliseconds, each
// longer than the one before, until one was long enough; false when none was.
template <class Trial>
bool within_some_limit(Trial was_long_enough) {
    for (const int limit_ms : {100, 500, 2'500, 12'500}) {
        if (was_long_enough(limit_ms)) return true;
    }
    return false;
}

// Makes the interleaving likely in which another thread already waits. No verdict hangs on it.
inline void let_others_begin() { std::this_thread::sleep_for(std::chrono::milliseconds(50)); }

}  // namespace order::tests
