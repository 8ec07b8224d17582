// assets and storage: what was delivered.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/option_flags.hpp"
#include "cli/views.hpp"

namespace order::cli {
namespace {

void show_assets(Tool &tool, const order_asset_list *assets) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_asset_list_count(assets); ++i)
        rows.push_back(asset_row(order_asset_list_get(assets, i)));
    tool.output().list(asset_columns(), rows);
}

struct AssetsOptions {
    std::string id;
    std::int32_t limit = 100;
    std::string sort;
};

void list_assets(Tool &tool, const AssetsOptions &options) {
    const auto order = ask<OneOrder>(order_init, tool.client(), options.id.c_str());
    const char *sort = options.sort.empty() ? nullptr : options.sort.c_str();
    show_assets(tool, ask<AssetList>(order_assets, order.get(), options.limit, sort).get());
}

struct StorageOptions {
    OptionFlags flags;
};

void list_storage(Tool &tool, const StorageOptions &options) {
    const auto query = ask<Query>(order_query_create);
    options.flags.apply(order_query_set, query.get());
    show_assets(tool, ask<AssetList>(order_asset_list_fetch, tool.client(), query.get()).get());
}

}  // namespace

void add_asset_commands(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("assets", "List what an order has delivered")->group("Fetch");
    auto assets = std::make_shared<AssetsOptions>();
    command->add_option("order", assets->id, "Order id")->type_name("")->required();
    command->add_option("--limit", assets->limit, "How many at most, 1 to 100000")
        ->check(CLI::Range(1, 100000))
        ->type_name("COUNT")
        ->capture_default_str();
    command->add_option("--sort", assets->sort, "e.g. createdAt,desc or size")->type_name("FIELD");
    on_typed(*command, tool, assets, list_assets);

    command = app.add_subcommand("storage", "List all assets in the storage")->group("Fetch");
    auto storage = std::make_shared<StorageOptions>();
    storage->flags.add(*command, ORDER_OPTIONS_QUERY,
                       {"order", "workspace", "collection", "producer", "tag", "source", "search",
                        "created_after", "created_before", "sort", "limit"});
    on_typed(*command, tool, storage, list_storage);
}

}  // namespace order::cli
