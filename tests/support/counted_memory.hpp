// The bytes that this thread holds by operator new, and the most it has held.
#pragma once

#include <cstddef>

namespace order::tests {

// From here on; what is held already counts as nothing.
void count_memory();

std::size_t most_bytes_held();

}  // namespace order::tests
