#include "support/failing_memory.hpp"

#include <cstdlib>
#include <new>
#include <utility>

namespace {

// Only the thread under test fails, not the servers beside it.
thread_local long allowed_left = -1;  // negative: all succeed
thread_local bool all_fail = false;
thread_local long failures = 0;

void *allocate(std::size_t size) noexcept {
    if (allowed_left == 0) {
        ++failures;
        if (!all_fail) allowed_left = -1;
        return nullptr;
    }
    if (allowed_left > 0) --allowed_left;
    return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

namespace order::tests {

void fail_after(long allowed, bool all_that_follow) {
    failures = 0;
    all_fail = all_that_follow;
    allowed_left = allowed;
}

long stop_failing() {
    allowed_left = -1;
    return failures;
}

PlentyOfMemory::PlentyOfMemory() : allowed_left_(std::exchange(allowed_left, -1)) {}

PlentyOfMemory::~PlentyOfMemory() { allowed_left = allowed_left_; }

}  // namespace order::tests

void *operator new(std::size_t size) {
    if (void *const memory = allocate(size)) return memory;
    throw std::bad_alloc();
}
void *operator new[](std::size_t size) { return operator new(size); }
void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return allocate(size); }
void *operator new[](std::size_t size, const std::nothrow_t &) noexcept { return allocate(size); }
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete[](void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void *memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void *memory, const std::nothrow_t &) noexcept { std::free(memory); }
void operator delete[](void *memory, const std::nothrow_t &) noexcept { std::free(memory); }
