// Orders: estimate, place, read, list, tag, cancel, coverage.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sandbox/any_of.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/order_life.hpp"
#include "sandbox/up42/paging.hpp"
#include "sandbox/up42/placement.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

Reply unknown_order(const Request &request) {
    return not_found_reply(Family::v2, "Order", request.path_value("id"));
}

json::Array errors_view(const Placement &placement) {
    json::Array errors;
    for (const PlacementError &error : placement.errors) errors.push_back(to_json(error));
    return errors;
}

// Fills in the placement, or returns the reply that refuses the whole body.
std::optional<Reply> check_body(const Request &request, Placement &placement) {
    const auto body = json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    const auto refusal = check_placement(*body, placement);
    if (!refusal) return {};
    return error_reply(Family::v2, refusal->status, refusal->message, refusal->detail);
}

Reply estimate(World &, const Request &request) {
    Placement placement;
    if (auto refusal = check_body(request, placement)) return *refusal;
    double credits = 0;
    double size = 0;
    json::Array results;
    for (const PlacementItem &item : placement.items) {
        credits += item.order.credits;
        size += item.size;
        results.push_back(json::Object{{"index", item.index},
                                       {"credits", item.order.credits},
                                       {"size", item.size},
                                       {"unit", placement.unit}});
    }
    return json_reply(json::Object{
        {"summary",
         json::Object{{"totalCredits", credits}, {"totalSize", size}, {"unit", placement.unit}}},
        {"results", std::move(results)},
        {"errors", errors_view(placement)}});
}

Reply place_orders(World &world, const Request &request) {
    const auto workspace = request.parameter("workspaceId");
    if (!workspace) return error_reply(Family::v2, 400, "workspaceId is required.");
    if (*workspace != world.account().workspace_id)
        return not_found_reply(Family::v2, "Workspace", *workspace);
    Placement placement;
    if (auto refusal = check_body(request, placement)) return *refusal;
    refuse_unpayable(world, placement);
    json::Array errors = errors_view(placement);
    std::vector<std::size_t> indexes;
    for (const PlacementItem &item : placement.items) indexes.push_back(item.index);
    const std::vector<std::string> ids = place(world, request, std::move(placement));
    json::Array results;
    for (std::size_t i = 0; i < ids.size(); ++i)
        results.push_back(json::Object{{"index", indexes[i]}, {"id", ids[i]}});
    return json_reply(json::Object{{"results", std::move(results)}, {"errors", std::move(errors)}});
}

Reply get_order(World &world, const Request &request) {
    const Order *order = world.find_order(request.path_value("id"));
    return order == nullptr ? unknown_order(request)
                            : json_reply(order_view(*order, world.account()));
}

Reply list_orders(World &world, const Request &request) {
    const AnyOf workspaces(request, "workspaceId"), types(request, "type"),
        statuses(request, "status"), sub_statuses(request, "subStatus"), tags(request, "tags");
    const std::string name = request.parameter("displayName").value_or("");
    std::vector<const Order *> orders;
    if (workspaces.passes(world.account().workspace_id))
        for (const Order &order : world.orders())
            if (types.passes(order.type) && statuses.passes(order.status) &&
                sub_statuses.passes(order.sub_status) && tags.passes(order.tags) &&
                order.display_name.find(name) != std::string::npos)
                orders.push_back(&order);
    std::reverse(orders.begin(), orders.end());

    using Field = SortField<Order>;
    static constexpr std::array<Field, 4> fields = {
        Field{"createdAt", [](const Order &a, const Order &b) { return a.created < b.created; }},
        Field{"updatedAt", [](const Order &a, const Order &b) { return a.updated < b.updated; }},
        Field{"type", [](const Order &a, const Order &b) { return a.type < b.type; }},
        Field{"status", [](const Order &a, const Order &b) { return a.status < b.status; }}};
    return page_reply<Order>(request, std::move(orders), fields, [&world](const Order &order) {
        return order_view(order, world.account());
    });
}

