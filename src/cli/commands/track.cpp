// track: waits until orders end.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/tracking.hpp"

namespace order::cli {
namespace {

struct TrackOptions {
    std::vector<std::string> ids;
    TrackFlags flags;
};

void track(Tool &tool, const TrackOptions &options) {
    std::vector<Tracked> tracked;
    track_orders(tool, ids_with_stdin(options.ids), options.flags, tracked);
    std::vector<Row> rows;
    for (const Tracked &one : tracked) {
        Row row = order_row(one.order);
        // What is piped on is what can be fetched.
        if (!one.order.has_deliveries && one.order.state != ORDER_STATE_FULFILLED) row.id.clear();
        rows.push_back(std::move(row));
    }
    // As JSON lines every update was written when it came.
    if (tool.output().format() != Format::jsonl) tool.output().list(order_columns(), rows);
    show_line_items(tool.output(), views_of(tracked));
    Outcomes outcomes(tool, tracked.size());
    for (const Tracked &one : tracked) judge(one, outcomes);
    outcomes.conclude("orders");
}

}  // namespace

void add_track_command(CLI::App &app, Tool &tool) {
    CLI::App *command = app.add_subcommand("track", "Wait until orders end")->group("Follow");
    auto options = std::make_shared<TrackOptions>();
    command->add_option("order", options->ids, "Order ids; - is stdin")->type_name("")->required();
    options->flags.add(*command);
    on_typed(*command, tool, options, track);
}

}  // namespace order::cli
