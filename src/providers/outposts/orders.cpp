// Outposts: orders: one, lists of them, many at once, cancelling one, and the hardware of one.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/outposts/provider.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "providers/outposts/wire_orders.hpp"
#include "providers/outposts/words.hpp"
#include "providers/query_options.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::outposts {

using base::Code;
using base::concat;
using base::Failure;
using core::Snapshot;
using core::State;
using transport::Method;

namespace {

// Up to so many orders are asked for one by one.
constexpr std::size_t few_orders = 3;
// So many orders are remembered, to know whether they changed.
constexpr std::size_t max_seen = 10'000;

std::string path_of(std::string_view order_id) {
    return concat("/orders/", transport::path_segment(order_id, "the order"));
}

std::string titled(std::string_view what, std::string_view order_id) {
    return concat(what, " order ", base::excerpt(order_id, 64));
}

transport::Response order_answer(Service &service, std::string_view order_id, const Call &call) {
    return service.send(service.request(Method::get, path_of(order_id)),
                        titled("reading", order_id), call);
}

// The order that was asked for, or an invalid answer.
const json::Value &known_order(const json::Value &answer, std::string_view order_id,
                               std::string_view what) {
    const json::Value &order = required_thing(answer, "Order", "OrderId", order_id, what);
    if (has_names(order, {"Status"})) return order;
    throw invalid_answer(concat("Outposts' answer to ", what, " held no status."));
}

Snapshot whole_order(transport::Response answer, std::string_view order_id, const Call &call) {
    const std::string what = titled("reading", order_id);
    const json::Value document = document_of(answer, what, json::bounded(max_thing_bytes, &call));
    const json::Value &order = known_order(document, order_id, what);
    return snapshot_from(order, only_member_text(std::move(answer.body)));
}

}  // namespace

Snapshot Outposts::order(std::string_view order_id, const Call &call) {
    return whole_order(order_answer(service_, order_id, call), order_id, call);
}

core::Standing Outposts::standing(std::string_view order_id, const Call &call) {
    transport::Response answer = order_answer(service_, order_id, call);
    if (answer.is_success()) {
        const json::Limits limits = json::bounded(max_thing_bytes, &call);
        if (auto standing = standing_from(answer.body, order_id, limits)) {
            return *std::move(standing);
        }
    }
    return standing_of(whole_order(std::move(answer), order_id, call));
}

json::Value Outposts::read_order(std::string_view order_id, const Call &call) {
    const std::string what = titled("reading", order_id);
    return known_order(service_.get(path_of(order_id), what, call), order_id, what);
}

std::vector<Snapshot> Outposts::orders(const core::Options &query, const Call &call) {
    warn_of_typos(query, service_.log());
    allow_only(query, {"outpost", "status", "limit"}, "the list of orders of Outposts");
    const std::vector<std::string> statuses = query.all("status");
    const std::set<std::string_view> wanted(statuses.begin(), statuses.end());
    const auto limit = static_cast<std::size_t>(query.integer("limit").value_or(0));
    transport::Query parameters;
    add_options(query, {{"outpost", "OutpostIdentifierFilter"}}, parameters);

    std::vector<Snapshot> snapshots;
    const auto take = [&](std::span<const json::Value> page, const transport::Response &) {
        for (const json::Value &summary : page) {
            if (!wanted.empty() && !wanted.contains(word(summary, "Status"))) continue;
            snapshots.push_back(snapshot_from(summary));
        }
        return true;
    };
    // The service filters by no status and lists in an order of its own: the newest orders may come
    // last.
    service_.each_page(order_list, parameters, 0, take, call);
    std::stable_sort(snapshots.begin(), snapshots.end(), [](const Snapshot &a, const Snapshot &b) {
        return a.created_ms > b.created_ms;
    });
    if (limit > 0 && snapshots.size() > limit) snapshots.resize(limit);
    return snapshots;
}

std::vector<Snapshot> Outposts::poll(std::span<const std::string> order_ids, const Call &call) {
    if (order_ids.size() <= few_orders) return Provider::poll(order_ids, call);
    const Summaries summaries = summaries_of(order_ids, call);
    std::vector<Snapshot> snapshots;
    snapshots.reserve(order_ids.size());
    for (const std::string &id : order_ids) {
        const auto summary = summaries.find(id);
        if (summary == summaries.end()) {
            snapshots.push_back(missing_order(id));
        } else {
            snapshots.push_back(as_summarised(id, summary->second, call));
        }
    }
    return snapshots;
}

Outposts::Summaries Outposts::summaries_of(std::span<const std::string> order_ids,
                                           const Call &call) {
    const std::set<std::string_view> wanted(order_ids.begin(), order_ids.end());
    Summaries summaries;
    const auto take = [&](std::span<const json::Value> page, const transport::Response &) {
        for (const json::Value &summary : page) {
            const std::string id = word(summary, "OrderId");
            if (wanted.contains(id)) summaries.insert_or_assign(id, json::serialize(summary));
        }
        return summaries.size() < wanted.size();
    };
    service_.each_page(order_list, {}, 0, take, call);
    return summaries;
}

// The whole order, read only when its summary is not the one it was read with last.
Snapshot Outposts::as_summarised(const std::string &order_id, const std::string &summary,
                                 const Call &call) {
    {
        const std::lock_guard lock(mutex_);
        const auto seen = seen_.find(order_id);
        if (seen != seen_.end() && seen->second.summary == summary) return seen->second.order;
    }
    Snapshot order = std::move(Provider::poll({&order_id, 1}, call).front());
    const std::lock_guard lock(mutex_);
    if (core::is_end(order.state) || order.state == State::unknown) {
        seen_.erase(order_id);
    } else {
        if (seen_.size() >= max_seen) seen_.clear();
        seen_.insert_or_assign(order_id, Seen{summary, order});
    }
    return order;
}

State Outposts::cancel(std::string_view order_id, const Call &call) {
    const Deed deed{titled("cancelling", order_id), "It was not cancelled.", {}};
    const auto is_cancelled = [&](const Call &look) -> std::optional<State> {
        const State state = order(order_id, look).state;
        return state == State::cancelled ? std::optional(state) : std::nullopt;
    };
    // A refusal stands when the order cannot be read.
    const auto is_known_cancelled = [&] {
        try {
            return is_cancelled(lookup_call(call)).has_value();
        } catch (const Failure &) {
            return false;
        }
    };
    const auto request = service_.request(Method::post, concat(path_of(order_id), "/cancel"));
    return from_sending_on([&] {
        try {
            const Sent sent = service_.send_once(request, deed, call);
            // The answer to what was done is an empty object.
            if (sent.document && sent.document->is_object()) return State::cancelled;
            return find_out(deed, sent, call, is_cancelled);
        } catch (const Failure &failure) {
            // Cancelling an order a second time is refused, and all the same it is cancelled.
            if (failure.code == Code::conflict && is_known_cancelled()) return State::cancelled;
            throw;
        }
    });
}

std::vector<core::Asset> Outposts::assets_of(std::string_view order_id, std::int64_t limit,
                                             std::string_view, const Call &call) {
    std::vector<core::Asset> assets = assets_from(read_order(order_id, call));
    if (assets.size() > static_cast<std::size_t>(limit)) {
        assets.resize(static_cast<std::size_t>(limit));
    }
    return assets;
}

}  // namespace order::providers::outposts
