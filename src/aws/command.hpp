// Runs another program without a shell and takes what it prints.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.hpp"
#include "base/secret.hpp"

namespace order::aws {

// Words as a POSIX shell splits them: blanks separate, 'single' and "double" quotes and backslashes
// hold together; nothing is expanded. Nothing when a quote or a backslash at the end stays open.
std::optional<std::vector<std::string>> split_command(std::string_view line);

struct CommandLimits {
    std::size_t max_output_bytes = 64u << 10;
    std::int64_t timeout_ms = 60'000;
};

struct CommandEnd {
    int status = 0;  // what it exited with; 128 + the signal that ended it
    base::Secret output;
    base::Wiped complaints;  // how its stderr begins: it may quote anything
};

// Looks the program up in PATH. It reads nothing: stdin is /dev/null. Throws Failure(credentials)
// when it cannot be started, prints too much or takes too long, and as the call does when that is
// cut short; then the program has been killed. The message ends with what it wrote to stderr.
CommandEnd run_command(const std::vector<std::string> &words, const CommandLimits &limits,
                       const base::Call &call);

// ". It wrote: <how its stderr begins>", fit to be shown; empty when it wrote nothing.
std::string shown_complaints(const base::Wiped &complaints);

}  // namespace order::aws
