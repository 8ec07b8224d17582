// Memory that ran out in a library written in C, which may call that anything: its error codes do
// not tell.
#pragma once

#include <cerrno>

namespace order::base {

// Watches from its creation on: the C library's allocator leaves ENOMEM in errno, and what succeeds
// does not touch it. Ask before anything else is called.
class MemoryWatch {
  public:
    MemoryWatch() noexcept { errno = 0; }
    bool ran_out() const noexcept { return errno == ENOMEM; }
};

}  // namespace order::base
