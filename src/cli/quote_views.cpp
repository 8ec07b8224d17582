// How quotes are shown.
#include "cli/quote_views.hpp"

#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"

namespace order::cli {
namespace {

std::string prices_json(const order_quote *quote) {
    std::vector<std::string> prices;
    for (std::int32_t i = 0; i < order_quote_price_count(quote); ++i) {
        const order_quote_price *price = order_quote_price_at(quote, i);
        prices.push_back(JsonObject()
                             .text("option_id", order_quote_price_option_id(price))
                             .text("payment_option", order_quote_price_payment_option(price))
                             .text("payment_term", order_quote_price_payment_term(price))
                             .amount("upfront", order_quote_price_upfront(price))
                             .amount("monthly", order_quote_price_monthly(price))
                             .amount("total", order_quote_price_total(price))
                             .text("currency", order_quote_price_currency(price))
                             .str());
    }
    return json_array(prices);
}

std::string requirements_json(const order_quote *quote) {
    std::vector<std::string> requirements;
    for (std::int32_t i = 0; i < order_quote_requirement_count(quote); ++i) {
        const order_quote_requirement *requirement = order_quote_requirement_at(quote, i);
        requirements.push_back(JsonObject()
                                   .text("kind", order_quote_requirement_kind(requirement))
                                   .text("status", order_quote_requirement_status(requirement))
                                   .text("message", order_quote_requirement_message(requirement))
                                   .str());
    }
    return json_array(requirements);
}

Cell status_cell(const order_quote *quote) {
    const std::string status = or_empty(order_quote_status(quote));
    return {status, status == "CREATED" ? Tone::good : Tone::plain};
}

// Tables below what is known of the quote itself, each with an empty line before it.
void show_table(Output &output, const std::vector<Column> &columns, const std::vector<Row> &rows) {
    if (rows.empty()) return;
    output.line("");
    output.list(columns, rows);
}

void show_prices(Output &output, const order_quote *quote) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_quote_price_count(quote); ++i) {
        const order_quote_price *price = order_quote_price_at(quote, i);
        rows.push_back(
            {{order_quote_price_option_id(price), order_quote_price_payment_option(price),
              order_quote_price_payment_term(price), money_text(order_quote_price_upfront(price)),
              money_text(order_quote_price_monthly(price)),
              money_text(order_quote_price_total(price)), order_quote_price_currency(price)},
             "",
             ""});
    }
    show_table(output,
               {{.title = "OPTION"},
                {.title = "PAYMENT"},
                {.title = "TERM"},
                {.title = "UPFRONT", .is_number = true},
                {.title = "MONTHLY", .is_number = true},
                {.title = "IN ALL", .is_number = true},
                {.title = "CURRENCY"}},
               rows);
}

void show_requirements(Output &output, const order_quote *quote) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < order_quote_requirement_count(quote); ++i) {
        const order_quote_requirement *requirement = order_quote_requirement_at(quote, i);
        const std::string status = or_empty(order_quote_requirement_status(requirement));
        const Tone tone = status == "FAIL" ? Tone::bad : Tone::good;
        rows.push_back({{{status, tone},
                         order_quote_requirement_kind(requirement),
                         order_quote_requirement_message(requirement)},
                        "",
                        ""});
    }
    show_table(output,
               {{.title = "RESULT"},
                {.title = "REQUIREMENT"},
                {.title = "MESSAGE", .may_shrink = true, .is_optional = true}},
               rows);
}

}  // namespace

std::vector<Column> quote_columns() {
    return {{.title = "ID"},
            {.title = "STATUS"},
            {.title = "COUNTRY"},
            {.title = "CREATED"},
            {.title = "EXPIRES"},
            {.title = "OPTIONS", .is_number = true},
            {.title = "ORDER", .is_optional = true},
            {.title = "DESCRIPTION", .may_shrink = true, .is_optional = true}};
}

Row quote_row(const order_quote *quote) {
    const std::vector<std::string> options =
        texts_of(quote, order_quote_option_id_count(quote), order_quote_option_id);
    return {{order_quote_id(quote), status_cell(quote), order_quote_country(quote),
             time_text(order_quote_created_unix_ms(quote)),
             time_text(order_quote_expires_unix_ms(quote)), std::to_string(options.size()),
             order_quote_submitted_order_id(quote), order_quote_description(quote)},
            or_empty(order_quote_id(quote)),
            JsonObject()
                .text("id", order_quote_id(quote))
                .text("status", order_quote_status(quote))
                .text("status_message", order_quote_status_message(quote))
                .text("account_id", order_quote_account_id(quote))
                .text("outpost_arn", order_quote_outpost_arn(quote))
                .text("country", order_quote_country(quote))
                .text("description", order_quote_description(quote))
                .text("submitted_order_id", order_quote_submitted_order_id(quote))
                .time("created", order_quote_created_unix_ms(quote))
                .time("expires", order_quote_expires_unix_ms(quote))
                .raw("options", json_texts(options))
                .raw("prices", prices_json(quote))
                .raw("requirements", requirements_json(quote))
                .document("document", order_quote_document_json(quote))
                .str()};
}

void show_quote(Tool &tool, const order_quote *quote) {
    const Row row = quote_row(quote);
    Output &output = tool.output();
    output.one({{"id", order_quote_id(quote)},
                {"status", status_cell(quote)},
                {"status message", order_quote_status_message(quote)},
                {"outpost", order_quote_outpost_arn(quote)},
                {"country", order_quote_country(quote)},
                {"description", order_quote_description(quote)},
                {"order", order_quote_submitted_order_id(quote)},
                {"account", order_quote_account_id(quote)},
                {"created", time_text(order_quote_created_unix_ms(quote))},
                {"expires", time_text(order_quote_expires_unix_ms(quote))}},
               row.id, row.json);
    if (!output.is_table()) return;
    show_prices(output, quote);
    show_requirements(output, quote);
}

}  // namespace order::cli
