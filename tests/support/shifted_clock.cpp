#include "support/shifted_clock.hpp"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>

namespace {

std::atomic<std::int64_t> wall_seconds{0};
std::atomic<std::int64_t> boot_seconds{0};

}  // namespace

// Instead of the C library's: the program's own definition comes first in the whole process.
extern "C" int clock_gettime(clockid_t clock, timespec *now) noexcept {
    const long result = syscall(SYS_clock_gettime, clock, now);
    if (result != 0) {
        return -1;
    }
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) {
        now->tv_sec += static_cast<time_t>(wall_seconds);
    } else if (clock == CLOCK_BOOTTIME) {
        now->tv_sec += static_cast<time_t>(boot_seconds);
    }
    return 0;
}

namespace order::tests {

void jump_wall_clock(std::int64_t seconds) { wall_seconds += seconds; }

void suspend(std::int64_t seconds) {
    wall_seconds += seconds;
    boot_seconds += seconds;
}

ShiftedClocks::~ShiftedClocks() { wall_seconds = boot_seconds = 0; }

}  // namespace order::tests
