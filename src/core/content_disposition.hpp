// Content-Disposition (RFC 6266): what a file is called.
#pragma once

#include <string>
#include <string_view>

namespace order::core {

// The file name in the header's value, as foreign hands wrote it; empty when there is none.
std::string disposition_file_name(std::string_view disposition);

}  // namespace order::core
