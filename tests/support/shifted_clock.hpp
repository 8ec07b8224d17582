// The clocks of this program, moved by a test: its own clock_gettime, which all libraries in the
// process call.
#pragma once

#include <cstdint>

namespace order::tests {

// Moves the wall clock by so many seconds, as someone who sets the time does.
void jump_wall_clock(std::int64_t seconds);

// Lets so many seconds pass in which the machine slept: the wall clock and the time since boot
// move, the time that the machine was awake does not.
void suspend(std::int64_t seconds);

// Every clock is right again at the end.
class ShiftedClocks {
  public:
    ShiftedClocks() = default;
    ~ShiftedClocks();
    ShiftedClocks(const ShiftedClocks &) = delete;
    ShiftedClocks &operator=(const ShiftedClocks &) = delete;
};

}  // namespace order::tests
