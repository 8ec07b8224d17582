// What every fuzz target has in common.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/failure.hpp"
#include "json/json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace order::fuzz {

inline std::string_view text_of(const std::uint8_t *data, std::size_t size) {
    return {reinterpret_cast<const char *>(data), size};
}

// Ends the run when something that must hold for any input does not.
inline void require(bool holds, const char *what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// Runs it; a refusal is as good as a success.
template <class Action>
void attempt(const Action &action) {
    try {
        action();
    } catch (const base::Failure &failure) {
        require(!failure.message.empty(), "a failure has a message");
    }
}

// Calls the action with the document the input is, if it is one.
template <class Action>
void with_document(std::string_view input, const Action &action) {
    json::Fault fault;
    if (const auto value = json::try_parse(input, fault)) action(*value);
}

}  // namespace order::fuzz
