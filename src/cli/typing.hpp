// Typing: what was typed, measured against the commands and options there are.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/problem.hpp"

namespace order::cli {

// The command right below `app`; NULL when there is none of that name.
const CLI::App *command_in(const CLI::App &app, const std::string &name);

// "orderctl quotations list"
std::string path_of(const CLI::App &command);
std::string help_of(const CLI::App &command);

// What is wrong with a command line that could not be parsed: names the word, suggests the nearest
// command or option, and points to the help. `reason` is what the parser says.
Problem problem_of_typing(const CLI::App &app, const std::vector<std::string> &words,
                          const std::string &reason);

}  // namespace order::cli
