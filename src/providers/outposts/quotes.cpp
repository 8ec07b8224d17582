// Outposts: quotes, which are its estimates, and what renewing costs.
#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/outposts/provider.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "providers/outposts/wire_quotes.hpp"
#include "providers/outposts/words.hpp"
#include "providers/query_options.hpp"
#include "transport/url.hpp"

namespace order::providers::outposts {

using base::concat;
using transport::Method;

namespace {

std::string path_of(std::string_view quote_id) {
    return concat("/quotes/", transport::path_segment(quote_id, "the quote"));
}

std::string titled(std::string_view what, std::string_view quote_id) {
    return concat(what, " quote ", base::excerpt(quote_id, 96));
}

// A quote that an answer holds was made, whatever else it says.
bool names_quote(const json::Value &answer) {
    const json::Value *quote = json::member(answer, "Quote");
    return quote && quote->is_object() && json::member(*quote, "QuoteId");
}

}  // namespace

core::Estimate Outposts::estimate(const core::Draft &draft, const Call &call) {
    const core::Options &options = draft.options;
    const std::string quote_id = options.text("quote");
    if (!quote_id.empty()) {
        warn_of_typos(options, service_.log());
        return estimate_from(quote(quote_id, call), options);
    }
    if (!options.is_set("capacity")) {
        throw base::Failure(base::Code::argument,
                            "An estimate of Outposts needs the draft option \"quote\", or the "
                            "draft options \"country\" and \"capacity\" for a new quote.");
    }
    return estimate_from(create_quote(draft, call), options);
}

core::Quote Outposts::create_quote(const core::Draft &draft, const Call &call) {
    warn_of_typos(draft.options, service_.log());
    const Deed deed{"making a quote", "No quote was made.", {}, names_quote};
    const auto request = service_.request(Method::post, "/quotes", {}, quote_body(draft));
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        const json::Value *quote = sent.document ? json::member(*sent.document, "Quote") : nullptr;
        if (quote && has_names(*quote, {"QuoteId"})) return quote_from(*quote);
        base::Failure failure = unknown_outcome(deed, loss_of(sent, deed));
        failure.message += " Look into the list of quotes before making another.";
        throw failure;
    });
}

std::vector<core::Quote> Outposts::quotes(const core::Options &query, const Call &call) {
    const List list = {"/quotes", "Quotes", "the list of quotes", "QuoteId"};
    allow_only(query, {"limit"}, list.name);
    return service_.entries(list, {}, query.integer("limit").value_or(0), quote_from, call);
}

core::Quote Outposts::quote(std::string_view quote_id, const Call &call) {
    const std::string what = titled("reading", quote_id);
    return quote_from(required_thing(service_.get(path_of(quote_id), what, call), "Quote",
                                     "QuoteId", quote_id, what));
}

void Outposts::delete_quote(std::string_view quote_id, const Call &call) {
    const std::string what = titled("deleting", quote_id);
    const transport::Response response =
        service_.send(service_.request(Method::del, path_of(quote_id)), what, call);
    if (response.is_success()) return;
    base::Failure failure = failure_from(response, what);
    // Gone since the attempt before, whose answer was lost.
    if (failure.code == base::Code::not_found && response.was_repeated) return;
    throw failure;
}

core::Estimate Outposts::renewal_estimate(std::string_view outpost_id, const Call &call) {
    const std::string path =
        concat("/outpost/", transport::path_segment(outpost_id, "the Outpost"), "/renewal-pricing");
    const std::string what =
        concat("reading the renewal prices of Outpost ", base::excerpt(outpost_id, 96));
    return renewal_from(service_.get(path, what, call));
}

}  // namespace order::providers::outposts
