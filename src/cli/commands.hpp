// The commands: each adds itself to the command line and, when typed, becomes the tool's job.
#pragma once

#include <CLI/App.hpp>

#include "cli/tool.hpp"

namespace order::cli {

void add_catalog_commands(CLI::App &app, Tool &tool);   // collections, products
void add_search_commands(CLI::App &app, Tool &tool);    // search, quicklook
void add_place_commands(CLI::App &app, Tool &tool);     // estimate, place
void add_order_commands(CLI::App &app, Tool &tool);     // list, status, info, coverage
void add_change_commands(CLI::App &app, Tool &tool);    // tags, cancel
void add_track_command(CLI::App &app, Tool &tool);      // track
void add_asset_commands(CLI::App &app, Tool &tool);     // assets, storage
void add_fetch_command(CLI::App &app, Tool &tool);      // fetch
void add_tasking_commands(CLI::App &app, Tool &tool);   // quotations, feasibility
void add_hardware_commands(CLI::App &app, Tool &tool);  // catalog, outposts, sites
void add_quote_commands(CLI::App &app, Tool &tool);     // quotes, renewal
void add_doctor_command(CLI::App &app, Tool &tool);     // doctor
void add_about_commands(CLI::App &app, Tool &tool);     // settings, version, help, completion

// A command whose options live in `options`, shared with the job.
template <class Options>
void on_typed(CLI::App &command, Tool &tool, std::shared_ptr<Options> options,
              void (*run)(Tool &, const Options &)) {
    command.callback(
        [&tool, options, run] { tool.job = [&tool, options, run] { run(tool, *options); }; });
}

}  // namespace order::cli
