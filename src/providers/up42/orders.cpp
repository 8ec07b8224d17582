// Up42: orders: one, lists of them, many at once, and what changes one.
#include "base/text.hpp"
#include "providers/answers.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_errors.hpp"
#include "providers/up42/wire_orders.hpp"
#include "providers/up42/wire_queries.hpp"
#include "providers/up42/words.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using core::Snapshot;
using core::State;
using transport::Method;
using transport::Request;

namespace {

constexpr std::string_view orders_path = "/v2/orders";
// Up to so many orders are asked for one by one.
constexpr std::size_t few_orders = 8;
constexpr int poll_page_size = 100;

std::string path_of(std::string_view order_id) {
    return concat(orders_path, "/", transport::path_segment(order_id, "the order"));
}

std::string titled(std::string_view what, std::string_view order_id) {
    return concat(what, " order ", base::excerpt(order_id, 64));
}

// The order that was asked for, or an invalid answer.
Snapshot known_snapshot(const json::Value &document, std::string_view order_id,
                        std::string text = {}) {
    if (!is_order(document) || !is_same_id(order_id, name_in(document, "id"))) {
        throw invalid_answer(concat("UP42's answer to ", titled("reading", order_id),
                                    " was not that order with its status."));
    }
    Snapshot snapshot = snapshot_from(document, std::move(text));
    snapshot.id = order_id;
    return snapshot;
}

transport::Response order_answer(Service &service, std::string_view order_id, const Call &call) {
    return service.send(service.request(Method::get, path_of(order_id)),
                        titled("reading", order_id), call);
}

Snapshot whole_order(transport::Response answer, std::string_view order_id, const Call &call) {
    Document document = document_with_text(std::move(answer), titled("reading", order_id),
                                           json::bounded(max_thing_bytes, &call));
    return known_snapshot(document.value, order_id, std::move(document.text));
}

// Orders found in lists so far. A list pays as long as its pages show more orders that are wanted
// than requests for single ones would.
class Harvest {
  public:
    explicit Harvest(std::span<const std::string> order_ids) {
        for (const std::string &id : order_ids) found_.emplace(id, std::nullopt);
        missing_ = found_.size();
    }

    // False when there is nothing left to find, or the list does not pay any more.
    bool take(const std::vector<const json::Value *> &orders) {
        std::size_t hits = 0;
        for (const json::Value *order : orders) {
            const auto wanted = found_.find(word(*order, "id"));
            if (wanted == found_.end() || wanted->second) continue;
            wanted->second = snapshot_from(*order);
            ++hits;
        }
        missing_ -= hits;
        lean_pages_ = hits > 1 ? 0 : lean_pages_ + 1;
        return missing_ > 0 && lean_pages_ < std::max<std::size_t>(4, missing_ / 8);
    }

    std::map<std::string, std::optional<Snapshot>> &found() { return found_; }

  private:
    std::map<std::string, std::optional<Snapshot>> found_;
    std::size_t missing_ = 0;
    std::size_t lean_pages_ = 0;
};

}  // namespace

Snapshot Up42::order(std::string_view order_id, const Call &call) {
    return whole_order(order_answer(service_, order_id, call), order_id, call);
}

core::Standing Up42::standing(std::string_view order_id, const Call &call) {
    transport::Response answer = order_answer(service_, order_id, call);
    if (answer.is_success()) {
        const json::Limits limits = json::bounded(max_thing_bytes, &call);
        if (auto standing = standing_from(answer.body, order_id, limits)) {
            return *std::move(standing);
        }
    }
    return standing_of(whole_order(std::move(answer), order_id, call));
}

std::vector<Snapshot> Up42::orders(const core::Options &query, const Call &call) {
    warn_of_typos(query, service_.log());
    const auto limit = static_cast<std::size_t>(query.integer("limit").value_or(0));
    std::vector<Snapshot> snapshots;
    const auto take = [&](const json::Value &order) {
        snapshots.push_back(snapshot_from(order));
        return limit == 0 || snapshots.size() < limit;
    };
    service_.each_item(orders_path, orders_query(query), "the list of orders", take, call,
                       is_order);
    return snapshots;
}

std::vector<Snapshot> Up42::poll(std::span<const std::string> order_ids, const Call &call) {
    if (order_ids.size() <= few_orders) return Provider::poll(order_ids, call);
    Harvest harvest(order_ids);
    const transport::Query newest_first = {{"sort", "createdAt,desc"},
                                           {"size", std::to_string(poll_page_size)}};
    const auto take = [&](const std::vector<const json::Value *> &page) {
        return harvest.take(page);
    };
    service_.each_page(orders_path, newest_first, "the list of orders", take, call, is_order);
    for (auto &[id, snapshot] : harvest.found()) {
        if (!snapshot) snapshot = std::move(Provider::poll({&id, 1}, call).front());
    }
    std::vector<Snapshot> snapshots;
    snapshots.reserve(order_ids.size());
    for (const std::string &id : order_ids) snapshots.push_back(*harvest.found().at(id));
    return snapshots;
}

State Up42::cancel(std::string_view order_id, const Call &call) {
    const Deed deed{titled("cancelling", order_id), "It was not cancelled.", {}};
    const Request request =
        service_.request(Method::post, concat(path_of(order_id), "/cancellation"));
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        const std::string status = sent.document ? word(*sent.document, "status") : std::string();
        if (!status.empty()) return state_from(status, {});
        return find_out(deed, sent, call, [&](const Call &look) {
            const State state = order(order_id, look).state;
            return state == State::cancelled ? std::optional(state) : std::nullopt;
        });
    });
}

Snapshot Up42::replace_tags(std::string_view order_id, std::span<const std::string> tags,
                            const Call &call) {
    Request request = service_.request(Method::patch, path_of(order_id));
    request.headers.push_back({"Content-Type", "application/merge-patch+json"});
    request.body = tags_body(tags);
    const std::string what = titled("tagging", order_id);
    return known_snapshot(service_.read(request, what, call), order_id);
}

core::Coverage Up42::coverage(std::string_view order_id, const Call &call) {
    const std::string path =
        concat("/v2/coverage/orders/", transport::path_segment(order_id, "the order"));
    return coverage_from(service_.get(path, {}, titled("reading the coverage of", order_id), call));
}

}  // namespace order::providers::up42
