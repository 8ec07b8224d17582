#include "support/failing_memory.hpp"

#include <dlfcn.h>
#include <malloc.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <utility>

namespace {

// Only the thread under test fails, not the servers beside it.
thread_local long allowed_left = -1;  // negative: all succeed
thread_local bool all_fail = false;
thread_local long failures = 0;
thread_local long total = 0;

// Called before a sanitizer has set itself up.
#define WITHOUT_SANITIZERS \
    __attribute__((no_sanitize_address, no_sanitize_thread, no_sanitize_undefined))

// Whether the next allocation may succeed.
WITHOUT_SANITIZERS bool is_allowed() noexcept {
    ++total;
    if (allowed_left == 0) {
        ++failures;
        if (!all_fail) allowed_left = -1;
        errno = ENOMEM;
        return false;
    }
    if (allowed_left > 0) --allowed_left;
    return true;
}

// The next library's function of that name: the C library's, a sanitizer's, or what valgrind puts
// in its place.
template <class Function>
class Next {
  public:
    explicit constexpr Next(const char *name) : name_(name) {}
    WITHOUT_SANITIZERS Function *get() noexcept {
        Function *function = __atomic_load_n(&function_, __ATOMIC_ACQUIRE);
        if (!function) {
            function = reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name_));
            if (!function) std::abort();
            __atomic_store_n(&function_, function, __ATOMIC_RELEASE);
        }
        return function;
    }

  private:
    const char *name_;
    Function *function_ = nullptr;
};

constinit Next<void *(std::size_t)> next_malloc("malloc");
constinit Next<void *(std::size_t, std::size_t)> next_calloc("calloc");
constinit Next<void *(void *, std::size_t)> next_realloc("realloc");
constinit Next<int(void **, std::size_t, std::size_t)> next_posix_memalign("posix_memalign");
constinit Next<void *(std::size_t, std::size_t)> next_aligned_alloc("aligned_alloc");
constinit Next<void *(std::size_t, std::size_t)> next_memalign("memalign");

void *allocate(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

}  // namespace

// Libraries see these only when they are visible, whatever the program is compiled with.
#define FOR_ALL_LIBRARIES extern "C" __attribute__((visibility("default"))) WITHOUT_SANITIZERS

FOR_ALL_LIBRARIES void *malloc(std::size_t size) noexcept {
    return is_allowed() ? next_malloc.get()(size) : nullptr;
}
FOR_ALL_LIBRARIES void *calloc(std::size_t count, std::size_t size) noexcept {
    return is_allowed() ? next_calloc.get()(count, size) : nullptr;
}
FOR_ALL_LIBRARIES void *realloc(void *memory, std::size_t size) noexcept {
    return is_allowed() ? next_realloc.get()(memory, size) : nullptr;
}
FOR_ALL_LIBRARIES int posix_memalign(void **memory, std::size_t alignment,
                                     std::size_t size) noexcept {
    return is_allowed() ? next_posix_memalign.get()(memory, alignment, size) : ENOMEM;
}
FOR_ALL_LIBRARIES void *aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return is_allowed() ? next_aligned_alloc.get()(alignment, size) : nullptr;
}
FOR_ALL_LIBRARIES void *memalign(std::size_t alignment, std::size_t size) noexcept {
    return is_allowed() ? next_memalign.get()(alignment, size) : nullptr;
}

namespace order::tests {

void fail_after(long allowed, bool all_that_follow) {
    failures = 0;
    total = 0;
    all_fail = all_that_follow;
    allowed_left = allowed;
}

long stop_failing() {
    allowed_left = -1;
    return failures;
}

bool can_fail() {
    fail_after(0, true);
    void *volatile memory = std::malloc(1);
    stop_failing();
    std::free(memory);
    return !memory;
}

long allocations() { return total; }

std::vector<long> points_to_try(long count, long sample) {
    const char *const is_long = std::getenv("ORDER_TESTS_LONG");
    std::vector<long> points;
    const bool all = count <= sample || (is_long && *is_long == '1');
    const long in_a_row = all ? count : sample / 2;
    for (long k = 0; k < in_a_row; ++k) {
        points.push_back(k);
    }
    const long rest = all ? 0 : sample - in_a_row;
    for (long i = 1; i <= rest; ++i) {
        points.push_back(in_a_row + (count - 1 - in_a_row) * i / rest);
    }
    return points;
}

PlentyOfMemory::PlentyOfMemory() : allowed_left_(std::exchange(allowed_left, -1)) {}

PlentyOfMemory::~PlentyOfMemory() { allowed_left = allowed_left_; }

}  // namespace order::tests

// Sanitizers bring an operator new of their own, which would not come by here.
void *operator new(std::size_t size) {
    if (void *const memory = allocate(size)) {
        return memory;
    }
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
