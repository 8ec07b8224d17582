// The SSO portal: session keys for whoever has signed in, and another token for the one that ended.
#include "base/text.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/routes.hpp"
#include "sandbox/outposts/session_keys.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t usual_seconds = 3600;

Reply portal_error(int status, std::string_view code, std::string_view message) {
    Reply reply = aws_error(status, code, message);
    reply.set_body(json::serialize(json::Object{{"message", message}}));
    return reply;
}

Reply get_role_credentials(OutpostsWorld &world, const Request &request) {
    const auto role_name = request.parameter("role_name");
    const auto account = request.parameter("account_id");
    if (!role_name || !account)
        return portal_error(400, "InvalidRequestException",
                            "role_name and account_id are required.");
    const std::string *token = request.header("x-amz-sso_bearer_token");
    if (token == nullptr || !world.sso_tokens().knows(*token))
        return portal_error(401, "UnauthorizedException", "Session token not found or invalid");
    const Role *role = nullptr;
    for (const Role &known : roles)
        if (known.name == *role_name && known.external_id.empty()) role = &known;
    if (role == nullptr || *account != world.account_id())
        return portal_error(403, "ForbiddenException", "No access");
    const AwsKey &key = world.keys().issue(assumed(world, *role, "sso-user"), usual_seconds);
    return json_reply(
        json::Object{{"roleCredentials", json::Object{{"accessKeyId", key.id},
                                                      {"secretAccessKey", key.secret},
                                                      {"sessionToken", key.session_token},
                                                      {"expiration", expiry_ms(world, key)}}}});
}

Reply oidc_error(int status, std::string_view code, std::string_view error) {
    Reply reply = aws_error(status, code, error);
    reply.set_body(json::serialize(
        json::Object{{"error", error}, {"error_description", "The request was refused."}}));
    return reply;
}

Reply create_token(OutpostsWorld &world, const Request &request) {
    const json::Value body(json_body(request).value_or(json::Object()));
    if (json::text(body, "grantType") != "refresh_token")
        return oidc_error(400, "UnsupportedGrantTypeException", "unsupported_grant_type");
    if (json::text(body, "clientId") != SsoTokens::client_id ||
        json::text(body, "clientSecret") != SsoTokens::client_secret)
        return oidc_error(401, "InvalidClientException", "invalid_client");
    if (json::text(body, "refreshToken") != SsoTokens::refresh_token)
        return oidc_error(400, "InvalidGrantException", "invalid_grant");
    return json_reply(json::Object{{"accessToken", world.sso_tokens().renew()},
                                   {"tokenType", "Bearer"},
                                   {"expiresIn", usual_seconds},
                                   {"refreshToken", SsoTokens::refresh_token}});
}

}  // namespace

bool is_portal_path(std::string_view path) {
    return path == "/token" || path.starts_with("/federation/");
}

void add_sso_routes(Router &router, OutpostsWorld &world) {
    router.add(
        "GET", "/federation/credentials", Family::aws,
        [&world](const Request &r) { return get_role_credentials(world, r); },
        Router::Access::open);
    router.add(
        "POST", "/token", Family::aws,
        [&world](const Request &r) { return create_token(world, r); }, Router::Access::open);
}

}  // namespace order::sandbox
