// fetch: downloads what orders have delivered.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/outcomes.hpp"
#include "cli/text.hpp"
#include "cli/views.hpp"

namespace order::cli {
namespace {

constexpr std::int32_t most_assets = 100'000;
constexpr std::int64_t slice_ms = 100;  // between two looks of the bar

struct FetchOptions {
    std::vector<std::string> orders;
    std::vector<std::string> assets;
    std::string folder = ".";
    bool keeps_packed = false;
    bool starts_over = false;
};

struct Wanted {
    std::string asset;
    std::string order;  // empty when the asset was asked for itself
    std::string name;
};

std::string name_of(const order_asset *asset) {
    const std::string name = or_empty(order_asset_name(asset));
    return name.empty() ? or_empty(order_asset_id(asset)) : name;
}

// Why an order has nothing to fetch.
Problem nothing_to_fetch(const OrderView &order) {
    const std::string start = "order " + order.id + " has delivered nothing";
    switch (order.state) {
        case ORDER_STATE_FULFILLED:
            return not_found_problem(start + ", though it is " + status_text(order));
        case ORDER_STATE_FAILED:
        case ORDER_STATE_CANCELLED:
            return {Exit::order_failed, "ORDER_FAILED", start + ": it is " + status_text(order)};
        case ORDER_STATE_NEEDS_ATTENTION:
            return {Exit::still_open, "NEEDS_ATTENTION", advice(order)};
        default:
            return {Exit::still_open, "STILL_OPEN",
                    start + " yet: it is " + status_text(order) + "; \"orderctl track " + order.id +
                        "\" waits for it"};
    }
}

// Each asset once, however often it was named.
class WantedAssets {
  public:
    void add(Wanted one) {
        if (ids_.insert(one.asset).second) all_.push_back(std::move(one));
    }
    bool has(const std::string &asset) const { return ids_.count(asset) > 0; }
    const std::vector<Wanted> &all() const { return all_; }

