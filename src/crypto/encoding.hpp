// Bytes as text: hexadecimal and base64.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace order::crypto {

// Lower-case hexadecimal.
std::string hex(std::span<const std::uint8_t> bytes);

// Standard alphabet with padding.
std::string base64(std::string_view bytes);

// The bytes, or nothing when the text is no base64 (standard or URL alphabet, padding optional).
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace order::crypto
