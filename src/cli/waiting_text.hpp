// Waiting text: what is waited for, found in the library's log.
#pragma once

#include <string>
#include <string_view>

namespace order::cli {

// What to show while the request is out that a message announces: "waiting for api.up42.com,
// attempt 2 of 6"; empty for a message that announces none.
std::string waiting_text(std::string_view log_message);

}  // namespace order::cli
