// The name of an archive's member as a path below a folder, or why it must not become one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/unpack.hpp"

namespace order::archive {

struct MemberPath {
    std::vector<std::string> parts;  // empty: the folder itself
    std::string problem;             // "leads outside the folder"; empty: none

    std::string joined() const;
};

// Drops "." and everything through the first "output/"; `is_folder` tells a folder "output" from a
// file of that name.
MemberPath clean_member_path(std::string_view name, bool is_folder, const Limits &limits);

}  // namespace order::archive
