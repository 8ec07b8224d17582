// Outposts: placing an order once and only once, after every check that can be made before.
#include <algorithm>
#include <new>
#include <set>

#include "base/text.hpp"
#include "providers/outposts/provider.hpp"
#include "providers/outposts/wire_orders.hpp"
#include "providers/outposts/words.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {

using base::Code;
using base::concat;
using base::Failure;
using core::Placement;
using core::Snapshot;

namespace {

std::string order_id_in(const json::Value &answer) {
    const json::Value *order = json::member(answer, "Order");
    return order ? word(*order, "OrderId") : std::string();
}

// An answer that names an order has placed it, whatever else it says.
bool names_order(const json::Value &answer) { return !order_id_in(answer).empty(); }

// Credentials may allow an order and forbid what is only read to check it.
bool is_forbidden(const Failure &failure) {
    return failure.provider_code == "AccessDeniedException";
}

template <class Read>
bool read_if_allowed(const Read &read) {
    try {
        read();
        return true;
    } catch (const Failure &failure) {
        if (!is_forbidden(failure)) throw;
        return false;
    }
}

}  // namespace

Outposts::Prepared Outposts::prepare(const core::Draft &draft, const Call &call) {
    Prepared prepared;
    Wanted &wanted = prepared.wanted;
    warn_of_typos(draft.options, service_.log());
    wanted = wanted_from(draft);
    prepared.plan.provider = name();
    prepared.plan.key = core::key_of(draft);
    if (!wanted.quote.empty()) {
        prepare_quoted(prepared, call);
    } else if (!prepared.plan.key.empty()) {
        throw Failure(Code::unsupported,
                      "Outposts keeps no key with an order of line items, so the order could not "
                      "be found by it; place it without a key, or from a quote.");
    } else {
        check_items(wanted, call);
        prepared.is_listed =
            read_if_allowed([&] { prepared.listed = orders_at(wanted.outpost, call); });
    }
    prepared.plan.outpost_id = bare_id(wanted.outpost);
    prepared.plan.line_items = wanted.line_items;
    prepared.plan.request = order_body(wanted);
    return prepared;
}

// A quote becomes one order at most, and says which.
void Outposts::prepare_quoted(Prepared &prepared, const Call &call) {
    Wanted &wanted = prepared.wanted;
    prepared.plan.quote_id = bare_id(wanted.quote);
    core::Quote read;
    try {
        read = quote(wanted.quote, call);
    } catch (const Failure &failure) {
        // Without the quote the order can still be sent, unless something is to be taken from it.
        const bool is_needed = wanted.outpost.empty() || !prepared.plan.key.empty();
        if (is_needed || !is_forbidden(failure)) throw;
        return;
    }
    const bool was_ordered = !read.submitted_order_id.empty();
    if (was_ordered && !prepared.plan.key.empty()) {
        prepared.plan.placed_orders = {read.submitted_order_id};
        if (wanted.outpost.empty()) wanted.outpost = read.outpost_arn;
        return;
    }
    if (was_ordered || read.status == "ORDER_SUBMITTED") {
        Failure failure(Code::argument,
                        concat("The quote ", wanted.quote, " was already used for the order ",
                               read.submitted_order_id, "; another order needs another quote."));
        failure.resource_id = read.submitted_order_id;
        failure.resource_kind = "ORDER";
        throw failure;
    }
    match_quote(read, wanted);
}

// What the catalog does not tell is left to the order itself.
void Outposts::check_items(const Wanted &wanted, const Call &call) {
    std::set<std::string> ids;
    for (const core::DraftLineItem &item : wanted.line_items) ids.insert(item.catalog_item_id);
    for (const std::string &id : ids) {
        std::string status;
        try {
            status = catalog_item(id, call).status;
        } catch (const Failure &failure) {
            const bool is_silent = failure.code == Code::provider || is_forbidden(failure) ||
                                   (failure.code == Code::not_found && !failure.in_service_words);
            if (!is_silent) throw;
        }
        if (status == "DISCONTINUED") {
            throw Failure(Code::argument,
                          concat("The catalog item ", id, " is discontinued; choose another."));
        }
    }
}

std::vector<Snapshot> Outposts::orders_at(const std::string &outpost, const Call &call) {
    core::Options query = core::make_query();
    query.set("outpost", outpost);
    return orders(query, call);
}

// The open orders of the Outpost that hold what is wanted.
std::vector<std::string> Outposts::equal_orders(const Prepared &prepared, const Call &call) {
    std::vector<std::string> ids;
    for (const Snapshot &listed : prepared.listed) {
        if (core::is_end(listed.state) || listed.kind == "REPLACEMENT") continue;
        read_if_allowed([&] {
            if (is_match(order(listed.id, call), prepared.wanted)) ids.push_back(listed.id);
        });
    }
    return ids;
}

core::Plan Outposts::plan(const core::Draft &draft, const Call &call) {
    Prepared prepared = prepare(draft, call);
    prepared.plan.equal_orders = equal_orders(prepared, call);
    return std::move(prepared.plan);
}

Placement Outposts::place(const core::Draft &draft, const Call &call) {
    const Prepared prepared = prepare(draft, call);
    const core::Plan &plan = prepared.plan;
    if (!plan.placed_orders.empty()) {
        const std::string &id = plan.placed_orders.front();
        Placement placement = placement_of(id, named_order(id, call).json);
        placement.is_recovered = true;
        return placement;
    }
    const Deed deed{
        concat("placing an order for ", plan.outpost_id), "Nothing was placed.", {}, names_order};
    const auto request = service_.request(transport::Method::post, "/orders", {}, plan.request);
    const base::Instant start = base::monotonic_now();
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        std::optional<Placement> placement;
        try {
            if (sent.document && names_order(*sent.document)) {
                placement =
                    placement_of(order_id_in(*sent.document), document(*sent.document, "Order"));
            }
        } catch (const std::bad_alloc &) {
            // Memory that runs out now must not hide a purchase.
        }
        if (placement) return *std::move(placement);
        return look_for_order(prepared, deed, loss_of(sent, deed), start, call);
    });
}

}  // namespace order::providers::outposts
