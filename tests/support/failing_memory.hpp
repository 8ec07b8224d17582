// Memory that runs out on request: the program's operator new, on the thread that asks.
#pragma once

namespace order::tests {

// From here on, after `allowed` more allocations the next one fails, or that and all that follow.
void fail_after(long allowed, bool all_that_follow);

// Back to plenty of memory; how many allocations failed.
long stop_failing();

}  // namespace order::tests
