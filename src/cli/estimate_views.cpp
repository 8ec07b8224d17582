// How estimates are shown.
#include "cli/estimate_views.hpp"

#include <algorithm>

#include "cli/json_text.hpp"
#include "cli/outcomes.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

// UP42 prices areas in credits, Outposts the ways to pay in money.
bool is_of_hardware(const order_estimate *estimate) {
    return order_estimate_quote_id(estimate) ||
           order_estimate_item_label(order_estimate_item_at(estimate, 0)) ||
           (order_estimate_credits(estimate) < 0 && order_estimate_size(estimate) < 0);
}

std::string item_json(const order_estimate *estimate, std::int32_t index) {
    const order_estimate_item *item = order_estimate_item_at(estimate, index);
    return JsonObject()
        .count("area", is_of_hardware(estimate) ? -1 : order_estimate_item_index(item))
        .amount("credits", order_estimate_item_credits(item))
        .amount("size", order_estimate_item_size(item))
        .text("unit", order_estimate_item_unit(item))
        .text("label", order_estimate_item_label(item))
        .amount("upfront", order_estimate_item_upfront(item))
        .amount("monthly", order_estimate_item_monthly(item))
        .amount("total", order_estimate_item_total(item))
        .text("currency", order_estimate_item_currency(item))
        .text("problem", order_estimate_item_problem(item))
        .str();
}

std::string size_with_unit(double size, const char *unit) {
    return size < 0 ? "" : number_text(size) + ' ' + or_empty(unit);
}

std::string credits_text(double credits) { return credits < 0 ? "unknown" : number_text(credits); }

void show_areas(Output &output, const order_estimate *estimate) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_estimate_item_count(estimate); ++i) {
        const order_estimate_item *item = order_estimate_item_at(estimate, i);
        const std::int64_t area = order_estimate_item_index(item);
        rows.push_back(
            {{area < 0 ? "unknown" : std::to_string(area),
              credits_text(order_estimate_item_credits(item)),
              size_with_unit(order_estimate_item_size(item), order_estimate_item_unit(item)),
              order_estimate_item_problem(item)},
             "",
             ""});
    }
    rows.push_back(
        {{"total", credits_text(order_estimate_credits(estimate)),
          size_with_unit(order_estimate_size(estimate), order_estimate_unit(estimate)), ""},
         "",
         ""});
    output.list({{"AREA"}, {"CREDITS", true}, {"SIZE", true}, {"PROBLEM"}}, rows);
}

void show_ways_to_pay(Output &output, const order_estimate *estimate) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_estimate_item_count(estimate); ++i) {
        const order_estimate_item *item = order_estimate_item_at(estimate, i);
        rows.push_back({{order_estimate_quote_id(estimate), order_estimate_item_label(item),
                         money_text(order_estimate_item_upfront(item)),
                         money_text(order_estimate_item_monthly(item)),
                         money_text(order_estimate_item_total(item)),
                         order_estimate_item_currency(item), order_estimate_item_problem(item)},
                        "",
                        ""});
    }
    output.list({{.title = "QUOTE", .is_optional = true},
                 {.title = "WAY TO PAY"},
                 {.title = "UPFRONT", .is_number = true},
                 {.title = "MONTHLY", .is_number = true},
                 {.title = "IN ALL", .is_number = true},
                 {.title = "CURRENCY"},
                 {.title = "PROBLEM", .may_shrink = true, .is_optional = true}},
                rows);
}

}  // namespace

std::string estimate_json(const order_estimate *estimate) {
    std::vector<std::string> items;
    for (std::int32_t i = 0; i < order_estimate_item_count(estimate); ++i)
        items.push_back(item_json(estimate, i));
    return JsonObject()
        .amount("credits", order_estimate_credits(estimate))
        .amount("size", order_estimate_size(estimate))
        .text("unit", order_estimate_unit(estimate))
        .text("quote_id", order_estimate_quote_id(estimate))
        .flag("is_complete", order_estimate_is_complete(estimate) != 0)
        .raw("items", json_array(items))
        .document("document", order_estimate_document_json(estimate))
        .str();
}

void show_estimate(Tool &tool, const order_estimate *estimate) {
    Output &output = tool.output();
    if (!output.is_table())
        return output.one({}, or_empty(order_estimate_quote_id(estimate)), estimate_json(estimate));
    if (is_of_hardware(estimate)) return show_ways_to_pay(output, estimate);
    show_areas(output, estimate);
}

std::vector<std::string> estimate_problems(const order_estimate *estimate) {
    std::vector<std::string> problems;
    for (std::int32_t i = 0; i < order_estimate_item_count(estimate); ++i) {
        const order_estimate_item *item = order_estimate_item_at(estimate, i);
        const char *reason = order_estimate_item_problem(item);
        if (!reason) continue;
        // One requirement that is not met concerns every way to pay.
        const std::string subject =
            !is_of_hardware(estimate) ? "area " + std::to_string(order_estimate_item_index(item)) +
                                            " can not be ordered: "
            : order_estimate_item_label(item) ? "this can not be ordered: "
                                              : "there is no price: ";
        const std::string problem = subject + reason;
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    }
    return problems;
}

void judge_estimate(Tool &tool, const order_estimate *estimate) {
    const std::vector<std::string> problems = estimate_problems(estimate);
    const auto count = static_cast<std::size_t>(order_estimate_item_count(estimate));
    Outcomes outcomes(tool, is_of_hardware(estimate) ? problems.size() : count);
    for (const std::string &problem : problems)
        outcomes.bad({Exit::failure, order_code_name(ORDER_ERR_PROVIDER), problem});
    for (std::size_t i = problems.size(); i < count; ++i) outcomes.good();
    outcomes.conclude("areas");
}

}  // namespace order::cli
