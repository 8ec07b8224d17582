// The filter that whatever text leaves in an error or in the log passes: it hides every known
// secret.
#pragma once

#include <string>
#include <string_view>

namespace order::base {

inline constexpr std::string_view hidden_mark = "[hidden]";

// The text with "[hidden]" for what it quotes of any secret that lives (see Secret): as it is, with
// escapes of JSON, HTML or URLs, as base64, and what is left of it where the quote was cut. Takes
// time in proportion to the text.
std::string hide_secrets(std::string text);

}  // namespace order::base
