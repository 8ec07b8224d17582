// estimate and place: what an order costs, and ordering it.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/confirm.hpp"
#include "cli/draft_flags.hpp"
#include "cli/estimate_views.hpp"
#include "cli/json_text.hpp"
#include "cli/outcomes.hpp"
#include "cli/placement_views.hpp"
#include "cli/plan.hpp"
#include "cli/price.hpp"
#include "cli/purchase.hpp"
#include "cli/text.hpp"
#include "cli/tracking.hpp"

namespace order::cli {
namespace {

struct EstimateOptions {
    DraftFlags draft;
};

void estimate(Tool &tool, const EstimateOptions &options) {
    const DraftFlags::Made made = options.draft.make();
    const auto estimate = ask<Estimate>(order_draft_estimate, tool.client(), made.draft.get());
    show_estimate(tool, estimate.get());
    judge_estimate(tool, estimate.get());
}

struct PlaceOptions {
    DraftFlags draft;
    TrackFlags track;
    CostLimit limit;
    bool is_agreed = false;
    bool is_dry_run = false;
    bool waits = false;
};

// The estimate of what was typed; none for hardware by the piece, which only a quote has a price
// for.
Estimate estimate_of(Tool &tool, const DraftFlags::Made &made) {
    if (made.is_of_line_items) return nullptr;
    return ask<Estimate>(order_draft_estimate, tool.client(), made.draft.get());
}

void dry_run(Tool &tool, const PlaceOptions &options, const DraftFlags::Made &made) {
    const Plan plan = plan_of(tool, made.draft.get());
    const Estimate estimate = estimate_of(tool, made);
    if (tool.output().is_table()) {
        if (estimate) show_estimate(tool, estimate.get());
        tool.output().line("would order " + made.json);
        if (!estimate)
            tool.notes().say("hardware by the piece has no price beforehand; a quote has one");
    } else {
        tool.output().one({}, "",
                          JsonObject()
                              .flag("dry_run", true)
                              .raw("draft", made.json)
                              .raw("plan", json_document(plan.json.c_str()))
                              .raw("estimate", estimate ? estimate_json(estimate.get()) : "null")
                              .str());
    }
    options.limit.want_within(estimate ? price_of(estimate.get(), made.payment_term)
                                       : unknown_price());
    if (estimate) judge_estimate(tool, estimate.get());
}

// The price, where the service can tell; says what it would not take.
Price asked_price(Tool &tool, const PlaceOptions &options, const DraftFlags::Made &made) {
    try {
        const Estimate estimate = estimate_of(tool, made);
        if (!estimate) return unknown_price();
        for (const std::string &problem : estimate_problems(estimate.get()))
            tool.notes().warn(problem);
        return price_of(estimate.get(), made.payment_term);
    } catch (const Stop &stop) {
        // Not every product has a price before it is ordered: then whoever is asked decides.
        if (options.limit.is_set() || stop.problem.exit != Exit::failure) throw;
        tool.notes().warn("there is no estimate: " + stop.problem.message);
        return price_of_credits(-1);
    }
}

// Shows what it is and what it costs, and asks, where somebody is there to be asked or a limit is
// set.
void want_consent_to_spend(Tool &tool, const PlaceOptions &options, const DraftFlags::Made &made) {
    if (options.is_agreed && !options.limit.is_set()) return;
    const Price price = asked_price(tool, options, made);
    options.limit.want_within(price);
    if (options.is_agreed) return;
    for (const Line &line : purchase_lines(tool, made.json)) {
        tool.notes().warn("  " + line.name + ": " + line.value.text);
    }
    want_consent(tool, false, "placing the order",
                 "This costs " + price.text + ". Place the order?");
}

// How orders were found after the answer was lost: by their tag, or among those of their Outpost.
std::string recovery_text(const std::string &reference) {
    if (reference.empty()) return "the answer was lost; the order was found in the list of orders";
    return "the answer was lost; the orders were found by their tag " + reference;
}

// Prints what identifies the order before it is sent, so that it survives whatever ends this
// program or the connection.
Placement place_identified(Tool &tool, const Plan &plan, order_draft *draft) {
    keep_key(plan, draft);
    tool.notes().warn(identification(plan));
    tool.signals().set_last_words(last_words(plan));
    return ask<Placement>(order_draft_place, tool.client(),
                          static_cast<const order_draft *>(draft));
}

void place(Tool &tool, const PlaceOptions &options) {
    const DraftFlags::Made made = options.draft.make();
    if (options.waits) options.track.check();
    if (options.is_dry_run) return dry_run(tool, options, made);
    if (!options.is_agreed && !can_ask()) want_consent(tool, false, "placing an order", "");
    const Plan plan = plan_of(tool, made.draft.get());
    // What was placed by the key before is not paid for again.
    if (plan.placed_orders.empty()) want_consent_to_spend(tool, options, made);

    const Placement placement = place_identified(tool, plan, made.draft.get());
    const Placed placed = read_placement(placement.get(), made.has_areas);
    if (order_placement_is_recovered(placement.get()) && plan.placed_orders.empty())
        tool.notes().say(recovery_text(or_empty(order_placement_reference(placement.get()))));
    Outcomes outcomes(tool, placed.rows.size());
    if (options.waits) {
        for (const Tracked &one : show_and_wait(tool, placed, options.track)) judge(one, outcomes);
    } else {
        show_placement(tool, placed);
        tool.signals().set_last_words("");
        for (std::size_t i = 0; i < placed.ids.size(); ++i) outcomes.good();
    }
    judge_what_is_missing(placement.get(), outcomes);
    outcomes.conclude("areas");
}

}  // namespace

void add_place_commands(CLI::App &app, Tool &tool) {
    CLI::App *command =
        app.add_subcommand("estimate", "Ask what an order would cost")->group("Order");
    auto estimated = std::make_shared<EstimateOptions>();
    estimated->draft.add(*command);
    on_typed(*command, tool, estimated, estimate);

    command = app.add_subcommand("place", "Place an order: spends money")->group("Order");
    auto placed = std::make_shared<PlaceOptions>();
    placed->draft.add(*command);
    placed->draft.add_key(*command);
    command->add_flag("-y,--yes", placed->is_agreed, "Place it without asking");
    placed->limit.add(*command,
                      "Refuse when it costs more: credits, or money over the whole payment term",
                      "AMOUNT");
    command->add_flag("--dry-run", placed->is_dry_run, "Only show what would be ordered");
    command->add_flag("--wait", placed->waits, "Then wait as track does");
    placed->track.add(*command);
    on_typed(*command, tool, placed, place);
}

}  // namespace order::cli
