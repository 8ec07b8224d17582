// Outposts: an order whose answer was lost. The service knows no token that would make a repeat
// harmless, so the order is looked for: by its quote, or among those the Outpost has got since.
#include <algorithm>
#include <set>

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

// When the request was sent, by the clock of the service that gave this answer.
std::int64_t by_clock_of(const transport::Response &answer, base::Instant sent) {
    const auto date = base::parse_http_date(answer.header("Date"));
    const auto since = std::chrono::duration_cast<base::Milliseconds>(base::monotonic_now() - sent);
    return date.value_or(base::unix_ms_now()) - (since + rounding).count();
}

// " The new orders like it are oo-1, oo-2."
std::string named(std::string_view what, const std::vector<std::string> &ids) {
    if (ids.empty()) return {};
    std::string list;
    for (const std::string &id : ids) list += concat(list.empty() ? "" : ", ", id);
    return concat(" ", what, list, ".");
}

std::vector<std::string> ids_of(const std::vector<Snapshot> &orders) {
    std::vector<std::string> ids;
    for (const Snapshot &order : orders) ids.push_back(order.id);
    return ids;
}

}  // namespace

Placement Outposts::look_for_order(const Prepared &prepared, const Deed &deed, const Failure &lost,
                                   base::Instant sent, const Call &call) {
    const Wanted &wanted = prepared.wanted;
    std::vector<Snapshot> found;
    const auto look = [&](const Call &patient) {
        if (wanted.quote.empty()) {
            found = new_orders(prepared, sent, patient);
        } else if (auto order = quoted_order(wanted, patient)) {
            found = {*std::move(order)};
        }
        return !found.empty();
    };
    if (lost.code != Code::cancelled) keep_looking(look, place_lookup_ms_, call);
    service_.log().write(base::Level::warning,
                         concat("Outposts: the answer to ", deed.what, " was lost; ",
                                std::to_string(found.size()), " orders like it were found"));
    // Of an Outpost whose orders before are unknown, any may be an older one.
    if (found.size() == 1 && prepared.is_listed) {
        Placement placement =
            placement_of(std::move(found.front().id), std::move(found.front().json));
        placement.is_recovered = true;
        return placement;
    }
    Failure failure = unknown_outcome(deed, lost);
    failure.message += " Look into the Outpost's orders before placing again.";
    failure.message += named("It may be one of these new orders like it: ", ids_of(found));
    try {
        if (lost.code != Code::cancelled) {
            failure.message += named("Orders like it were there before: ",
                                     equal_orders(prepared, lookup_call(call)));
        }
    } catch (const Failure &) {
        // They would only have been named.
    }
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

std::optional<Snapshot> Outposts::quoted_order(const Wanted &wanted, const Call &call) {
    const std::string id = quote(wanted.quote, call).submitted_order_id;
    if (id.empty()) return {};
    return named_order(id, call);
}

// The quote that names an order is enough to know it.
Snapshot Outposts::named_order(const std::string &order_id, const Call &call) {
    try {
        return order(order_id, call);
    } catch (const Failure &) {
        Snapshot unread;
        unread.id = order_id;
        return unread;
    }
}

// The orders that the Outpost has got since and that hold what was wanted.
std::vector<Snapshot> Outposts::new_orders(const Prepared &prepared, base::Instant sent,
                                           const Call &call) {
    const std::vector<std::string> before = ids_of(prepared.listed);
    const std::set<std::string_view> known(before.begin(), before.end());
    std::vector<std::string> candidates;
    const auto take = [&](std::span<const json::Value> page, const transport::Response &answer) {
        const std::int64_t since = by_clock_of(answer, sent);
        for (const json::Value &summary : page) {
            std::string id = word(summary, "OrderId");
            // A list may lag behind: an older order may be new to it.
            if (known.contains(id) || epoch_time_ms(summary, "OrderSubmissionDate") < since) {
                continue;
            }
            candidates.push_back(std::move(id));
        }
        return true;
    };
    service_.each_page(order_list, {{"OutpostIdentifierFilter", prepared.wanted.outpost}}, 0, take,
                       call);
    std::vector<Snapshot> orders;
    for (const std::string &id : candidates) {
        Snapshot candidate = listed_order(id, call);
        if (is_match(candidate, prepared.wanted)) orders.push_back(std::move(candidate));
    }
    return orders;
}

}  // namespace order::providers::outposts
