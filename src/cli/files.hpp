// Files the user names: read whole, with a limit, "-" being stdin.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace order::cli {

// The text of a file, without a byte order mark; throws Stop when it cannot be read or is larger.
std::string read_file(const std::string &path, std::size_t most_bytes);

// The ids as they were typed; "-" stands for those that stdin lists, one on each line.
std::vector<std::string> ids_with_stdin(const std::vector<std::string> &ids);

}  // namespace order::cli
