// quotations and feasibility: what tasking orders ask of the customer.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/confirm.hpp"
#include "cli/json_text.hpp"
#include "cli/option_flags.hpp"
#include "cli/price.hpp"
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

void add_list_flags(CLI::App &command, OptionFlags &flags) {
    flags.add(command, ORDER_OPTIONS_QUERY,
              {"id", "order", "workspace", "decision", "sort", "limit"});
}

// Quotations.

Row quotation_row(const order_quotation *quotation) {
    const double credits = order_quotation_credits(quotation);
    return {{order_quotation_id(quotation), order_quotation_order_id(quotation),
             amount_text(credits), order_quotation_decision(quotation),
             time_text(order_quotation_created_unix_ms(quotation))},
            or_empty(order_quotation_id(quotation)),
            JsonObject()
                .text("id", order_quotation_id(quotation))
                .text("order_id", order_quotation_order_id(quotation))
                .amount("credits", credits)
                .text("decision", order_quotation_decision(quotation))
                .text("decided_by", order_quotation_decided_by(quotation))
                .time("decided", order_quotation_decided_unix_ms(quotation))
                .time("created", order_quotation_created_unix_ms(quotation))
                .time("updated", order_quotation_updated_unix_ms(quotation))
                .text("workspace_id", order_quotation_workspace_id(quotation))
                .document("document", order_quotation_document_json(quotation))
                .str()};
}

void show_quotations(Tool &tool, const std::vector<Row> &rows) {
    tool.output().list({{"ID"}, {"ORDER"}, {"CREDITS", true}, {"DECISION"}, {"CREATED"}}, rows);
}

void show_quotation(Tool &tool, const order_quotation *quotation) {
    const Row row = quotation_row(quotation);
    if (tool.output().is_table()) return show_quotations(tool, {row});
    tool.output().one({}, row.id, row.json);
}

void list_quotations(Tool &tool, const ListOptions &options) {
    const auto list =
        ask<QuotationList>(order_quotation_list_fetch, tool.client(), query_of(options).get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_quotation_list_count(list.get()); ++i)
        rows.push_back(quotation_row(order_quotation_list_get(list.get(), i)));
    show_quotations(tool, rows);
}

struct DecideOptions {
    std::string id;
    bool is_agreed = false;
    CostLimit limit;
};

// What is asked about before a quotation is accepted.
struct Offer {
    std::string order;
    double credits = -1;
};

Offer offer_of(Tool &tool, const std::string &id) {
    const auto query = ask<Query>(order_query_create);
    must(order_query_set, query.get(), "id", id.c_str());
    const auto list = ask<QuotationList>(order_quotation_list_fetch, tool.client(), query.get());
    for (std::int32_t i = 0; i < order_quotation_list_count(list.get()); ++i) {
        const order_quotation *one = order_quotation_list_get(list.get(), i);
        if (id == or_empty(order_quotation_id(one))) {
            return {or_empty(order_quotation_order_id(one)), order_quotation_credits(one)};
        }
    }
    throw Stop(not_found_problem("there is no quotation " + id));
}

void accept_quotation(Tool &tool, const DecideOptions &options) {
    if (!options.is_agreed && !can_ask()) want_consent(tool, false, "accepting a quotation", "");
    if (!options.is_agreed || options.limit.is_set()) {
        const Offer offer = offer_of(tool, options.id);
        const Price price = price_of_credits(offer.credits);
        options.limit.want_within(price);
        want_consent(tool, options.is_agreed, "accepting the quotation",
                     "Quotation " + options.id + " for order " + offer.order + " costs " +
                         price.text + ". Accept it?");
    }
    const auto quotation =
        ask<Quotation>(order_quotation_accept, tool.client(), options.id.c_str());
    show_quotation(tool, quotation.get());
}

void reject_quotation(Tool &tool, const DecideOptions &options) {
    want_consent(tool, options.is_agreed, "rejecting a quotation",
                 "Its order will not go on. Reject quotation " + options.id + "?");
    const auto quotation =
        ask<Quotation>(order_quotation_reject, tool.client(), options.id.c_str());
    show_quotation(tool, quotation.get());
}

// Feasibility studies.

std::string option_json(const order_feasibility *study, std::int32_t index) {
    const order_feasibility_option *option = order_feasibility_option_at(study, index);
    return JsonObject()
        .text("id", order_feasibility_option_id(option))
        .text("description", order_feasibility_option_description(option))
        .str();
}

