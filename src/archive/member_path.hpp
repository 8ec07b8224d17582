// The name of an archive's member as a path below a folder, or why it must not become one.
#pragma once

#include <string>
#include <vector>

#include "archive/member_name.hpp"
#include "archive/unpack.hpp"

namespace order::archive {

inline constexpr std::size_t max_part_bytes = 255;  // what file systems take

struct MemberPath {
    std::vector<std::string> parts;  // empty: the folder itself
    std::string problem;             // "leads outside the folder"; empty: none
};

// Drops "." and empty parts. Parts that became too long by the change of their name are shortened.
MemberPath clean_member_path(const MemberName &name, bool is_folder, const Limits &limits);

// Why a path of `bytes` and `parts` must not be; empty when it may.
std::string_view problem_of_path(std::size_t bytes, std::size_t parts, const Limits &limits);

}  // namespace order::archive
