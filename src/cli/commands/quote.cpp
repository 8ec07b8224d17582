// quotes and renewal: what hardware would cost, and what keeping it would.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/confirm.hpp"
#include "cli/estimate_views.hpp"
#include "cli/option_flags.hpp"
#include "cli/quote_views.hpp"

namespace order::cli {
namespace {

struct ListOptions {
    OptionFlags flags;
};

void list_quotes(Tool &tool, const ListOptions &options) {
    const auto query = ask<Query>(order_query_create);
    options.flags.apply(order_query_set, query.get());
    const auto quotes = ask<QuoteList>(order_quote_list_fetch, tool.client(), query.get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_quote_list_count(quotes.get()); ++i)
        rows.push_back(quote_row(order_quote_list_get(quotes.get(), i)));
    tool.output().list(quote_columns(), rows);
}

struct OneOptions {
    std::string id;
    bool is_agreed = false;
};

void show_one(Tool &tool, const OneOptions &options) {
    const auto quote = ask<Quote>(order_quote_fetch, tool.client(), options.id.c_str());
    show_quote(tool, quote.get());
}

struct CreateOptions {
    OptionFlags flags;
};

void create_quote(Tool &tool, const CreateOptions &options) {
    const auto draft = ask<Draft>(order_draft_create);
    options.flags.apply(order_draft_set, draft.get());
    const auto quote = ask<Quote>(order_quote_create, tool.client(), draft.get());
    show_quote(tool, quote.get());
}

void delete_quote(Tool &tool, const OneOptions &options) {
    want_consent(tool, options.is_agreed, "deleting a quote", "Delete quote " + options.id + "?");
    must(order_quote_delete, tool.client(), options.id.c_str());
    tool.output().one({{"quote", options.id}, {"status", "deleted"}}, options.id,
                      JsonObject().text("id", options.id).flag("deleted", true).str());
}

void show_renewal(Tool &tool, const OneOptions &options) {
    const auto prices =
        ask<Estimate>(order_renewal_estimate_fetch, tool.client(), options.id.c_str());
    show_estimate(tool, prices.get());
    judge_estimate(tool, prices.get());
}

}  // namespace

void add_quote_commands(CLI::App &app, Tool &tool) {
    CLI::App *group = app.add_subcommand("quotes", "Prices for hardware that is not ordered yet")
                          ->group("Hardware");
    group->require_subcommand(1);
    CLI::App *command = group->add_subcommand("list", "List quotes");
    auto listed = std::make_shared<ListOptions>();
    listed->flags.add(*command, ORDER_OPTIONS_QUERY, {"limit"});
    on_typed(*command, tool, listed, list_quotes);

    command = group->add_subcommand("show", "Show a quote with its prices and requirements");
    auto shown = std::make_shared<OneOptions>();
    command->add_option("quote", shown->id, "Id or ARN of the quote")->type_name("")->required();
    on_typed(*command, tool, shown, show_one);

    command = group->add_subcommand("create", "Make a quote; it costs nothing");
    auto created = std::make_shared<CreateOptions>();
    created->flags.add(*command, ORDER_OPTIONS_DRAFT,
                       {"country", "capacity", "constraint", "outpost", "payment_option",
                        "payment_term", "description"});
    on_typed(*command, tool, created, create_quote);

    command = group->add_subcommand("delete", "Delete a quote");
    auto deleted = std::make_shared<OneOptions>();
    command->add_option("quote", deleted->id, "Id or ARN of the quote")->type_name("")->required();
    command->add_flag("-y,--yes", deleted->is_agreed, "Delete it without asking");
    on_typed(*command, tool, deleted, delete_quote);

    command = app.add_subcommand("renewal", "Ask what renewing the hardware of an Outpost costs")
                  ->group("Hardware");
    auto renewed = std::make_shared<OneOptions>();
    command->add_option("outpost", renewed->id, "Id or ARN of the Outpost")
        ->type_name("")
        ->required();
    on_typed(*command, tool, renewed, show_renewal);
}

}  // namespace order::cli
