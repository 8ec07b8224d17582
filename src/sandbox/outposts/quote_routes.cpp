// Quotes: ask for one, read, change, delete.
#include "base/text.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/paging.hpp"
#include "sandbox/outposts/quoting.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

// What a client asks for; what it leaves out stays as it is.
struct QuoteChange {
    std::optional<std::string> outpost, country, description;
    std::optional<json::Array> capacities, constraints;
    std::optional<std::vector<std::string>> payment_options, payment_terms;
};

json::Object capacity(Members &members) {
    json::Object view;
    if (const auto type = members.text("QuoteCapacityType", shapes::capacity_type))
        view["QuoteCapacityType"] = *type;
    if (const auto unit = members.text("Unit", shapes::unit)) view["Unit"] = *unit;
    if (const auto quantity = members.number("Quantity")) view["Quantity"] = *quantity;
    return view;
}

json::Object constraint(Members &members) {
    json::Object view;
    if (const auto type = members.text("QuoteConstraintType", shapes::constraint_type))
        view["QuoteConstraintType"] = *type;
    if (const auto value = members.text("Value", shapes::constraint_value)) view["Value"] = *value;
    return view;
}

std::optional<json::Array> objects(std::optional<std::vector<Members>> list,
                                   json::Object (*read)(Members &)) {
    if (!list) return {};
    json::Array array;
    for (Members &members : *list) array.push_back(read(members));
    return array;
}

// What a new quote must name, a changed one may leave out.
QuoteChange read_change(Input &input, Need need, const Shape &outpost_shape) {
    Members body = input.body();
    QuoteChange change;
    change.outpost = body.text("OutpostIdentifier", outpost_shape);
    change.country = body.text("CountryCode", shapes::country_code, need);
    change.capacities = objects(body.list("RequestedCapacities", {0, 2000}, need), capacity);
    change.constraints = objects(body.list("RequestedConstraints", {0, 10}), constraint);
    change.payment_options = body.texts("RequestedPaymentOptions", shapes::payment_option, {0, 3});
    change.payment_terms = body.texts("RequestedPaymentTerms", shapes::payment_term, {0, 3});
    change.description = body.text("Description", shapes::description);
    return change;
}

template <class T>
void take(T &member, std::optional<T> value) {
    if (value) member = std::move(*value);
}

// Changes the quote and works it out anew; the refusal when it names an Outpost that is none.
std::optional<Reply> apply(OutpostsWorld &world, Quote &quote, QuoteChange change) {
    if (change.outpost && change.outpost->empty()) {
        quote.outpost_id.clear();
    } else if (change.outpost) {
        const Outpost *outpost = world.find_outpost(*change.outpost);
        if (outpost == nullptr) return not_found_error("Outpost", *change.outpost);
        quote.outpost_id = outpost->id;
    }
    take(quote.country, std::move(change.country));
    take(quote.capacities, std::move(change.capacities));
    take(quote.constraints, std::move(change.constraints));
    take(quote.payment_options, std::move(change.payment_options));
    take(quote.payment_terms, std::move(change.payment_terms));
    if (change.description) quote.description = std::move(change.description);
    fill_options(world, quote);
    return {};
}

Reply quote_reply(OutpostsWorld &world, const Quote &quote) {
    return json_reply(json::Object{{"Quote", quote_view(world, quote)}});
}

Reply create_quote(OutpostsWorld &world, const Request &request) {
    Input input(request);
    QuoteChange change = read_change(input, Need::required, shapes::outpost_identifier);
    if (const auto refusal = input.refusal()) return *refusal;
    Quote quote;
    if (const auto refusal = apply(world, quote, std::move(change))) return *refusal;
    return quote_reply(world, world.add_quote(std::move(quote)));
}

Reply list_quotes(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const PageRequest page = read_page(input);
    if (const auto refusal = input.refusal()) return *refusal;
    std::vector<const Quote *> quotes;
    for (const auto &[id, quote] : world.quotes()) quotes.push_back(&quote);
    return page_reply(world, request, page, "Quotes", quotes,
                      [&world](const Quote &quote) { return quote_summary_view(world, quote); });
}

using OnQuote = Reply (*)(OutpostsWorld &world, const Request &request, Quote &quote);

// Does what is to be done with the quote the path names.
Reply with_quote(OutpostsWorld &world, const Request &request, OnQuote act) {
    Input input(request);
    const std::string id = input.label("QuoteIdentifier", shapes::quote_identifier);
    if (const auto refusal = input.refusal()) return *refusal;
    Quote *quote = world.find_quote(id);
    if (quote == nullptr) return not_found_error("Quote", id);
    return act(world, request, *quote);
}

Reply get_quote(OutpostsWorld &world, const Request &, Quote &quote) {
    return quote_reply(world, quote);
}

Reply update_quote(OutpostsWorld &world, const Request &request, Quote &quote) {
    Input input(request);
    QuoteChange change = read_change(input, Need::optional, shapes::outpost_identifier_or_none);
    if (const auto refusal = input.refusal()) return *refusal;
    const std::string_view status = status_of(quote, world.clock().now_us());
    if (status != "CREATED")
        return validation_error(
            base::concat("A quote in the state ", status, " can not be changed."));
    if (const auto refusal = apply(world, quote, std::move(change))) return *refusal;
    return quote_reply(world, quote);
}

Reply delete_quote(OutpostsWorld &world, const Request &, Quote &quote) {
    world.quotes().erase(world.quotes().find(quote.id));
    return json_reply(json::Object());
}

}  // namespace

void add_quote_routes(Operations &operations, OutpostsWorld &world) {
    operations.add("POST", "/quotes", "CreateQuote",
                   [&world](const Request &r) { return create_quote(world, r); });
    operations.add("GET", "/quotes", "ListQuotes",
                   [&world](const Request &r) { return list_quotes(world, r); });
    const auto add_one = [&](std::string_view method, std::string_view name, OnQuote act) {
        operations.add(method, "/quotes/{QuoteIdentifier}", name,
                       [&world, act](const Request &r) { return with_quote(world, r, act); });
    };
    add_one("GET", "GetQuote", get_quote);
    add_one("PATCH", "UpdateQuote", update_quote);
    add_one("DELETE", "DeleteQuote", delete_quote);
}

}  // namespace order::sandbox
