// Outposts: placing an order once and only once. The service knows no token that would make a
// repeat harmless, so an order whose answer was lost is looked for among those of its Outpost.
#include <algorithm>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "providers/outposts/provider.hpp"
#include "providers/outposts/wire_orders.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {

using base::Code;
using base::concat;
using base::Failure;
using core::Placement;
using core::Snapshot;

namespace {

// Dates in answers and of orders are whole seconds, each cut off.
constexpr base::Milliseconds rounding(2'000);

Placement placement_of(std::string order_id, std::string json) {
    Placement placement;
    Placement::Item item;
    item.index = 0;
    item.order_id = std::move(order_id);
    placement.items.push_back(std::move(item));
    placement.json = std::move(json);
    return placement;
}

// What the answer says; nothing when it names no order.
std::optional<Placement> answered(const json::Value &answer) {
    const json::Value *order = json::member(answer, "Order");
    std::string id = order ? word(*order, "OrderId") : std::string();
    if (id.empty()) return {};
    return placement_of(std::move(id), json::serialize(*order));
}

// When the request was sent, by the clock of the service that gave this answer.
std::int64_t by_clock_of(const transport::Response &answer, base::Instant sent) {
    const auto date = base::parse_http_date(answer.header("Date"));
    const auto since = std::chrono::duration_cast<base::Milliseconds>(base::monotonic_now() - sent);
    return date.value_or(base::unix_ms_now()) - (since + rounding).count();
}

}  // namespace

Placement Outposts::place(const core::Draft &draft, const Call &call) {
    const Wanted wanted = wanted_from(draft);
    const Deed deed{concat("placing an order for ", base::excerpt(wanted.outpost, 96)),
                    "Nothing was placed.",
                    {}};
    const auto request =
        service_.request(transport::Method::post, "/orders", {}, order_body(wanted));
    const base::Instant start = base::monotonic_now();
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        std::optional<Placement> placement;
        try {
            if (sent.document) placement = answered(*sent.document);
        } catch (const std::bad_alloc &) {
            // Memory that runs out now must not hide a purchase.
        }
        if (placement) return *std::move(placement);
        return look_for_order(wanted, deed, loss_of(sent, deed), start, call);
    });
}

Placement Outposts::look_for_order(const Wanted &wanted, const Deed &deed, const Failure &lost,
                                   base::Instant sent, const Call &call) {
    std::vector<Snapshot> found;
    const auto look = [&](const Call &patient) {
        found = matching_orders(wanted, sent, patient);
        return !found.empty();
    };
    if (lost.code != Code::cancelled) keep_looking(look, place_lookup_ms_, call);
    service_.log().write(base::Level::warning,
                         concat("Outposts: the answer to ", deed.what, " was lost; ",
                                std::to_string(found.size()), " orders like it were found"));
    if (found.size() == 1) {
        Placement placement =
            placement_of(std::move(found.front().id), std::move(found.front().json));
        placement.recovered = true;
        return placement;
    }
    Failure failure = unknown_outcome(deed, lost);
    failure.message += found.empty()
                           ? " Look into the Outpost's orders before placing again."
                           : concat(" There are ", std::to_string(found.size()),
                                    " new orders like it: ", found[0].id, ", ", found[1].id, ".");
    throw failure;
}

// An order that a list has shown can be read sooner or later.
Snapshot Outposts::listed_order(const std::string &order_id, const Call &call) {
    try {
        return order(order_id, call);
    } catch (Failure &failure) {
        if (failure.code == Code::not_found) failure.retriable = true;
        throw;
    }
}

// The orders of the Outpost that were submitted since and hold what was wanted.
std::vector<Snapshot> Outposts::matching_orders(const Wanted &wanted, base::Instant sent,
                                                const Call &call) {
    std::vector<std::string> candidates;
    const auto take = [&](std::span<const json::Value> page, const transport::Response &answer) {
        const std::int64_t since = by_clock_of(answer, sent);
        for (const json::Value &summary : page) {
            if (epoch_time_ms(summary, "OrderSubmissionDate") < since) continue;
            candidates.push_back(word(summary, "OrderId"));
        }
        return true;
    };
    service_.each_page({"/list-orders", "Orders", "the list of orders"},
                       {{"OutpostIdentifierFilter", wanted.outpost}}, 0, take, call);
    std::vector<Snapshot> orders;
    for (const std::string &id : candidates) {
        Snapshot candidate = listed_order(id, call);
        if (is_match(candidate, wanted)) orders.push_back(std::move(candidate));
    }
    return orders;
}

}  // namespace order::providers::outposts
