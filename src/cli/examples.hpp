// The examples that end the help of each command.
#pragma once

#include <CLI/App.hpp>

namespace order::cli {

// To every command its examples, and where the options of all commands are found.
void add_examples(CLI::App &app);

}  // namespace order::cli
