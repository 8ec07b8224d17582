// What lies under /sandbox/ at Outposts: orders, quotes, keys, the clock, how the service behaves.
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/control/help.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t most_new_orders = 100000;
constexpr std::size_t most_new_items = 20;

Reply bad_request(std::string_view message) { return error_reply(Family::v2, 400, message); }

Reply add_orders(OutpostsWorld &world, const json::Value &description) {
    const std::int64_t count = json::integer(description, "count").value_or(1);
    if (count < 1 || count > most_new_orders) return bad_request("count must be 1 to 100000.");
    json::Array ids;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::string id = world.new_id("oo-");
        json::Object one = description.as_object();
        one["id"] = id;
        if (const auto fault = add_made_order(world, one)) return bad_request(*fault);
        ids.emplace_back(id);
    }
    return json_reply(json::Object{{"ids", std::move(ids)}}, 201);
}

// {"status": any word, or null for what follows from the line items, "hold"}
Reply set_order(OutpostsWorld &world, const Request &request, const json::Value &body) {
    const std::string id = request.path_value("id");
    HardwareOrder *order = world.find_order(id);
    if (order == nullptr) return not_found_reply(Family::v2, "Order", id);
    const auto hold = json::boolean(body, "hold");
    if (hold == true) world.hold(*order);
    if (body.as_object().contains("status")) world.set_status(*order, json::text(body, "status"));
    if (hold == false) world.release(*order);
    return json_reply(order_view(*order));
}

Reply set_line_item(OutpostsWorld &world, const Request &request, const json::Value &body) {
    const std::string id = request.path_value("id"), item_id = request.path_value("item");
    HardwareOrder *order = world.find_order(id);
    if (order == nullptr) return not_found_reply(Family::v2, "Order", id);
    const auto item = std::find_if(order->items.begin(), order->items.end(),
                                   [&](const LineItem &i) { return i.id == item_id; });
    if (item == order->items.end()) return not_found_reply(Family::v2, "LineItem", item_id);
    const auto status = json::text(body, "status");
    if (!status) return bad_request("status is required.");
    world.set_item_status(*order, *item, *status);
    return json_reply(order_view(*order));
}

Reply set_clock(OutpostsWorld &world, const json::Value &body) {
    const auto shift = json::integer(body, "shift_seconds");
    if (!shift || *shift < -400LL * 86400 || *shift > 400LL * 86400)
        return bad_request("shift_seconds must be within 400 days.");
    world.clock().shift(*shift);
    return json_reply(json::Object{{"shift_seconds", *shift}});
}

Reply show_keys(OutpostsWorld &world) {
    return json_reply(json::Object{{"issued", world.keys().issued()},
                                   {"seconds", world.keys().session_seconds()}});
}

Reply set_keys(OutpostsWorld &world, const json::Value &body) {
    const auto seconds = json::integer(body, "seconds");
    if (seconds && (*seconds < 0 || *seconds > 43200))
        return bad_request("seconds must be 0 to 43200.");
    if (seconds) world.keys().set_session_seconds(*seconds);
    if (json::boolean(body, "expire") == true) {
        world.keys().expire_sessions();
        world.sso_tokens().expire();
    }
    return show_keys(world);
}

// {"open_orders", "quote_seconds", "page_size", "empty_pages"}
Reply set_manners(OutpostsWorld &world, const json::Value &body) {
    OutpostsManners &manners = world.manners();
    struct Setting {
        std::string_view name;
        std::int64_t &value;
        std::int64_t least, most;
    };
    const Setting settings[] = {{"open_orders", manners.most_open_orders, 0, 1000000},
                                {"quote_seconds", manners.quote_seconds, -86400, 365LL * 86400},
                                {"page_size", manners.usual_page, 1, 1000},
                                {"empty_pages", manners.empty_pages, 0, 1000}};
    json::Object view;
    for (const Setting &setting : settings) {
        if (const auto value = json::integer(body, setting.name)) {
            if (*value < setting.least || *value > setting.most)
                return bad_request(base::concat(setting.name, " is out of range."));
            setting.value = *value;
        }
        view[setting.name] = setting.value;
    }
    return json_reply(std::move(view));
}

Reply expire_quote(OutpostsWorld &world, const Request &request) {
    const std::string id = request.path_value("id");
    Quote *quote = world.find_quote(id);
    if (quote == nullptr) return not_found_reply(Family::v2, "Quote", id);
    quote->expires_us = world.clock().now_us();
    return json_reply(json::Object());
}

}  // namespace

std::optional<std::string> add_made_order(OutpostsWorld &world, const json::Value &description) {
    const auto text = [&description](std::string_view name, std::string_view otherwise) {
        return json::text(description, name).value_or(std::string(otherwise));
    };
    const Outpost *outpost = world.find_outpost(text("outpost", world.outposts().front().id));
    if (outpost == nullptr) return "outpost must be the id of an Outpost.";
    HardwareOrder order;
    order.id = text("id", "");
    order.outpost_id = outpost->id;
    order.type = text("type", "OUTPOST");
    order.payment_option = "ALL_UPFRONT";
    order.payment_term = "THREE_YEARS";
    order.fixed_status = json::text(description, "status");
    order.held = json::boolean(description, "hold").value_or(false);
    std::vector<std::string> statuses = json::texts(description, "line_items");
    if (statuses.empty()) statuses = {"PREPARING"};
    if (statuses.size() > most_new_items) return "line_items may name 20 states at most.";
    for (std::string &status : statuses) {
        LineItem item;
        item.catalog_item_id = outpost->hardware == "RACK" ? "OR-RM5SML2" : "OR-SC6IDA2";
        item.status = std::move(status);
        order.items.push_back(std::move(item));
    }
    world.add_order(std::move(order));
    return {};
}

void add_outposts_control_routes(Router &router, OutpostsWorld &world, Mishaps &mishaps) {
    using WithBody = std::function<Reply(const Request &, const json::Value &)>;
    const auto post = [&router](std::string_view path, WithBody handler) {
        router.add(
            "POST", path, Family::v2,
            [handler = std::move(handler)](const Request &request) {
                const auto body = json_body(request);
                if (!body) return bad_request("The body is not a JSON object.");
                return handler(request, json::Value(*body));
            },
            Router::Access::open);
    };
    const auto add = [&router](std::string_view method, std::string_view path,
                               Router::Handler handler) {
        router.add(method, path, Family::v2, std::move(handler), Router::Access::open);
    };
    add("GET", "/sandbox", [](const Request &) { return outposts_control_help(); });
    post("/sandbox/orders", [&](auto &, auto &body) { return add_orders(world, body); });
    post("/sandbox/orders/{id}", [&](auto &r, auto &body) { return set_order(world, r, body); });
    post("/sandbox/orders/{id}/line-items/{item}",
         [&](auto &r, auto &body) { return set_line_item(world, r, body); });
    post("/sandbox/clock", [&](auto &, auto &body) { return set_clock(world, body); });
    add("GET", "/sandbox/keys", [&](const Request &) { return show_keys(world); });
    post("/sandbox/keys", [&](auto &, auto &body) { return set_keys(world, body); });
    post("/sandbox/manners", [&](auto &, auto &body) { return set_manners(world, body); });
    add("POST", "/sandbox/quotes/{id}/expire",
        [&](const Request &r) { return expire_quote(world, r); });
    add("POST", "/sandbox/reset", [&](const Request &) {
        world.reset();
        mishaps.reset();
        return json_reply(json::Object());
    });
}

}  // namespace order::sandbox
