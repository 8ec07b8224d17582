// A failure as a record; without a failure when there was no memory for it.
#pragma once

#include <optional>
#include <utility>

#include "base/failure.hpp"
#include "core/record.hpp"

namespace order::core {

struct ErrorRecord : Record<Type::error> {
    constexpr explicit ErrorRecord(base::Code code_) : code(code_) {}
    // Hides every known secret in its texts.
    explicit ErrorRecord(base::Failure failure_)
        : code(failure_.code), failure(base::without_secrets(std::move(failure_))) {}

    const char *message() const {
        if (failure) {
            return failure->message.c_str();
        }
        return code == base::Code::memory ? "Memory ran out."
                                          : "The call failed, and memory ran out for saying why.";
    }

    base::Code code;
    std::optional<base::Failure> failure;
};

}  // namespace order::core
