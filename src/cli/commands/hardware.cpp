// catalog, outposts and sites: what hardware can be ordered, and for where.
#include <CLI/CLI.hpp>
#include <cctype>

#include "cli/commands.hpp"
#include "cli/hardware_views.hpp"
#include "cli/option_flags.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

struct ListOptions {
    OptionFlags flags;
};

Query query_of(const ListOptions &options) {
    auto query = ask<Query>(order_query_create);
    options.flags.apply(order_query_set, query.get());
    return query;
}

// How one kind of thing is found, fetched and shown; `List` and `One` own what the library gives.
template <class List, class One, auto find, auto count, auto get, auto fetch>
struct Kind {
    template <auto columns, auto row>
    static void list(Tool &tool, const ListOptions &options) {
        const auto things = ask<List>(find, tool.client(), query_of(options).get());
        std::vector<Row> rows;
        for (std::int32_t i = 0; i < count(things.get()); ++i)
            rows.push_back(row(get(things.get(), i)));
        tool.output().list(columns(), rows);
    }
    template <auto lines, auto row, class Options>
    static void show(Tool &tool, const Options &options) {
        const auto thing = ask<One>(fetch, tool.client(), options.id.c_str());
        const Row all = row(thing.get());
        tool.output().one(lines(thing.get()), all.id, all.json);
    }
};
using CatalogItems =
    Kind<CatalogItemList, CatalogItem, order_catalog_item_list_fetch, order_catalog_item_list_count,
         order_catalog_item_list_get, order_catalog_item_fetch>;
using Outposts = Kind<OutpostList, Outpost, order_outpost_list_fetch, order_outpost_list_count,
                      order_outpost_list_get, order_outpost_fetch>;
using Sites = Kind<SiteList, Site, order_site_list_fetch, order_site_list_count,
                   order_site_list_get, order_site_fetch>;

struct ShowOptions {
    std::string id;
};

struct AddressOptions {
    std::string id;
    std::string kind = "shipping";
};

void show_address(Tool &tool, const AddressOptions &options) {
    const char *kind = options.kind == "shipping" ? "SHIPPING_ADDRESS" : "OPERATING_ADDRESS";
    const auto address =
        ask<Text>(order_site_address_fetch, tool.client(), options.id.c_str(), kind);
    const char *document = order_text_value(address.get());
    tool.output().one(lines_of_document(document), options.id, json_document(document));
}

CLI::App *add_group(CLI::App &app, const char *name, const char *help) {
    CLI::App *group = app.add_subcommand(name, help)->group("Hardware");
    group->require_subcommand(1);
    return group;
}

void add_list(CLI::App &group, Tool &tool, const char *help,
              std::initializer_list<const char *> names, void (*run)(Tool &, const ListOptions &)) {
    CLI::App *command = group.add_subcommand("list", help);
    auto options = std::make_shared<ListOptions>();
    options->flags.add(*command, ORDER_OPTIONS_QUERY, names);
    on_typed(*command, tool, options, run);
}

void add_show(CLI::App &group, Tool &tool, const char *help, const char *what,
              void (*run)(Tool &, const ShowOptions &)) {
    CLI::App *command = group.add_subcommand("show", help);
    auto options = std::make_shared<ShowOptions>();
    command->add_option("id", options->id, what)->type_name("")->required();
    on_typed(*command, tool, options, run);
}

void add_catalog(CLI::App &app, Tool &tool) {
    CLI::App *group = add_group(app, "catalog", "What can be ordered for an Outpost");
    add_list(*group, tool, "List catalog items", {"item_class", "storage", "ec2_family", "limit"},
             CatalogItems::list<catalog_item_columns, catalog_item_row>);
    add_show(*group, tool, "Show all about one catalog item", "Catalog item id",
             CatalogItems::show<catalog_item_lines, catalog_item_row>);
}

void add_outposts(CLI::App &app, Tool &tool) {
    CLI::App *group = add_group(app, "outposts", "Where the hardware is, or will be");
    add_list(*group, tool, "List Outposts",
             {"life_cycle_status", "availability_zone", "availability_zone_id", "limit"},
             Outposts::list<outpost_columns, outpost_row>);
    add_show(*group, tool, "Show all about one Outpost", "Id or ARN of the Outpost",
             Outposts::show<outpost_lines, outpost_row>);
}

void add_sites(CLI::App &app, Tool &tool) {
    CLI::App *group = add_group(app, "sites", "The places Outposts stand at");
    add_list(*group, tool, "List sites", {"country", "state_or_region", "city", "limit"},
             Sites::list<site_columns, site_row>);
    add_show(*group, tool, "Show all about one site", "Id or ARN of the site",
             Sites::show<site_lines, site_row>);
    CLI::App *command = group->add_subcommand("address", "Show an address of a site");
    auto options = std::make_shared<AddressOptions>();
    command->add_option("id", options->id, "Id or ARN of the site")->type_name("")->required();
    command->add_option("--kind", options->kind, "Which of its addresses")
        ->check(CLI::IsMember({"shipping", "operating"}))
        ->type_name("KIND")
        ->capture_default_str();
    on_typed(*command, tool, options, show_address);
}

}  // namespace

void add_hardware_commands(CLI::App &app, Tool &tool) {
    add_catalog(app, tool);
    add_outposts(app, tool);
    add_sites(app, tool);
}

}  // namespace order::cli
