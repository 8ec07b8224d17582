// Up42: what a draft would cost, and placing it once and only once.
#include <algorithm>
#include <new>

#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "providers/query_options.hpp"
#include "providers/up42/provider.hpp"
#include "providers/up42/wire_orders.hpp"
#include "providers/up42/wire_queries.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;
using core::Placement;
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
    allow_only(draft.options, {"data_product", "name", "scene", "workspace", "tag", "parameters"},
               "orders at UP42");
    if (draft.line_items.empty()) return;
    throw Failure(Code::argument, "The draft had line items; UP42 takes areas.");
}

bool is_placed(const Placement::Item &item) { return !item.order_id.empty(); }
bool is_unknown(const Placement::Item &item) { return item.outcome_unknown; }

Placement placement_of(const std::vector<Snapshot> &orders, std::size_t areas) {
    Placement placement;
    json::Array documents;
    for (const Snapshot &order : orders) {
        Placement::Item item;
        if (areas == 1) item.index = 0;
        item.order_id = order.id;
        placement.items.push_back(std::move(item));
        documents.push_back(json::parse(order.json, "An order"));
    }
    for (std::size_t i = orders.size(); i < areas; ++i) {
        Placement::Item item;
        item.problem = "The answer was lost, and no order for this area was found.";
        item.outcome_unknown = true;
        placement.items.push_back(std::move(item));
    }
    placement.json = json::serialize(documents);
    return placement;
}

// What the answer says; nothing when it does not tell whether anything was placed.
std::optional<Placement> answered(const json::Value &answer, std::size_t areas) {
    Placement placement = placement_from(answer, areas);
    const auto &items = placement.items;
    if (std::any_of(items.begin(), items.end(), is_placed)) return placement;
    if (items.empty() || std::any_of(items.begin(), items.end(), is_unknown)) return {};
    std::string_view reason = items.front().problem;
    if (reason.ends_with('.')) reason.remove_suffix(1);
    throw Failure(Code::provider,
                  concat("UP42 placed none of ", orders_text(areas), ": ", reason, "."));
}

}  // namespace

core::Estimate Up42::estimate(const core::Draft &draft, const Call &call) {
    refuse_hardware(draft);
    Outgoing outgoing = order_json(body_from(draft));
    const auto request = service_.request(Method::post, concat(orders_path, "/estimate"), {},
                                          std::move(outgoing.json));
    return estimate_from(service_.read(request, "estimating the draft", call), outgoing.areas);
}

Placement Up42::place(const core::Draft &draft, const Call &call) {
    refuse_hardware(draft);
    Sending sending;
    sending.reference = concat("liborder:", crypto::uuid());
    OrderBody body = body_from(draft);
    body.tags.push_back(sending.reference);
    Outgoing outgoing = order_json(body);
    sending.areas = outgoing.areas;
    sending.display_name = outgoing.display_name;
    sending.workspace_id = draft.options.text("workspace");
    if (sending.workspace_id.empty()) sending.workspace_id = workspace_id(call);
    sending.deed = {concat("placing ", orders_text(sending.areas)), "Nothing was placed.",
                    concat(" with the tag ", sending.reference)};

    const auto request =
        service_.request(Method::post, orders_path, {{"workspaceId", sending.workspace_id}},
                         std::move(outgoing.json));
    return from_sending_on([&] {
        const Sent sent = service_.send_once(request, sending.deed, call);
        std::optional<Placement> placement;
        try {
            if (sent.document) placement = answered(*sent.document, sending.areas);
        } catch (const std::bad_alloc &) {
            // Memory that runs out now must not hide a purchase.
        }
        if (!placement) return look_for_orders(sending, loss_of(sent, sending.deed), call);
        placement->reference = sending.reference;
        return *std::move(placement);
    });
}

// The answer was lost, so the orders are looked for by their tag for a while: they may take a
// moment to show up.
Placement Up42::look_for_orders(const Sending &sending, const Failure &lost, const Call &call) {
    std::vector<Snapshot> found;
    const auto look = [&](const Call &patient) {
        std::vector<Snapshot> orders = tagged_orders(sending, patient);
        if (orders.size() >= found.size()) found = std::move(orders);
        return found.size() >= sending.areas;
    };
    if (lost.code != Code::cancelled) keep_looking(look, place_lookup_ms_, call);
    service_.log().write(base::Level::warning, concat("UP42: the answer to ", sending.deed.what,
                                                      " was lost; ", orders_text(found.size()),
                                                      " found by the tag ", sending.reference));
    if (found.empty()) {
        Failure failure = unknown_outcome(sending.deed, lost);
        failure.reference = sending.reference;
        failure.message +=
            concat(" Look for orders with the tag ", sending.reference, " before placing again.");
        throw failure;
    }
    Placement placement = placement_of(found, sending.areas);
    placement.reference = sending.reference;
    placement.recovered = true;
    return placement;
}

std::vector<Snapshot> Up42::tagged_orders(const Sending &sending, const Call &call) {
    // Should the service not filter, the orders just placed are among the newest all the same.
    std::size_t left = 1'000 + sending.areas;
    std::vector<Snapshot> orders;
    const auto take = [&](const json::Value &document) {
        Snapshot order = snapshot_from(document);
        const auto &tags = order.tags;
        if (std::find(tags.begin(), tags.end(), sending.reference) != tags.end()) {
            orders.push_back(std::move(order));
        }
        return orders.size() < sending.areas && --left > 0;
    };
    service_.each_item(orders_path,
                       tagged_query(sending.workspace_id, sending.display_name, sending.reference),
                       "the list of orders", take, call);
    return orders;
}

}  // namespace order::providers::up42
