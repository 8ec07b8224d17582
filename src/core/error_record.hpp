// A failure as a record; without a failure when there was no memory for it.
#pragma once

#include <memory>
#include <utility>

#include "base/failure.hpp"
#include "core/record.hpp"

namespace order::core {

// Nothing to destroy: those without a failure are static, and the library has no destructors to run
// at exit.
struct ErrorRecord : Record<Type::error> {
    constexpr explicit ErrorRecord(base::Code code_) : code(code_) {}

    const char *message() const {
        if (failure) {
            return failure->message.c_str();
        }
        return code == base::Code::memory ? "Memory ran out."
                                          : "The call failed, and memory ran out for saying why.";
    }

    base::Code code;
    const base::Failure *failure = nullptr;
};

// An error that keeps its failure.
struct KeptError final : ErrorRecord {
    // Hides every known secret in its texts.
    explicit KeptError(base::Failure failure_)
        : ErrorRecord(failure_.code),
          kept(std::make_unique<base::Failure>(base::without_secrets(std::move(failure_)))) {
        failure = kept.get();
    }

    std::unique_ptr<const base::Failure> kept;
};

}  // namespace order::core