  private:
    std::vector<Wanted> all_;
    std::set<std::string> ids_;
};

// All assets of an order, or those of them that were asked for.
void add_assets_of(Tool &tool, const std::string &id, const std::vector<std::string> &only,
                   WantedAssets &wanted) {
    const auto order = ask<OneOrder>(order_init, tool.client(), id.c_str());
    const auto assets = ask<AssetList>(order_assets, order.get(), most_assets, nullptr);
    const std::int32_t count = order_asset_list_count(assets.get());
    for (std::int32_t i = 0; i < count; ++i) {
        const order_asset *asset = order_asset_list_get(assets.get(), i);
        if (order_asset_line_item_id(asset))
            throw Stop({Exit::usage, order_code_name(ORDER_ERR_UNSUPPORTED),
                        "order " + id +
                            " delivers hardware, there is nothing to download; "
                            "\"orderctl assets " +
                            id + "\" lists it"});
        const std::string asset_id = or_empty(order_asset_id(asset));
        if (only.empty() || std::find(only.begin(), only.end(), asset_id) != only.end()) {
            wanted.add({asset_id, id, name_of(asset)});
        }
    }
    if (count == 0)
        throw Stop(
            nothing_to_fetch(view_of(ask<Snapshot>(order_snapshot_fetch, order.get()).get())));
}

struct Fetched {
    std::vector<Row> rows;  // a file each in tables and as ids, an asset each as JSON
    std::int64_t files = 0;
    std::int64_t bytes = 0;
};

void add_files(Tool &tool, const Wanted &wanted, const order_download *download, Fetched &fetched) {
    const bool was_there = order_download_was_already_there(download) != 0;
    std::vector<std::string> files;
    for (std::int32_t i = 0; i < order_file_list_count(order_download_files(download)); ++i) {
        const order_file *file = order_file_list_get(order_download_files(download), i);
        const std::string path = or_empty(order_file_path(file));
        const std::int64_t size = order_file_size_bytes(file);
        ++fetched.files;
        fetched.bytes += size;
        files.push_back(JsonObject()
                            .text("path", path)
                            .count("size_bytes", size)
                            .text("sha256", order_file_sha256(file))
                            .str());
        if (!tool.output().is_json())
            fetched.rows.push_back(
                {{path, std::to_string(size), was_there ? "was there" : "new"}, path, ""});
    }
    if (tool.output().is_json())
        fetched.rows.push_back({{},
                                wanted.asset,
                                JsonObject()
                                    .text("asset", wanted.asset)
                                    .text_or_null("order", wanted.order)
                                    .flag("already_there", was_there)
                                    .raw("files", json_array(files))
                                    .str()});
}

void fetch_asset(Tool &tool, const FetchOptions &options, const Wanted &wanted, Fetched &fetched) {
    const std::int32_t flags = (options.keeps_packed ? ORDER_DOWNLOAD_KEEP_PACKED : 0) |
                               (options.starts_over ? ORDER_DOWNLOAD_START_OVER : 0);
    const auto download = ask<Download>(order_download_create, tool.client(), wanted.asset.c_str(),
                                        options.folder.c_str(), flags);
    std::int32_t phase = ORDER_PHASE_STARTING;
    while (phase != ORDER_PHASE_DONE) {
        must(order_download_next, download.get(), slice_ms, &phase);
        if (phase == ORDER_PHASE_UNPACKING)
            tool.notes().progress(wanted.name + ": unpacking, " +
                                  size_text(order_download_unpacked_bytes(download.get())));
        else
            tool.notes().bar(wanted.name, order_download_received_bytes(download.get()),
                             order_download_total_bytes(download.get()));
    }
    tool.notes().clear();
    add_files(tool, wanted, download.get(), fetched);
}

// What of the orders, or which assets on their own; what is missing becomes a problem.
void find_wanted(Tool &tool, const FetchOptions &options, WantedAssets &wanted,
                 std::vector<Problem> &problems) {
    if (options.orders.empty()) {
        for (const std::string &asset : options.assets) wanted.add({asset, "", asset});
        return;
    }
    for (const std::string &order : ids_with_stdin(options.orders)) {
        try {
            add_assets_of(tool, order, options.assets, wanted);
        } catch (const Stop &stop) {
            problems.push_back(stop.problem);
        }
    }
    if (!problems.empty()) return;
    for (const std::string &asset : options.assets) {
        if (!wanted.has(asset)) {
            problems.push_back(not_found_problem("asset " + asset + " is in none of the orders"));
        }
    }
}

void fetch(Tool &tool, const FetchOptions &options) {
    if (options.orders.empty() && options.assets.empty())
        throw Stop(usage_problem("fetch needs an order id or --asset"));
    WantedAssets wanted;
    std::vector<Problem> problems;
    find_wanted(tool, options, wanted, problems);
    Outcomes outcomes(tool, wanted.all().size() + problems.size());
    for (const Problem &problem : problems) outcomes.bad(problem);
    Fetched fetched;
    for (const Wanted &one : wanted.all()) {
        try {
            fetch_asset(tool, options, one, fetched);
            outcomes.good();
        } catch (Stop &stop) {
            if (stop.problem.exit == Exit::interrupted)
                stop.problem.message += "; the same command goes on where it stood";
            else
                stop.problem.message = "asset " + one.asset + ": " + stop.problem.message;
            outcomes.bad(stop.problem);
        }
    }
    tool.output().list({{"FILE"}, {"BYTES", true}, {""}}, fetched.rows);
    if (tool.output().is_table())
        tool.output().line(std::to_string(fetched.files) +
                           (fetched.files == 1 ? " file, " : " files, ") +
                           std::to_string(fetched.bytes) + " bytes in " + options.folder);
    outcomes.conclude("downloads");
}

}  // namespace

void add_fetch_command(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("fetch", "Download what orders have delivered")->group("Fetch");
    auto options = std::make_shared<FetchOptions>();
    command->add_option("order", options->orders, "Order ids; - is stdin")->type_name("");
    command
        ->add_option("--asset", options->assets,
                     "Only this asset, of the orders where some are named")
        ->type_name("ID")
        ->allow_extra_args(false);
    command->add_option("-d,--folder", options->folder, "Folder the files go to, made when missing")
        ->type_name("FOLDER")
        ->capture_default_str();
    command->add_flag("--keep-packed", options->keeps_packed, "Leave archives as they are");
    command->add_flag("--start-over", options->starts_over,
                      "Fetch all of it again, whatever an earlier run left");
    on_typed(*command, tool, options, fetch);
}

}  // namespace order::cli
