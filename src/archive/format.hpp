// Which kind of archive a file is, by its first bytes.
#pragma once

#include <string_view>

namespace order::archive {

enum class Format { none, zip, tar, gzip };

inline constexpr std::size_t tar_block_bytes = 512;

// A tar archive is known by a whole block with a valid sum.
Format format_of(std::string_view first_bytes);

}  // namespace order::archive
