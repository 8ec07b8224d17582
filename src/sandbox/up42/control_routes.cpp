// What lies under /sandbox/ at UP42 besides faults, requests and assets: orders, tokens, links.
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/control/help.hpp"
#include "sandbox/up42/catalog.hpp"
#include "sandbox/up42/routes.hpp"
#include "sandbox/up42/service.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t most_new_orders = 100000;
// What a made order is of when its description does not say: the display product of phr.
constexpr std::string_view usual_product = "647780db-5a06-4b61-b525-577a8b68bb54";
constexpr std::string_view usual_tasking_product = "613ad1f5-4148-4460-a316-1a97e46058f9";

Reply bad_request(std::string_view message) { return error_reply(Family::v2, 400, message); }

Reply done(json::Object view = {}) { return json_reply(std::move(view)); }

Reply add_orders(World &world, const Request &request) {
    const auto body = json_body(request);
    if (!body) return bad_request("The body is not a JSON object.");
    const json::Value description(*body);
    const std::int64_t count = json::integer(description, "count").value_or(1);
    if (count < 1 || count > most_new_orders) return bad_request("count must be 1 to 100000.");
    json::Array ids;
    for (std::int64_t i = 0; i < count; ++i) {
        if (const auto fault = add_made_order(world, description)) return bad_request(*fault);
        ids.emplace_back(world.orders().back().id);
    }
    return json_reply(json::Object{{"ids", std::move(ids)}}, 201);
}

Reply set_order(World &world, const Request &request) {
    const std::string id = request.path_value("id");
    Order *order = world.find_order(id);
    if (order == nullptr) return not_found_reply(Family::v2, "Order", id);
    const auto object = json_body(request);
    if (!object) return bad_request("The body is not a JSON object.");
    const json::Value body(*object);
    const auto hold = json::boolean(body, "hold");
    const auto status = json::text(body, "status");
    const auto sub_status = json::text(body, "subStatus");
    if (hold == true) world.hold(*order);
    if (status || sub_status)
        world.set_state(*order, status.value_or(order->status),
                        sub_status.value_or(status ? std::string() : order->sub_status));
    if (hold == false) world.release(*order);
    return json_reply(order_view(*order, world.account()));
}

Reply show_tokens(World &world, const Request &) {
    return done({{"issued", world.tokens().issued()}, {"seconds", world.tokens().lifetime()}});
}

Reply set_tokens(World &world, const Request &request) {
    const auto object = json_body(request);
    if (!object) return bad_request("The body is not a JSON object.");
    const json::Value body(*object);
    const auto seconds = json::integer(body, "seconds");
    if (seconds && (*seconds < 0 || *seconds > 86400))
        return bad_request("seconds must be 0 to 86400.");
    if (seconds) world.tokens().set_lifetime(*seconds);
    if (json::boolean(body, "revoke") == true) world.tokens().revoke_all();
    return show_tokens(world, request);
}

Reply set_links(World &world, const Request &request) {
    const auto object = json_body(request);
    if (!object) return bad_request("The body is not a JSON object.");
    const json::Value body(*object);
    const auto seconds = json::integer(body, "seconds");
    if (seconds && (*seconds < -86400 || *seconds > 86400))
        return bad_request("seconds must be -86400 to 86400.");
    if (seconds) world.set_link_seconds(*seconds);
    if (json::boolean(body, "revoke") == true) world.revoke_links();
    return done({{"seconds", world.link_seconds()}});
}

Reply set_account(World &world, const Request &request) {
    const auto object = json_body(request);
    const auto credits = object ? json::number(json::Value(*object), "credits") : std::nullopt;
    if (!credits) return bad_request("credits is required.");
    world.account().credits = *credits;
    return done({{"credits", *credits}});
}

}  // namespace

std::optional<std::string> add_made_order(World &world, const json::Value &description) {
    const auto text = [&description](std::string_view name, std::string_view otherwise) {
        return json::text(description, name).value_or(std::string(otherwise));
    };
    Order order;
    order.type = text("type", "ARCHIVE");
    if (order.type != "ARCHIVE" && order.type != "TASKING")
        return "type must be ARCHIVE or TASKING.";
    const bool is_archive = order.type == "ARCHIVE";
    order.display_name = text("displayName", "Made order");
    order.status = text("status", "PLACED");
    order.sub_status = text("subStatus", "");
    order.data_product_id = text("dataProduct", is_archive ? usual_product : usual_tasking_product);
    if (const json::Value *tags = json::member(description, "tags")) order.tags = text_list(*tags);
    order.created_by = world.account().workspace_id;
    order.created_by_type = "USER";
    order.credits = 1000;
    order.held = json::boolean(description, "hold").value_or(false);
    // A few scenes in turn: orders differ, and thousands are delivered quickly.
    SceneQuery query;
    query.collections = {"phr"};
    const auto scenes = find_scenes(query);
    const Scene &scene = *scenes[world.orders().size() % std::min<std::size_t>(scenes.size(), 16)];
    order.collection = is_archive ? "phr" : "phr-tasking";
    order.area = area_of(scene.ring);
    order.details[is_archive ? "aoi" : "geometry"] = to_geojson(order.area);
    if (is_archive) {
        order.scene = scene.id;
        order.details["imageId"] = scene.scene_id;
    } else {
        order.details["acquisitionStart"] = timestamp(world.now());
        order.details["acquisitionEnd"] = timestamp(world.now() + 14LL * 86400 * 1000000);
    }
    world.add_order(std::move(order));
    return {};
}

void add_control_routes(Router &router, World &world, Mishaps &mishaps) {
    const auto add = [&router](std::string_view method, std::string_view path,
                               Router::Handler handler) {
        router.add(method, path, Family::v2, std::move(handler), Router::Access::open);
    };
    add("GET", "/sandbox", [](const Request &) { return control_help(); });
    add("POST", "/sandbox/orders", [&](const Request &r) { return add_orders(world, r); });
    add("POST", "/sandbox/orders/{id}", [&](const Request &r) { return set_order(world, r); });
    add("GET", "/sandbox/tokens", [&](const Request &r) { return show_tokens(world, r); });
    add("POST", "/sandbox/tokens", [&](const Request &r) { return set_tokens(world, r); });
    add("POST", "/sandbox/links", [&](const Request &r) { return set_links(world, r); });
    add("POST", "/sandbox/account", [&](const Request &r) { return set_account(world, r); });
    add("POST", "/sandbox/reset", [&](const Request &) {
        world.reset();
        mishaps.reset();
        return done();
    });
}

}  // namespace order::sandbox
