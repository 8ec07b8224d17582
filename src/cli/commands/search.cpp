// search and quicklook: scenes in the catalog.
#include <CLI/CLI.hpp>

#include "cli/area.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/json_text.hpp"
#include "cli/limit.hpp"
#include "cli/option_flags.hpp"
#include "cli/outcomes.hpp"
#include "cli/scene_memory.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

struct SearchOptions {
    OptionFlags flags;
    AreaFlags area;
};

Row scene_row(const order_scene *scene) {
    const std::int64_t acquired = order_scene_acquired_unix_ms(scene);
    const double cloud = order_scene_cloud_percent(scene);
    const double resolution = order_scene_resolution_m(scene);
    return {{order_scene_id(scene), time_text(acquired), amount_text(cloud),
             amount_text(resolution), order_scene_collection(scene), order_scene_host(scene),
             Cell(order_scene_producer_scene_id(scene))},
            or_empty(order_scene_id(scene)),
            JsonObject()
                .text("id", order_scene_id(scene))
                .text("scene_id", order_scene_producer_scene_id(scene))
                .text("collection", order_scene_collection(scene))
                .text("host", order_scene_host(scene))
                .text("constellation", order_scene_constellation(scene))
                .text("producer", order_scene_producer(scene))
                .text("delivery_time", order_scene_delivery_time(scene))
                .time("acquired", acquired)
                .time("start", order_scene_start_unix_ms(scene))
                .time("end", order_scene_end_unix_ms(scene))
                .amount("cloud_percent", cloud)
                .amount("resolution_m", resolution)
                .document("geometry", order_scene_geometry_json(scene))
                .document("document", order_scene_document_json(scene))
                .str()};
}

void search(Tool &tool, const SearchOptions &options) {
    const auto search = ask<Search>(order_search_create);
    options.flags.apply(order_search_set, search.get());
    const std::vector<AreaFlags::Area> areas = options.area.read();
    if (areas.size() > 1)
        throw Stop(
            usage_problem("a search takes one area: " + areas[0].flag + " or " + areas[1].flag));
    for (const AreaFlags::Area &area : areas)
        OptionFlags::set_option(order_search_set, search.get(), area.flag,
                                area.is_of_bbox ? "bbox" : "area", area.text);
    const std::size_t limit =
        options.flags.ask_for_one_more(ORDER_OPTIONS_SEARCH, order_search_set, search.get());

    const auto scenes = ask<SceneList>(order_scene_search, tool.client(), search.get());
    remember_scenes(scenes.get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_scene_list_count(scenes.get()); ++i)
        rows.push_back(scene_row(order_scene_list_get(scenes.get(), i)));
    cut_to_limit(tool, rows, limit, "scenes");
    tool.output().list({{"ID"},
                        {"ACQUIRED"},
                        {"CLOUD %", true},
                        {"METRES", true},
                        {"COLLECTION"},
                        {"HOST"},
                        {"SCENE", false, true}},
                       rows);
}

struct QuicklookOptions {
    std::vector<std::string> scenes;
    std::string host;
    std::string collection;
    std::string folder = ".";
};

std::string host_of(Tool &tool, const std::string &collection) {
    const auto list = ask<CollectionList>(order_collection_list_fetch, tool.client(), nullptr);
    for (std::int32_t i = 0; i < order_collection_list_count(list.get()); ++i) {
        const order_collection *one = order_collection_list_get(list.get(), i);
        const char *host = order_collection_host(one);
        if (collection == or_empty(order_collection_name(one)) && host) return host;
    }
    throw Stop(not_found_problem("no host has a collection \"" + collection +
                                 "\"; \"orderctl collections\" lists them"));
}

void quicklook(Tool &tool, const QuicklookOptions &options) {
    if (options.host.empty() && options.collection.empty())
        throw Stop(usage_problem("quicklook needs --host or --collection"));
    const std::string host =
        options.host.empty() ? host_of(tool, options.collection) : options.host;
    const std::vector<std::string> scenes = ids_with_stdin(options.scenes);
    std::vector<Row> rows;
    Outcomes outcomes(tool, scenes.size());
    for (const std::string &scene : scenes) {
        try {
            const auto path = ask<Text>(order_quicklook_save, tool.client(), host.c_str(),
                                        scene.c_str(), options.folder.c_str());
            const std::string text = or_empty(order_text_value(path.get()));
            rows.push_back(
                {{scene, text}, text, JsonObject().text("scene", scene).text("path", text).str()});
            outcomes.good();
        } catch (const Stop &stop) {
            outcomes.bad(stop.problem);
        }
    }
    tool.output().list({{"SCENE"}, {"FILE"}}, rows);
    outcomes.conclude("quicklooks");
}

}  // namespace

void add_search_commands(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("search", "Search the catalog for scenes")->group("Find");
    auto options = std::make_shared<SearchOptions>();
    options->flags.add(*command, ORDER_OPTIONS_SEARCH, {"collection", "host", "sensor"});
    options->area.add(*command, false);
    options->flags.add(*command, ORDER_OPTIONS_SEARCH,
                       {"from", "to", "max_cloud_percent", "usage", "sort", "limit", "filter"});
    on_typed(*command, tool, options, search);

    command = app.add_subcommand("quicklook", "Save the preview images of scenes")->group("Find");
    auto previews = std::make_shared<QuicklookOptions>();
    command->add_option("scene", previews->scenes, "Scene ids as search lists them; - is stdin")
        ->type_name("")
        ->required();
    CLI::Option *host =
        command->add_option("--host", previews->host, "Host of the scenes")->type_name("NAME");
    command->add_option("--collection", previews->collection, "Or the collection they are of")
        ->type_name("NAME")
        ->excludes(host);
    command->add_option("-d,--folder", previews->folder, "Folder to save to")
        ->type_name("FOLDER")
        ->capture_default_str();
    on_typed(*command, tool, previews, quicklook);
}

}  // namespace order::cli
