// Up42: what a draft would cost, and placing it once and only once.
#include <algorithm>
#include <new>

#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "providers/query_options.hpp"
#include "providers/up42/found_orders.hpp"
#include "providers/up42/payment.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_orders.hpp"
#include "providers/up42/wire_queries.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using core::Placement;
using core::PlacementItem;
using core::Snapshot;
using transport::Method;

namespace {

constexpr std::string_view orders_path = "/v2/orders";

std::string orders_text(std::size_t count) {
    return concat(std::to_string(count), count == 1 ? " order" : " orders");
}

OrderBody body_from(const core::Draft &draft) {
    OrderBody body;
    body.data_product = draft.options.text("data_product");
    body.display_name = draft.options.text("name");
    body.scene = draft.options.text("scene");
    body.parameters = draft.options.text("parameters");
    body.areas = draft.areas;
    body.tags = draft.options.all("tag");
    return body;
}

// UP42 does nothing with anything else.
void refuse_hardware(const core::Draft &draft) {
    allow_only(draft.options,
               {"data_product", "name", "scene", "workspace", "tag", "parameters", "key"},
               "orders at UP42");
    if (draft.line_items.empty()) return;
    throw Failure(Code::argument, "The draft had line items; UP42 takes areas.");
}

bool is_placed(const PlacementItem &item) { return !item.order_id.empty(); }
bool is_unknown(const PlacementItem &item) { return item.outcome_unknown; }
bool is_unpaid(const PlacementItem &item) { return says_account_cannot_pay(item.problem); }

// One key is for one purchase.
void refuse_other_product(const std::vector<Snapshot> &placed, const core::Plan &plan,
                          const std::string &data_product) {
    for (const Snapshot &order : placed) {
        if (order.data_product_id.empty() || order.data_product_id == data_product) continue;
        Failure failure(Code::conflict,
                        concat("The key \"", plan.key, "\" was used before, for order ", order.id,
                               " of the data product ", order.data_product_id,
                               "; use another key for another order."));
        failure.resource_id = order.id;
        failure.resource_kind = "ORDER";
        throw failure;
    }
}

// An answer that names an order has placed it, whatever else it says.
bool names_orders(const json::Value &answer) {
    const auto results = json::elements(answer, "results");
    return std::any_of(results.begin(), results.end(),
                       [](const json::Value &one) { return !word(one, "id").empty(); });
}

// What the answer says, without items when it does not tell whether anything was placed.
Placement answered(const json::Value &answer, std::size_t areas) {
    Placement placement = placement_from(answer, areas);
    const auto &items = placement.items;
    if (items.empty() || std::any_of(items.begin(), items.end(), is_placed) ||
        std::any_of(items.begin(), items.end(), is_unknown)) {
        return placement;
    }
    std::string_view reason = items.front().problem;
    if (reason.ends_with('.')) reason.remove_suffix(1);
    Failure failure(Code::provider,
                    concat("UP42 placed none of ", orders_text(areas), ": ", reason, "."));
    if (std::all_of(items.begin(), items.end(), is_unpaid)) {
        failure.code = Code::payment;
        failure.needs_person = true;
    }
    throw failure;
}

bool is_complete(const Placement &placement) {
    const auto &items = placement.items;
    return !items.empty() && std::none_of(items.begin(), items.end(), is_unknown);
}

std::string documents_of(const std::vector<Snapshot> &orders) {
    std::string documents;
    for (const Snapshot &order : orders) {
        documents += concat(documents.empty() ? "" : ",", order.json);
    }
    return concat("[", documents, "]");
}

Placement recovered(Placement placement, const core::Plan &plan) {
    placement.reference = plan.reference;
    placement.is_recovered = true;
    return placement;
}

}  // namespace

core::Estimate Up42::estimate(const core::Draft &draft, const Call &call) {
    refuse_hardware(draft);
    Outgoing outgoing = order_json(body_from(draft));
    const auto request = service_.request(Method::post, concat(orders_path, "/estimate"), {},
                                          std::move(outgoing.json));
    return estimate_from(service_.read(request, "estimating the draft", call),
                         outgoing.geometries.size());
}

