// Memory that runs out on request: the program's operator new, on the thread that asks.
#pragma once

namespace order::tests {

// From here on, after `allowed` more allocations the next one fails, or that and all that follow.
void fail_after(long allowed, bool all_that_follow);

// Back to plenty of memory; how many allocations failed.
long stop_failing();

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
