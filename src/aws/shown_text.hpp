// What another program said, made fit for a message of ours.
#pragma once

#include <string>
#include <string_view>

namespace order::aws {

// One line: control characters become blanks and colours vanish, whatever may be a secret becomes
// "***". At most max_bytes, cut at a whole character.
std::string shown_text(std::string_view text, std::size_t max_bytes);

}  // namespace order::aws
