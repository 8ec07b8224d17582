// Errors as they cross the boundary: with the failure they tell of or, for want of memory, without.
#pragma once

#include <order/order.h>

#include "api/handle.hpp"
#include "base/failure.hpp"

struct order_error : order::api::Handle<order::api::Tag::error> {
    constexpr order_error(order::base::Code code_, order::api::Owner owner_)
        : Handle(owner_), code(code_) {}

    order::base::Code code;
    const order::base::Failure *failure = nullptr;
};

namespace order::api {

// Every error but those that exist from the start.
struct KeptError final : order_error {
    KeptError(base::Failure kept_, Owner owner_)
        : order_error(kept_.code, owner_), kept(base::without_secrets(std::move(kept_))) {
        failure = &kept;
    }

    base::Failure kept;
};

// The caller's to free. When memory does not suffice: an error without words that freeing ignores.
order_error *make_error(base::Failure failure) noexcept;

// An error of that code that needs no memory.
order_error *wordless_error(base::Code code) noexcept;

}  // namespace order::api