std::string study_json(const order_feasibility *study) {
    std::vector<std::string> options;
    for (std::int32_t i = 0; i < order_feasibility_option_count(study); ++i)
        options.push_back(option_json(study, i));
    return JsonObject()
        .text("id", order_feasibility_id(study))
        .text("order_id", order_feasibility_order_id(study))
        .text("kind", order_feasibility_kind(study))
        .text("decision", order_feasibility_decision(study))
        .text("chosen_option_id", order_feasibility_chosen_option_id(study))
        .raw("options", json_array(options))
        .time("decided", order_feasibility_decided_unix_ms(study))
        .time("created", order_feasibility_created_unix_ms(study))
        .time("updated", order_feasibility_updated_unix_ms(study))
        .text("workspace_id", order_feasibility_workspace_id(study))
        .document("document", order_feasibility_document_json(study))
        .str();
}

// A row for each option in tables, one for the study otherwise.
void add_study_rows(Tool &tool, const order_feasibility *study, std::vector<Row> &rows) {
    const std::string id = or_empty(order_feasibility_id(study));
    if (!tool.output().is_table()) return rows.push_back({{}, id, study_json(study)});
    const std::string chosen = or_empty(order_feasibility_chosen_option_id(study));
    const auto add = [&](const std::string &option, const char *description) {
        const bool is_chosen = !option.empty() && option == chosen;
        rows.push_back({{id, order_feasibility_order_id(study), order_feasibility_decision(study),
                         option, is_chosen ? "yes" : "", description},
                        id,
                        ""});
    };
    for (std::int32_t i = 0; i < order_feasibility_option_count(study); ++i) {
        const order_feasibility_option *option = order_feasibility_option_at(study, i);
        add(or_empty(order_feasibility_option_id(option)),
            order_feasibility_option_description(option));
    }
    if (order_feasibility_option_count(study) == 0) add("", "");
}

void show_studies(Tool &tool, const std::vector<Row> &rows) {
    tool.output().list(
        {{"ID"}, {"ORDER"}, {"DECISION"}, {"OPTION"}, {"CHOSEN"}, {"DESCRIPTION", false, true}},
        rows);
}

void list_studies(Tool &tool, const ListOptions &options) {
    const auto list =
        ask<FeasibilityList>(order_feasibility_list_fetch, tool.client(), query_of(options).get());
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_feasibility_list_count(list.get()); ++i)
        add_study_rows(tool, order_feasibility_list_get(list.get(), i), rows);
    show_studies(tool, rows);
}

struct ChooseOptions {
    std::string study;
    std::string option;
};

void choose_option(Tool &tool, const ChooseOptions &options) {
    const auto study = ask<Feasibility>(order_feasibility_choose, tool.client(),
                                        options.study.c_str(), options.option.c_str());
    std::vector<Row> rows;
    add_study_rows(tool, study.get(), rows);
    if (tool.output().is_table()) return show_studies(tool, rows);
    tool.output().one({}, rows[0].id, rows[0].json);
}

void add_decision(CLI::App &group, Tool &tool, const std::string &name, const std::string &help,
                  bool spends, void (*run)(Tool &, const DecideOptions &)) {
    CLI::App *command = group.add_subcommand(name, help);
    auto options = std::make_shared<DecideOptions>();
    command->add_option("quotation", options->id, "Quotation id")->type_name("")->required();
    command->add_flag("-y,--yes", options->is_agreed, "Do it without asking");
    if (spends) options->limit.add(*command, "Refuse when it costs more credits", "CREDITS");
    on_typed(*command, tool, options, run);
}

}  // namespace

void add_tasking_commands(CLI::App &app, Tool &tool) {
    CLI::App *group =
        app.add_subcommand("quotations", "Offers for tasking orders")->group("Tasking");
    group->require_subcommand(1);
    CLI::App *command = group->add_subcommand("list", "List quotations");
    auto quotations = std::make_shared<ListOptions>();
    add_list_flags(*command, quotations->flags);
    on_typed(*command, tool, quotations, list_quotations);
    add_decision(*group, tool, "accept", "Accept a quotation: spends money", true,
                 accept_quotation);
    add_decision(*group, tool, "reject", "Reject a quotation: its order will not go on", false,
                 reject_quotation);

    group = app.add_subcommand("feasibility", "Studies of what tasking orders can get")
                ->group("Tasking");
    group->require_subcommand(1);
    command = group->add_subcommand("list", "List feasibility studies with their options");
    auto studies = std::make_shared<ListOptions>();
    add_list_flags(*command, studies->flags);
    on_typed(*command, tool, studies, list_studies);
    command = group->add_subcommand("choose", "Choose one of a study's options");
    auto choice = std::make_shared<ChooseOptions>();
    command->add_option("study", choice->study, "Id of the study")->type_name("")->required();
    command->add_option("option", choice->option, "Id of the option")->type_name("")->required();
    on_typed(*command, tool, choice, choose_option);
}

}  // namespace order::cli
