// Completion scripts for shells, made from the command line's own description.
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace order::cli {

// shell: "bash", "zsh" or "fish".
std::string completion_script(const CLI::App &app, const std::string &shell);

}  // namespace order::cli
