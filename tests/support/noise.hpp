// Bytes that look random and are the same each time: nothing compresses them.
#pragma once

#include <cstdint>
#include <string>

namespace order::tests {

inline std::string noise(std::size_t bytes) {
    std::string text(bytes, '\0');
    std::uint32_t state = 7;
    for (char &c : text) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>(state >> 24);
    }
    return text;
}

}  // namespace order::tests
