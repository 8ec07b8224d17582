// Memory that runs out on request, on the thread that asks: the whole program's malloc and its
// kin, of the libraries it uses too, and its operator new.
#pragma once

#include <vector>

namespace order::tests {

// From here on, after `allowed` more allocations the next one fails, or that and all that follow.
void fail_after(long allowed, bool all_that_follow);

// Back to plenty of memory; how many allocations failed.
long stop_failing();

// False where another tool has taken the place of malloc (valgrind): skip the test then.
bool can_fail();

// Allocations of this thread since fail_after() or the program's start, failed ones included.
long allocations();

// Which of `count` allocations to let fail, from 0: all of them in a long run
// (ORDER_TESTS_LONG=1), else the first `sample` / 2 and as many spread evenly over the rest.
std::vector<long> points_to_try(long count, long sample);

// Plenty of memory for a moment, for what the test itself does in between.
class PlentyOfMemory {
  public:
    PlentyOfMemory();
    ~PlentyOfMemory();
    PlentyOfMemory(const PlentyOfMemory &) = delete;
    PlentyOfMemory &operator=(const PlentyOfMemory &) = delete;

  private:
    long allowed_left_;
};

}  // namespace order::tests
