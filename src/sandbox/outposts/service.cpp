// The simulated AWS services as one thing that answers requests.
#include "sandbox/outposts/service.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/routes.hpp"
#include "sandbox/outposts/session_keys.hpp"

namespace order::sandbox {
namespace {

Router open_router(Family family) {
    return Router([](const Request &) { return std::string(); }, family);
}

}  // namespace

OutpostsService::OutpostsService(const OutpostsOptions &options)
    : world_(options),
      operations_(open_router(Family::aws)),
      portal_(open_router(Family::aws)),
      metadata_(open_router(Family::aws)),
      control_(open_router(Family::v2)) {
    Operations operations(operations_, world_);
    add_hardware_order_routes(operations, world_);
    add_hardware_catalog_routes(operations, world_);
    add_outpost_routes(operations, world_);
    add_quote_routes(operations, world_);
    add_renewal_routes(operations, world_);
    add_sso_routes(portal_, world_);
    add_metadata_routes(metadata_, world_);
    mishaps_.add_routes(control_);
    add_outposts_control_routes(control_, world_, mishaps_);
}

Reply OutpostsService::observe(Request &request, Reply (OutpostsService::*answer)(Request &)) {
    world_.advance();
    if (is_control_path(request.path)) return control_.route(request);
    const auto add_orders = [this](int count) {
        for (int i = 0; i < count; ++i) add_made_order(world_, json::Object());
    };
    Reply reply = mishaps_.answer(request, world_.clock().now_us(), add_orders,
                                  [this, answer](Request &r) { return (this->*answer)(r); });
    if (find_field(reply.headers, "Date") == nullptr)
        reply.headers.emplace_back("Date", http_date(world_.clock().now_us() / 1'000'000));
    return reply;
}

Reply OutpostsService::answer(Request &request) {
    return observe(request, &OutpostsService::answer_api);
}

Reply OutpostsService::answer_metadata(Request &request) {
    return observe(request, &OutpostsService::answer_machine);
}

Reply OutpostsService::answer_api(Request &request) {
    if (request.path == "/") return answer_sts(world_, request);
    Reply reply = is_portal_path(request.path) ? portal_.route(request) : answer_outposts(request);
    reply.headers.emplace_back("x-amzn-RequestId", crypto::uuid());
    return reply;
}

Reply OutpostsService::answer_outposts(Request &request) {
    const SignatureVerdict verdict = check_signature(
        request, world_.keys(), {"outposts", {world_.options().region}}, world_.clock().now_us());
    if (verdict.key == nullptr) return signature_error(verdict);
    request.caller = verdict.key->id;
    return operations_.route(request);
}

Reply OutpostsService::answer_machine(Request &request) { return metadata_.route(request); }

json::Object OutpostsService::description(const std::string &origin,
                                          const std::string &metadata_origin) {
    return {{"url", origin},
            {"region", world_.options().region},
            {"account_id", world_.account_id()},
            {"access_key_id", world_.user().id},
            {"secret_access_key", world_.user().secret},
            {"read_only_access_key_id", world_.reader().id},
            {"read_only_secret_access_key", world_.reader().secret},
            {"sts_url", origin},
            {"role_arn", role_arn(world_, roles[0])},
            {"read_only_role_arn", role_arn(world_, roles[1])},
            {"partner_role_arn", role_arn(world_, roles[2])},
            {"partner_external_id", roles[2].external_id},
            {"web_identity_token", web_identity_token},
            {"sso_url", origin},
            {"sso_access_token", SsoTokens::first_access_token},
            {"sso_refresh_token", SsoTokens::refresh_token},
            {"sso_client_id", SsoTokens::client_id},
            {"sso_client_secret", SsoTokens::client_secret},
            {"sso_role_name", roles[0].name},
            {"imds_url", metadata_origin},
            {"container_url", base::concat(metadata_origin, container_path)},
            {"container_token", container_token}};
}

}  // namespace order::sandbox
