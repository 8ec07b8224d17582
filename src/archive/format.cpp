#include "archive/format.hpp"

#include <cstdint>
#include <numeric>
#include <optional>

namespace order::archive {
namespace {

constexpr std::size_t sum_at = 148;
constexpr std::size_t sum_bytes = 8;

std::optional<std::uint32_t> octal(std::string_view field) {
    std::uint32_t value = 0;
    bool any = false;
    for (const char c : field) {
        if (c >= '0' && c <= '7') {
            value = value * 8 + static_cast<std::uint32_t>(c - '0');
            any = true;
        } else if (c != ' ' && c != '\0') {
            return {};
        }
    }
    if (!any) return {};
    return value;
}

}  // namespace

// The header's bytes add up to the number it holds, its own eight taken as spaces.
bool is_tar_header(std::string_view block) {
    const auto written = octal(block.substr(sum_at, sum_bytes));
    if (!written) return false;
    const auto add = [](std::uint32_t sum, char c) { return sum + static_cast<unsigned char>(c); };
    const std::uint32_t all = std::accumulate(block.begin(), block.end(), std::uint32_t{0}, add);
    const auto field = block.substr(sum_at, sum_bytes);
    const auto own = std::accumulate(field.begin(), field.end(), std::uint32_t{0}, add);
    return all - own + std::uint32_t{' '} * sum_bytes == *written;
}

Format format_of(std::string_view first_bytes) {
    using std::string_view_literals::operator""sv;
    for (const std::string_view zip : {"PK\x03\x04"sv, "PK\x05\x06"sv}) {
        if (first_bytes.substr(0, zip.size()) == zip) return Format::zip;
    }
    if (first_bytes.substr(0, 3) == "\x1f\x8b\x08"sv) return Format::gzip;
    if (first_bytes.size() >= tar_block_bytes &&
        is_tar_header(first_bytes.substr(0, tar_block_bytes))) {
        return Format::tar;
    }
    return Format::none;
}

}  // namespace order::archive
