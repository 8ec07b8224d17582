#include "cli/placement_views.hpp"

#include "cli/json_text.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

// Output that cannot be written must not hide what was ordered.
template <class Write>
void write_placed(const Placed &placed, const Write &write) {
    try {
        write();
    } catch (Stop &stop) {
        stop.problem.message += "; ordered: " + joined(placed.ids, ", ");
        throw;
    }
}

void show_before_wait(Tool &tool, const Placed &placed) {
    if (tool.output().format() != Format::json) return show_placement(tool, placed);
    write_placed(placed, [&] { Output::write(R"({"placement":)" + placed.json + ",\n"); });
}

void show_after_wait(Tool &tool, const Placed &placed, const std::vector<Tracked> &tracked) {
    std::vector<Row> rows;
    std::vector<std::string> orders;
    for (const Tracked &one : tracked) {
        rows.push_back(order_row(one.order));
        orders.push_back(one.order.json);
    }
    if (tool.output().is_table()) tool.output().list(order_columns(), rows);
    show_line_items(tool.output(), views_of(tracked));
    if (tool.output().format() != Format::json) return;
    write_placed(placed, [&] { Output::write(R"("orders":)" + json_array(orders) + "}\n"); });
}

}  // namespace

Placed read_placement(const order_placement *placement, bool is_by_area) {
    Placed placed;
    std::vector<std::string> items;
    for (std::int32_t i = 0; i < order_placement_item_count(placement); ++i) {
        const order_placement_item *item = order_placement_item_at(placement, i);
        const std::string id = or_empty(order_placement_item_order_id(item));
        const std::int64_t area = order_placement_item_index(item);
        const bool is_unknown = order_placement_item_is_unknown(item) != 0;
        const char *problem = order_placement_item_problem(item);
        if (!id.empty()) placed.ids.push_back(id);
        items.push_back(JsonObject()
                            .count("area", is_by_area ? area : -1)
                            .text_or_null("order_id", id)
                            .text("problem", problem)
                            .flag("is_unknown", is_unknown)
                            .str());
        placed.rows.push_back({{is_by_area && area >= 0 ? std::to_string(area) : "", id,
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
                      .document("document", order_placement_document_json(placement))
                      .str();
    return placed;
}

void judge_what_is_missing(const order_placement *placement, Outcomes &outcomes) {
    const std::string reference = or_empty(order_placement_reference(placement));
    for (std::int32_t i = 0; i < order_placement_item_count(placement); ++i) {
        const order_placement_item *item = order_placement_item_at(placement, i);
        const std::int64_t index = order_placement_item_index(item);
        const std::string area = index < 0 ? "one area" : "area " + std::to_string(index);
        if (order_placement_item_is_unknown(item)) {
            Problem problem(Exit::outcome_unknown, order_code_name(ORDER_ERR_OUTCOME_UNKNOWN),
                            area + ": it is not known whether it was ordered");
            problem.reference = reference;
            outcomes.bad(std::move(problem));
        } else if (!order_placement_item_order_id(item)) {
            outcomes.bad(
                {Exit::failure, order_code_name(ORDER_ERR_PROVIDER),
                 area + " was not ordered: " + or_empty(order_placement_item_problem(item))});
        }
    }
}

void show_placement(Tool &tool, const Placed &placed) {
    write_placed(placed, [&] {
        if (tool.output().is_json()) {
            tool.output().one({}, "", placed.json);
        } else {
            tool.output().list({{.title = "AREA", .is_optional = true},
                                {.title = "ORDER"},
                                {.title = "PROBLEM", .is_optional = true}},
                               placed.rows);
        }
    });
}

std::vector<Tracked> show_and_wait(Tool &tool, const Placed &placed, const TrackFlags &flags) {
    show_before_wait(tool, placed);
    tool.signals().set_last_words("");
    std::vector<Tracked> tracked;
    try {
        track_orders(tool, placed.ids, flags, tracked);
    } catch (const std::exception &) {
        show_after_wait(tool, placed, tracked);
        throw;
    }
    show_after_wait(tool, placed, tracked);
    return tracked;
}

}  // namespace order::cli