Reply update_order(World &world, const Request &request) {
    Order *order = world.find_order(request.path_value("id"));
    if (order == nullptr) return unknown_order(request);
    const std::string *type = request.header("Content-Type");
    const std::string media = type == nullptr ? std::string() : base::lower(*type);
    if (!media.starts_with("application/merge-patch+json") &&
        !media.starts_with("application/json"))
        return error_reply(Family::v2, 415, "The body must be application/merge-patch+json.");
    const auto body = json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    if (const auto *tags = body->if_contains("tags")) {
        const auto texts = text_list(*tags);
        if (!tags->is_null() && !texts)
            return error_reply(Family::v2, 400, "tags must be a list of texts.");
        order->tags = texts;
        world.touch(*order);
    }
    return json_reply(order_view(*order, world.account()));
}

Reply cancel_order(World &world, const Request &request) {
    Order *order = world.find_order(request.path_value("id"));
    if (order == nullptr) return unknown_order(request);
    if (!is_cancellable(order->status))
        return error_reply(Family::v2, 409,
                           base::concat("Order '", order->id, "' cannot be cancelled in status ",
                                        order->status, "."));
    world.set_state(*order, "CANCELED", order->sub_status);
    world.touch(*order);
    if (order->type == "ARCHIVE") world.account().credits += order->credits;
    return json_reply(json::Object{{"orderId", order->id}, {"status", order->status}});
}

json::Object covered_part(const Area &part, double whole_square_km) {
    const double area = part.empty() ? 0 : square_km(part);
    return {{"sqKmArea", area},
            {"percentage", whole_square_km > 0 ? 100 * area / whole_square_km : 0},
            {"geometry", to_geojson(part)}};
}

// How much of the ordered area the delivered images cover.
Reply coverage(World &world, const Request &request) {
    const Order *order = world.find_order(request.path_value("id"));
    if (order == nullptr) return unknown_order(request);
    Area delivered;
    for (const Asset &asset : world.assets())
        if (asset.order_id == order->id) delivered = united(delivered, asset.footprint);
    if (const Scene *scene = find_scene(order->scene))
        delivered = intersection(delivered, area_of(scene->ring));
    const double whole = order->area.empty() ? 0 : square_km(order->area);
    return json_reply(
        json::Object{{"covered", covered_part(intersection(order->area, delivered), whole)},
                     {"remainder", covered_part(difference(order->area, delivered), whole)}});
}

}  // namespace

json::Object order_view(const Order &order, const Account &account) {
    json::Object details = order.details;
    if (!order.sub_status.empty()) details["subStatus"] = order.sub_status;
    json::Object view{
        {"id", order.id},
        {"workspaceId", account.workspace_id},
        {"accountId", account.id},
        {"displayName", order.display_name},
        {"type", order.type},
        {"status", order.status},
        {"dataProductId", or_null(order.data_product_id)},
        {"tags", list_or_null(order.tags)},
        {"createdAt", timestamp(order.created)},
        {"updatedAt", timestamp(order.updated)},
        {"createdBy", json::Object{{"id", order.created_by}, {"type", order.created_by_type}}},
        {"updatedBy", order.changed_by_clock ? json::Object{{"id", "system"}, {"type", "INTERNAL"}}
                                             : json::Object{{"id", order.created_by},
                                                            {"type", order.created_by_type}}}};
    if (!details.empty()) view["orderDetails"] = std::move(details);
    return view;
}

void add_order_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path,
                         Reply (*handler)(World &, const Request &)) {
        router.add(method, path, Family::v2,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add("POST", "/v2/orders/estimate", estimate);
    add("POST", "/v2/orders", place_orders);
    add("GET", "/v2/orders", list_orders);
    add("GET", "/v2/orders/{id}", get_order);
    add("PATCH", "/v2/orders/{id}", update_order);
    add("POST", "/v2/orders/{id}/cancellation", cancel_order);
    add("GET", "/v2/coverage/orders/{id}", coverage);
}

}  // namespace order::sandbox
