#include "support/counted_memory.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

// Only the thread under test counts, not the servers beside it.
thread_local long held = 0;
thread_local long most = 0;

void *counted(std::size_t size) noexcept {
    void *const memory = std::malloc(size == 0 ? 1 : size);
    held += static_cast<long>(malloc_usable_size(memory));
    most = std::max(most, held);
    return memory;
}

void release(void *memory) noexcept {
    held -= static_cast<long>(malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

namespace order::tests {

void count_memory() { held = most = 0; }

std::size_t most_bytes_held() { return static_cast<std::size_t>(most); }

}  // namespace order::tests

void *operator new(std::size_t size) {
    if (void *const memory = counted(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void *operator new[](std::size_t size) { return operator new(size); }
void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return counted(size); }
void *operator new[](std::size_t size, const std::nothrow_t &) noexcept { return counted(size); }
void operator delete(void *memory) noexcept { release(memory); }
void operator delete[](void *memory) noexcept { release(memory); }
void operator delete(void *memory, std::size_t) noexcept { release(memory); }
void operator delete[](void *memory, std::size_t) noexcept { release(memory); }
void operator delete(void *memory, const std::nothrow_t &) noexcept { release(memory); }
void operator delete[](void *memory, const std::nothrow_t &) noexcept { release(memory); }
