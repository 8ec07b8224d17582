// Compiled once for all of orderctl: reading these headers takes five times as long as one of its files.
#include <CLI/CLI.hpp>
