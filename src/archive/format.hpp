// Which kind of archive a file is, by its first bytes.
#pragma once

#include <string_view>

namespace order::archive {

enum class Format { none, zip, tar, gzip };

inline constexpr std::size_t tar_block_bytes = 512;

// Whether the sum in a tar header's block is right.
bool is_tar_header(std::string_view block);

// A tar archive is known by a whole block with a valid sum.
Format format_of(std::string_view first_bytes);

}  // namespace order::archive
