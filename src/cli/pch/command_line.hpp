// Compiled once for all of orderctl: reading these headers takes longer than the rest of a file.
#include <CLI/CLI.hpp>
