// The simulated UP42 API as one thing that answers requests.
#include "sandbox/up42_service.hpp"

#include "sandbox/up42_routes.hpp"

namespace order::sandbox {

Up42Service::Up42Service(const WorldOptions &options)
    : world_(options),
      router_([this](const Request &request) { return up42_caller(world_, request); }),
      control_([](const Request &) { return std::string(); }) {
    add_auth_routes(router_, world_);
    add_account_routes(router_, world_);
    add_catalog_routes(router_, world_);
    add_order_routes(router_, world_);
    add_asset_routes(router_, world_);
    add_stac_routes(router_, world_);
    add_tasking_routes(router_, world_);
    add_storage_routes(router_, world_);
    add_legacy_catalog_routes(router_, world_);
    add_legacy_workspace_routes(router_, world_);
    add_control_routes(control_, world_, faults_, log_);
    add_control_asset_routes(control_, world_);
}

Reply Up42Service::answer(Request &request) {
    world_.advance();
    if (request.path == "/sandbox" || request.path.starts_with("/sandbox/"))
        return control_.route(request);
    const auto action = faults_.take(request);
    Request seen = request;
    Reply reply;
    if (action) {
        for (int i = 0; i < action->new_orders; ++i) add_made_order(world_, json::Object());
        reply = answer_with(*action, request, [this](Request &r) { return router_.route(r); });
    } else {
        reply = router_.route(request);
    }
    log_.add(std::move(seen), world_.now(), reply.status, action.has_value());
    return reply;
}

json::Object Up42Service::description(const std::string &origin) {
    const Account &account = world_.account();
    return {{"api_url", origin},
            {"token_url", origin + up42_token_path},
            {"userinfo_url", origin + up42_userinfo_path},
            {"username", account.user_name},
            {"password", account.password},
            {"project_id", account.project_id},
            {"project_api_key", account.project_api_key}};
}

}  // namespace order::sandbox
