// What the generated code returns of a call that can fail.
#pragma once

#include <order/order.h>

#include <cstdint>

namespace order::csharp {

// The same layout as the C# struct Outcome.
struct Outcome {
    std::intptr_t value;  // what the call made: a handle or a number
    order_error *error;   // the receiver's; NULL when the call did not fail
};

inline std::intptr_t address_of(const void *handle) {
    return reinterpret_cast<std::intptr_t>(handle);
}

}  // namespace order::csharp
