// list, status, info and coverage: what became of orders.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/limit.hpp"
#include "cli/option_flags.hpp"
#include "cli/outcomes.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"
#include "cli/views.hpp"

namespace order::cli {
namespace {

struct ListOptions {
    OptionFlags flags;
};

void list_orders(Tool &tool, const ListOptions &options) {
    const auto query = ask<Query>(order_query_create);
    options.flags.apply(order_query_set, query.get());
    const std::size_t limit =
        options.flags.ask_for_one_more(ORDER_OPTIONS_QUERY, order_query_set, query.get());
    const auto list = ask<SnapshotList>(order_snapshot_list_fetch, tool.client(), query.get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_snapshot_list_count(list.get()); ++i)
        rows.push_back(order_row(view_of(order_snapshot_list_get(list.get(), i))));
    cut_to_limit(tool, rows, limit, "orders");
    tool.output().list(order_columns(), rows);
}

struct StatusOptions {
    std::vector<std::string> ids;
};

void show_status(Tool &tool, const StatusOptions &options) {
    const std::vector<std::string> ids = ids_with_stdin(options.ids);
    std::vector<Row> rows;
    Outcomes outcomes(tool, ids.size());
    for (const std::string &id : ids) {
        try {
            const auto order = ask<OneOrder>(order_init, tool.client(), id.c_str());
            const auto snapshot = ask<Snapshot>(order_snapshot_fetch, order.get());
            rows.push_back(order_row(view_of(snapshot.get())));
            outcomes.good();
        } catch (const Stop &stop) {
            outcomes.bad(stop.problem);
        }
    }
    tool.output().list(order_columns(), rows);
    outcomes.conclude("orders");
}

struct OneOptions {
    std::string id;
};

std::string percent_text(double percent) { return percent < 0 ? "" : number_text(percent) + " %"; }

std::string whole_text(std::int64_t number, const char *unit) {
    return number < 0 ? "" : std::to_string(number) + unit;
}

void add_tasking_lines(std::vector<Line> &lines, const order_tasking *tasking) {
    const auto add = [&](const char *name, Cell value) { lines.push_back({name, value}); };
    add("acquisition start", time_text(order_tasking_start_unix_ms(tasking)));
    add("acquisition end", time_text(order_tasking_end_unix_ms(tasking)));
    add("acquisition mode", order_tasking_acquisition_mode(tasking));
    add("max cloud cover", whole_text(order_tasking_max_cloud_percent(tasking), " %"));
    add("max incidence angle", whole_text(order_tasking_max_incidence_degrees(tasking), "°"));
    add("geometric processing", order_tasking_geometric_processing(tasking));
    add("radiometric processing", order_tasking_radiometric_processing(tasking));
    add("projection", order_tasking_projection(tasking));
    add("pixel coding", order_tasking_pixel_coding(tasking));
    add("spectral bands", order_tasking_spectral_bands(tasking));
    add("resolution", order_tasking_resolution(tasking));
    add("polarization", order_tasking_polarization(tasking));
    add("scene size", order_tasking_scene_size(tasking));
    add("looks", order_tasking_looks(tasking));
    add("priority", order_tasking_priority(tasking));
    add("min base to height", whole_text(order_tasking_min_base_height(tasking), ""));
    add("max base to height", whole_text(order_tasking_max_base_height(tasking), ""));
    add("description", order_tasking_extra_description(tasking));
}

void show_info(Tool &tool, const OneOptions &options) {
    const auto order = ask<OneOrder>(order_init, tool.client(), options.id.c_str());
    const auto snapshot = ask<Snapshot>(order_snapshot_fetch, order.get());
    const order_snapshot *facts = snapshot.get();
    const OrderView view = view_of(facts);
    std::vector<Line> lines = {
        {"id", view.id},
        {"name", view.name},
        {"state", {order_state_name(view.state), tone_of(view.state)}},
        {"status", view.status},
        {"sub-status", view.sub_status},
        {"kind", view.kind},
        {"data product", order_snapshot_data_product_id(facts)},
        {"scene", order_snapshot_image_id(facts)},
        {"tags",
         joined(texts_of(facts, order_snapshot_tag_count(facts), order_snapshot_tag), ", ")},
        {"outpost", view.outpost_id},
        {"payment option", order_snapshot_payment_option(facts)},
        {"payment term", order_snapshot_payment_term(facts)},
        {"quote", order_snapshot_quote_id(facts)},
        {"quote option", order_snapshot_quote_option_id(facts)},
        {"created", time_text(view.created_unix_ms)},
        {"created by", order_snapshot_created_by(facts)},
        {"updated", time_text(view.updated_unix_ms)},
        {"updated by", order_snapshot_updated_by(facts)},
        {"fulfilled", time_text(order_snapshot_fulfilled_unix_ms(facts))},
        {"workspace", order_snapshot_workspace_id(facts)},
        {"account", order_snapshot_account_id(facts)},
    };
    // The details are in the JSON document anyhow.
    if (tool.output().is_table() && view.kind == "TASKING")
        if (const auto tasking = ask<Tasking>(order_tasking_fetch, order.get()))
            add_tasking_lines(lines, tasking.get());
    tool.output().one(lines, view.id, view.json);
    show_line_items(tool.output(), {view});
    if (view.state == ORDER_STATE_NEEDS_ATTENTION) tool.notes().say(advice(view));
}

void show_coverage(Tool &tool, const OneOptions &options) {
    const auto order = ask<OneOrder>(order_init, tool.client(), options.id.c_str());
    const auto coverage = ask<Coverage>(order_coverage_fetch, order.get());
    const order_coverage *facts = coverage.get();
    const auto area = [](double km2) { return km2 < 0 ? "" : number_text(km2) + " km²"; };
    tool.output().one({{"delivered", percent_text(order_coverage_covered_percent(facts))},
                       {"delivered area", area(order_coverage_covered_km2(facts))},
                       {"still to come", percent_text(order_coverage_remaining_percent(facts))},
                       {"area still to come", area(order_coverage_remaining_km2(facts))}},
                      options.id,
                      JsonObject()
                          .text("id", options.id)
                          .amount("covered_percent", order_coverage_covered_percent(facts))
                          .amount("covered_km2", order_coverage_covered_km2(facts))
                          .document("covered", order_coverage_covered_json(facts))
                          .amount("remaining_percent", order_coverage_remaining_percent(facts))
                          .amount("remaining_km2", order_coverage_remaining_km2(facts))
                          .document("remaining", order_coverage_remaining_json(facts))
                          .document("document", order_coverage_document_json(facts))
                          .str());
}

}  // namespace

void add_order_commands(CLI::App &app, Tool &tool) {
    CLI::App *command = app.add_subcommand("list", "List orders")->group("Follow");
    auto list = std::make_shared<ListOptions>();
    list->flags.add(
        *command, ORDER_OPTIONS_QUERY,
        {"status", "sub_status", "kind", "name", "tag", "workspace", "outpost", "sort", "limit"});
    on_typed(*command, tool, list, list_orders);

    command = app.add_subcommand("status", "Ask where orders stand")->group("Follow");
    auto status = std::make_shared<StatusOptions>();
    command->add_option("order", status->ids, "Order ids; - is stdin")->type_name("")->required();
    on_typed(*command, tool, status, show_status);

    command = app.add_subcommand("info", "Show all about one order")->group("Follow");
    auto info = std::make_shared<OneOptions>();
    command->add_option("order", info->id, "Order id")->type_name("")->required();
    on_typed(*command, tool, info, show_info);

    command = app.add_subcommand("coverage", "Show how much of an order's area is delivered")
                  ->group("Follow");
    auto coverage = std::make_shared<OneOptions>();
    command->add_option("order", coverage->id, "Order id")->type_name("")->required();
    on_typed(*command, tool, coverage, show_coverage);
}

}  // namespace order::cli
