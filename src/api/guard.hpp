// The guard around every entry that can fail: outs first, then the work, then a code and an error.
#pragma once

#include <order/order.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "api/handle.hpp"
#include "api/record.hpp"

namespace order::api {

// Runs work(context) and turns what it throws into a code and an error.
order_code run_guarded(void (*work)(const void *context), const void *context,
                       order_error **error_out) noexcept;

template <class Work>
order_code guarded(order_error **error_out, const Work &work) noexcept {
    return run_guarded([](const void *context) { (*static_cast<const Work *>(context))(); }, &work,
                       error_out);
}

// Throws Failure(argument) when there is nowhere to put a result.
void require_out(const void *out, std::string_view name);

inline void assign(std::int32_t *out, std::int32_t number) { *out = number; }

template <class T>
void assign(T **out, std::unique_ptr<T> made) {
    *out = give(std::move(made));
}

// For an entry with a result: `out` is zeroed whatever happens, and gets what the work returns.
template <class Out, class Work>
order_code guarded(Out *out, std::string_view out_name, order_error **error_out,
                   const Work &work) noexcept {
    if (out) *out = Out();
    return guarded(error_out, [&] {
        require_out(out, out_name);
        assign(out, work());
    });
}

}  // namespace order::api
