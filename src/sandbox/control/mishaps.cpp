// The faults and the request log of one service.
#include "sandbox/control/mishaps.hpp"

namespace order::sandbox {
namespace {

Reply add_fault(Faults &faults, const Request &request) {
    const auto body = json_body(request);
    if (!body) return error_reply(Family::v2, 400, "The body is not a JSON object.");
    if (const auto fault = faults.add(*body)) return error_reply(Family::v2, 400, *fault);
    return json_reply(json::Object{{"faults", faults.list().size()}}, 201);
}

}  // namespace

Reply Mishaps::answer(Request &request, std::int64_t now_us,
                      const std::function<void(int)> &add_orders,
                      const std::function<Reply(Request &)> &answer) {
    const auto action = faults_.take(request);
    Request seen = request;
    if (action && action->new_orders > 0) add_orders(action->new_orders);
    Reply reply = action ? answer_with(*action, request, answer) : answer(request);
    log_.add(std::move(seen), now_us, reply.status, action.has_value());
    return reply;
}

void Mishaps::reset() {
    faults_.clear();
    log_.clear();
}

void Mishaps::add_routes(Router &router) {
    const auto add = [&router](std::string_view method, std::string_view path,
                               Router::Handler handler) {
        router.add(method, path, Family::v2, std::move(handler), Router::Access::open);
    };
    add("POST", "/sandbox/faults", [this](const Request &r) { return add_fault(faults_, r); });
    add("GET", "/sandbox/faults", [this](const Request &) {
        return json_reply(json::Object{{"faults", faults_.list()}});
    });
    add("DELETE", "/sandbox/faults", [this](const Request &) {
        faults_.clear();
        return json_reply(json::Object());
    });
    add("GET", "/sandbox/requests", [this](const Request &r) {
        return json_reply(
            log_.list(r.parameter("method").value_or(""), r.parameter("path").value_or("")));
    });
    add("DELETE", "/sandbox/requests", [this](const Request &) {
        log_.clear();
        return json_reply(json::Object());
    });
}

bool is_control_path(std::string_view path) {
    return path == "/sandbox" || path.starts_with("/sandbox/");
}

}  // namespace order::sandbox
