// estimate and place: what an order costs, and ordering it.
#include <CLI/CLI.hpp>
#include <optional>

#include "cli/commands.hpp"
#include "cli/confirm.hpp"
#include "cli/draft_flags.hpp"
#include "cli/estimate_views.hpp"
#include "cli/json_text.hpp"
#include "cli/outcomes.hpp"
#include "cli/price.hpp"
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
    bool is_agreed = false;
    bool is_dry_run = false;
    bool waits = false;
    std::optional<double> max_cost;
};

// The estimate of what was typed; none for hardware by the piece, which only a quote has a price
// for.
Estimate estimate_of(Tool &tool, const DraftFlags::Made &made) {
    if (made.is_of_line_items) return nullptr;
    return ask<Estimate>(order_draft_estimate, tool.client(), made.draft.get());
}

void dry_run(Tool &tool, const PlaceOptions &options, const DraftFlags::Made &made) {
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
                              .raw("estimate", estimate ? estimate_json(estimate.get()) : "null")
                              .str());
    }
    want_price_within(estimate ? price_of(estimate.get(), made.payment_term) : unknown_price(),
                      options.max_cost);
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
        if (options.max_cost || stop.problem.exit != Exit::failure) throw;
        tool.notes().warn("there is no estimate: " + stop.problem.message);
        return price_of_credits(-1);
    }
}

// Shows what it costs and asks, where somebody is there to be asked or a limit is set.
void want_consent_to_spend(Tool &tool, const PlaceOptions &options, const DraftFlags::Made &made) {
    if (!options.is_agreed && !can_ask()) return want_consent(tool, false, "placing an order", "");
    if (options.is_agreed && !options.max_cost) return;
    const Price price = asked_price(tool, options, made);
    want_price_within(price, options.max_cost);
    want_consent(tool, options.is_agreed, "placing the order",
                 "This costs " + price.text + ". Place the order?");
}

struct Placed {
    std::vector<std::string> ids;
    std::vector<Row> rows;
    std::string json;
};

// is_by_area: whether each area is an order; one order holds all line items.
Placed read_placement(const order_placement *placement, bool is_by_area) {
    Placed placed;
    std::vector<std::string> items;
    for (std::int32_t i = 0; i < order_placement_item_count(placement); ++i) {
        const std::string id = or_empty(order_placement_item_order_id(placement, i));
        const std::int64_t area = order_placement_item_index(placement, i);
        const bool is_unknown = order_placement_item_is_unknown(placement, i) != 0;
        const char *problem = order_placement_item_problem(placement, i);
        if (!id.empty()) placed.ids.push_back(id);
        items.push_back(JsonObject()
                            .count("area", is_by_area ? area : -1)
                            .text_or_null("order_id", id)
                            .text("problem", problem)
                            .flag("is_unknown", is_unknown)
                            .str());
        placed.rows.push_back({{is_by_area ? std::to_string(area) : "", id,
                                problem      ? problem
                                : is_unknown ? "it is not known whether this was ordered"
                                             : ""},
                               id,
                               items.back()});
    }
    placed.json = JsonObject()
                      .text("reference", order_placement_reference(placement))
                      .flag("is_recovered", order_placement_is_recovered(placement) != 0)
                      .raw("items", json_array(items))
                      .document("document", order_placement_json(placement))
                      .str();
    return placed;
}

// The areas for which no order is known.
void judge_what_is_missing(const order_placement *placement, Outcomes &outcomes) {
    const std::string reference = or_empty(order_placement_reference(placement));
    for (std::int32_t i = 0; i < order_placement_item_count(placement); ++i) {
        const std::string area = "area " + std::to_string(order_placement_item_index(placement, i));
        if (order_placement_item_is_unknown(placement, i)) {
            Problem problem(Exit::outcome_unknown, order_code_name(ORDER_ERR_OUTCOME_UNKNOWN),
                            area + ": it is not known whether it was ordered");
            problem.reference = reference;
            outcomes.bad(std::move(problem));
        } else if (!order_placement_item_order_id(placement, i)) {
            outcomes.bad({Exit::failure, order_code_name(ORDER_ERR_PROVIDER),
                          area + " was not ordered: " +
                              or_empty(order_placement_item_problem(placement, i))});
        }
    }
}

// An output that can not be written must not hide what was ordered.
template <class Write>
void write_placed(const Placed &placed, const Write &write) {
    try {
        write();
    } catch (Stop &stop) {
        stop.problem.message += "; ordered: " + joined(placed.ids, ", ");
        throw;
    }
}

void show_placement(Tool &tool, const Placed &placed) {
    write_placed(placed, [&] {
        if (tool.output().is_json())
            tool.output().one({}, "", placed.json);
        else
            tool.output().list({{.title = "AREA", .is_optional = true},
                                {.title = "ORDER"},
                                {.title = "PROBLEM", .is_optional = true}},
                               placed.rows);
    });
}

// With JSON one value says both what was placed and what became of it.
void show_waited(Tool &tool, const Placed &placed, const std::vector<Tracked> &tracked) {
    std::vector<Row> rows;
    std::vector<std::string> orders;
    for (const Tracked &one : tracked) {
        rows.push_back(order_row(one.order));
        orders.push_back(one.order.json);
    }
    if (tool.output().is_table()) tool.output().list(order_columns(), rows);
    show_line_items(tool.output(), views_of(tracked));
    if (!tool.output().is_json()) return;
    write_placed(placed, [&] {
        tool.output().one(
            {}, "",
            JsonObject().raw("placement", placed.json).raw("orders", json_array(orders)).str());
    });
}

std::vector<Tracked> wait_for(Tool &tool, const Placed &placed, const TrackFlags &flags) {
    if (!tool.output().is_json()) show_placement(tool, placed);
    std::vector<Tracked> tracked;
    try {
        track_orders(tool, placed.ids, flags, tracked);
    } catch (const Stop &) {
        show_waited(tool, placed, tracked);
        throw;
    }
    show_waited(tool, placed, tracked);
    return tracked;
}

// How orders were found after the answer was lost: by their tag, or among those of their Outpost.
std::string recovery_text(const std::string &reference) {
    if (reference.empty()) return "the answer was lost; the order was found in the list of orders";
    return "the answer was lost; the orders were found by their tag " + reference;
}

void place(Tool &tool, const PlaceOptions &options) {
    const DraftFlags::Made made = options.draft.make();
    if (options.waits) options.track.check();
    if (options.is_dry_run) return dry_run(tool, options, made);
    want_consent_to_spend(tool, options, made);

    const auto placement = ask<Placement>(order_draft_place, tool.client(), made.draft.get());
    const Placed placed = read_placement(placement.get(), made.has_areas);
    if (order_placement_is_recovered(placement.get()))
        tool.notes().say(recovery_text(or_empty(order_placement_reference(placement.get()))));
    Outcomes outcomes(tool, placed.rows.size());
    if (options.waits) {
        for (const Tracked &one : wait_for(tool, placed, options.track)) judge(one, outcomes);
    } else {
        show_placement(tool, placed);
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
    command->add_flag("-y,--yes", placed->is_agreed, "Place it without asking");
    command
        ->add_option("--max-cost", placed->max_cost,
                     "Refuse when it costs more: credits, or money over the whole payment term")
        ->type_name("AMOUNT");
    command->add_flag("--dry-run", placed->is_dry_run, "Only show what would be ordered");
    command->add_flag("--wait", placed->waits, "Then wait as track does");
    placed->track.add(*command);
    on_typed(*command, tool, placed, place);
}

}  // namespace order::cli
