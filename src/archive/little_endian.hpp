// Numbers as zip stores them.
#pragma once

#include <cstdint>
#include <string_view>

namespace order::archive {

// `bytes` has at least at + size of them.
inline std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return value;
}

}  // namespace order::archive
