// collections and products: what can be searched and ordered.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"
#include "cli/option_flags.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

struct CollectionsOptions {
    OptionFlags flags;
};

std::string product_json(const order_collection *collection, std::int32_t index) {
    const order_data_product *product = order_collection_data_product(collection, index);
    return JsonObject()
        .text("id", order_data_product_id(product))
        .text("name", order_data_product_name(product))
        .text("title", order_data_product_title(product))
        .text("description", order_data_product_description(product))
        .text("eula_id", order_data_product_eula_id(product))
        .text("collection", order_collection_name(collection))
        .str();
}

std::string resolution_text(const order_collection *collection) {
    const std::string finest = amount_text(order_collection_resolution_min_m(collection));
    const std::string coarsest = amount_text(order_collection_resolution_max_m(collection));
    if (finest.empty() || coarsest.empty() || finest == coarsest)
        return finest + (finest.empty() ? coarsest : "");
    return finest + " to " + coarsest;
}

Row collection_row(const order_collection *collection) {
    std::vector<std::string> integrations, products;
    for (std::int32_t i = 0; i < order_collection_integration_count(collection); ++i)
        integrations.push_back(json_string(or_empty(order_collection_integration(collection, i))));
    for (std::int32_t i = 0; i < order_collection_data_product_count(collection); ++i)
        products.push_back(product_json(collection, i));
    return {{order_collection_name(collection), order_collection_kind(collection),
             order_collection_host(collection), order_collection_product_type(collection),
             resolution_text(collection), std::to_string(products.size()),
             order_collection_title(collection)},
            or_empty(order_collection_name(collection)),
            JsonObject()
                .text("name", order_collection_name(collection))
                .text("title", order_collection_title(collection))
                .text("description", order_collection_description(collection))
                .text("kind", order_collection_kind(collection))
                .text("host", order_collection_host(collection))
                .text("product_type", order_collection_product_type(collection))
                .text("resolution_class", order_collection_resolution_class(collection))
                .amount("resolution_min_m", order_collection_resolution_min_m(collection))
                .amount("resolution_max_m", order_collection_resolution_max_m(collection))
                .raw("integrations", json_array(integrations))
                .raw("data_products", json_array(products))
                .document("document", order_collection_document_json(collection))
                .str()};
}

void list_collections(Tool &tool, const CollectionsOptions &options) {
    const auto query = ask<Query>(order_query_create);
    options.flags.apply(order_query_set, query.get());
    const auto list = ask<CollectionList>(order_collection_list_fetch, tool.client(), query.get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_collection_list_count(list.get()); ++i)
        rows.push_back(collection_row(order_collection_list_get(list.get(), i)));
    tool.output().list({{"NAME"},
                        {"KIND"},
                        {"HOST"},
                        {"TYPE"},
                        {"METRES"},
                        {"PRODUCTS", true},
                        {"TITLE", false, true}},
                       rows);
}

struct ProductsOptions {
    std::string collection;
    std::string schema_of;
};

// What a parameter takes: its type, or the words of an enumeration, found over a reference.
std::string type_of(const std::string &schema, const std::string &property) {
    std::string reference = json_member(property, "$ref");
    const auto parts = json_elements(json_member(property, "allOf"));
    if (reference.empty() && parts && !parts->empty()) reference = json_member((*parts)[0], "$ref");
    const std::string path = json_text(reference).value_or("");
    const std::string definition = path.empty() ? property
                                                : json_member(json_member(schema, "definitions"),
                                                              path.substr(path.rfind('/') + 1));
    const auto words = json_elements(json_member(definition, "enum"));
    if (!words) return json_text(json_member(definition, "type")).value_or("");
    std::vector<std::string> texts;
    for (const std::string &word : *words) texts.push_back(json_text(word).value_or(word));
    return joined(texts, "|");
}

void show_schema(Tool &tool, const std::string &product) {
    const auto text = ask<Text>(order_data_product_schema_fetch, tool.client(), product.c_str());
    const std::string schema = or_empty(order_text_value(text.get()));
    if (!tool.output().is_table())
        return tool.output().one({}, product, json_document(schema.c_str()));
    const auto required =
        json_elements(json_member(schema, "required")).value_or(std::vector<std::string>());
    std::vector<Row> rows;
    const auto properties = json_members(json_member(schema, "properties"));
    for (const auto &[name, property] : properties.value_or(JsonMembers())) {
        const bool is_required =
            std::find(required.begin(), required.end(), json_string(name)) != required.end();
        rows.push_back({{name, type_of(schema, property), is_required ? "yes" : "no",
                         json_text(json_member(property, "title")).value_or(""),
                         json_text(json_member(property, "description")).value_or("")},
                        name,
                        property});
    }
    tool.output().list(
        {{"PARAMETER"}, {"TYPE"}, {"REQUIRED"}, {"TITLE"}, {"DESCRIPTION", false, true}}, rows);
}

void list_products(Tool &tool, const ProductsOptions &options) {
    if (!options.schema_of.empty()) return show_schema(tool, options.schema_of);
    const auto list = ask<CollectionList>(order_collection_list_fetch, tool.client(), nullptr);
    std::vector<Row> rows;
    bool is_found = options.collection.empty();
    for (std::int32_t i = 0; i < order_collection_list_count(list.get()); ++i) {
        const order_collection *one = order_collection_list_get(list.get(), i);
        const std::string name = or_empty(order_collection_name(one));
        if (!options.collection.empty() && name != options.collection) continue;
        is_found = true;
        for (std::int32_t p = 0; p < order_collection_data_product_count(one); ++p) {
            const order_data_product *product = order_collection_data_product(one, p);
            rows.push_back({{order_data_product_id(product), name, order_data_product_name(product),
                             order_data_product_title(product)},
                            or_empty(order_data_product_id(product)),
                            product_json(one, p)});
        }
    }
    if (!is_found)
        throw Stop(not_found_problem("there is no collection \"" + options.collection +
                                     "\"; \"orderctl collections\" lists them"));
    tool.output().list({{"ID"}, {"COLLECTION"}, {"NAME"}, {"TITLE", false, true}}, rows);
}

}  // namespace

void add_catalog_commands(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("collections", "List what can be searched")->group("Find");
    auto collections = std::make_shared<CollectionsOptions>();
    collections->flags.add(*command, ORDER_OPTIONS_QUERY, {"kind", "sort", "limit"});
    on_typed(*command, tool, collections, list_collections);

    command =
        app.add_subcommand("products", "List the data products that can be ordered")->group("Find");
    auto products = std::make_shared<ProductsOptions>();
    CLI::Option *collection =
        command->add_option("collection", products->collection, "Only of this collection")
            ->type_name("");
    command->add_option("--schema", products->schema_of, "Show what parameters a product takes")
        ->type_name("PRODUCT")
        ->excludes(collection);
    on_typed(*command, tool, products, list_products);
}

}  // namespace order::cli
