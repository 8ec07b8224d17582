// The simulated UP42 API as one thing that answers requests.
#include "sandbox/up42/service.hpp"

#include "sandbox/up42/routes.hpp"

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
    mishaps_.add_routes(control_);
    add_control_routes(control_, world_, mishaps_);
    add_control_asset_routes(control_, world_);
}

Reply Up42Service::answer(Request &request) {
    world_.advance();
    if (is_control_path(request.path)) return control_.route(request);
    return mishaps_.answer(
        request, world_.now(),
        [this](int count) {
            for (int i = 0; i < count; ++i) add_made_order(world_, json::Object());
        },
        [this](Request &r) { return router_.route(r); });
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