Up42::Prepared Up42::prepare(const core::Draft &draft, const Call &call) {
    refuse_hardware(draft);
    Prepared prepared;
    core::Plan &plan = prepared.plan;
    plan.provider = name();
    const std::string own_key = core::key_of(draft);
    plan.key = own_key.empty() ? crypto::uuid() : own_key;
    plan.reference = concat("liborder:", plan.key);
    OrderBody body = body_from(draft);
    body.tags.push_back(plan.reference);
    prepared.outgoing = order_json(body);
    plan.orders = static_cast<std::int64_t>(prepared.outgoing.geometries.size());
    plan.request = prepared.outgoing.json;
    plan.workspace_id = draft.options.text("workspace");
    if (plan.workspace_id.empty()) plan.workspace_id = workspace_id(call);
    if (own_key.empty()) return prepared;
    prepared.placed =
        tagged_orders(tagged_query(plan.workspace_id, {}, plan.reference), plan.reference, 0, call);
    refuse_other_product(prepared.placed, plan, prepared.outgoing.data_product);
    for (const Snapshot &order : prepared.placed) plan.placed_orders.push_back(order.id);
    return prepared;
}

core::Plan Up42::plan(const core::Draft &draft, const Call &call) {
    return prepare(draft, call).plan;
}

Placement Up42::place(const core::Draft &draft, const Call &call) {
    const Prepared prepared = prepare(draft, call);
    const auto &[plan, outgoing, placed] = prepared;
    if (!placed.empty()) {
        Placement placement;
        placement.json = documents_of(placed);
        add_orders(placed, outgoing,
                   "No order with the key was found for this area, and nothing was sent again.",
                   placement);
        return recovered(std::move(placement), plan);
    }
    const std::size_t areas = outgoing.geometries.size();
    const Deed deed{concat("placing ", orders_text(areas)), "Nothing was placed.",
                    concat(" with the tag ", plan.reference), names_orders};
    const auto request = service_.request(Method::post, orders_path,
                                          {{"workspaceId", plan.workspace_id}}, outgoing.json);
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, deed, call);
        Placement placement;
        try {
            if (sent.document) placement = answered(*sent.document, areas);
        } catch (const std::bad_alloc &) {
            // Memory that runs out now must not hide a purchase.
        }
        if (!is_complete(placement)) {
            return look_for_orders(prepared, deed, loss_of(sent, deed), std::move(placement), call);
        }
        placement.reference = plan.reference;
        return placement;
    });
}

// The answer was lost, or said too little, so the orders are looked for by their tag for a while:
// they may take a moment to show up.
Placement Up42::look_for_orders(const Prepared &prepared, const Deed &deed, const Failure &lost,
                                Placement placement, const Call &call) {
    const auto &[plan, outgoing, placed] = prepared;
    const auto is_refused = [](const PlacementItem &item) {
        return !is_placed(item) && !is_unknown(item);
    };
    const std::size_t areas = outgoing.geometries.size();
    const auto refused = static_cast<std::size_t>(
        std::count_if(placement.items.begin(), placement.items.end(), is_refused));
    const std::size_t wanted = refused < areas ? areas - refused : 1;
    const auto query = tagged_query(plan.workspace_id, outgoing.display_name, plan.reference);
    std::vector<Snapshot> found;
    const auto look = [&](const Call &patient) {
        std::vector<Snapshot> orders = tagged_orders(query, plan.reference, wanted, patient);
        if (orders.size() >= found.size()) found = std::move(orders);
        return found.size() >= wanted;
    };
    if (lost.code != Code::cancelled) keep_looking(look, place_lookup_ms_, call);
    service_.log().write(base::Level::warning,
                         concat("UP42: the answer to ", deed.what, " was lost; ",
                                orders_text(found.size()), " found by the tag ", plan.reference));
    if (placement.items.empty()) placement.json = documents_of(found);
    add_orders(found, outgoing, "The answer was lost, and no order for this area was found.",
               placement);
    if (std::any_of(placement.items.begin(), placement.items.end(), is_placed)) {
        return recovered(std::move(placement), plan);
    }
    Failure failure = unknown_outcome(deed, lost);
    failure.reference = plan.reference;
    failure.message +=
        concat(" Look for orders with the tag ", plan.reference, " before placing again.");
    throw failure;
}

// All orders with the tag, or, of those just placed, as many as are wanted.
std::vector<Snapshot> Up42::tagged_orders(const transport::Query &query, const std::string &tag,
                                          std::size_t wanted, const Call &call) {
    // Should the service not filter, the orders just placed are among the newest all the same.
    std::size_t left = 1'000 + wanted;
    std::vector<Snapshot> orders;
    const auto take = [&](const json::Value &document) {
        Snapshot order = snapshot_from(document);
        const auto &tags = order.tags;
        if (std::find(tags.begin(), tags.end(), tag) != tags.end()) {
            orders.push_back(std::move(order));
        }
        return wanted == 0 || (orders.size() < wanted && --left > 0);
    };
    service_.each_item(orders_path, query, "the list of orders", take, call);
    return orders;
}

}  // namespace order::providers::up42
