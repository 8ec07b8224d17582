// Signing in: the token endpoint of today, the one before it, and who one is.
#include "base/text.hpp"
#include "crypto/encoding.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

using Access = Router::Access;

Reply oauth_error(int status, std::string_view error, std::string_view description) {
    Reply reply = error_reply(Family::oauth, status, description, json::Value(error));
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

// The form of a token request; nothing when the body is no form.
std::optional<Fields> token_form(const Request &request) {
    const std::string *type = request.header("Content-Type");
    if (type == nullptr || !base::lower(*type).starts_with("application/x-www-form-urlencoded"))
        return {};
    return parse_form(request.body);
}

Reply token_reply(World &world, const Caller &caller) {
    Tokens &tokens = world.tokens();
    Reply reply = json_reply(
        json::Object{{"access_token", tokens.issue_access(caller)},
                     {"expires_in", tokens.lifetime()},
                     {"refresh_expires_in", tokens.refresh_lifetime()},
                     {"refresh_token", tokens.issue_refresh(caller)},
                     {"token_type", "Bearer"},
                     {"not-before-policy", 0},
                     {"scope", caller.openid ? "openid profile email" : "profile email"}});
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

bool is_user(World &world, const Fields &form) {
    return field_or_empty(form, "username") == world.account().user_name &&
           field_or_empty(form, "password") == world.account().password;
}

bool asks_openid(const Fields &form) {
    const std::string scope = field_or_empty(form, "scope");
    for (const std::string_view word : base::split(scope, ' '))
        if (word == "openid") return true;
    return false;
}

Reply current_token(World &world, const Request &request) {
    const auto form = token_form(request);
    if (!form) return oauth_error(400, "invalid_request", "The body is not a form.");
    if (field_or_empty(*form, "client_id").empty())
        return oauth_error(401, "invalid_client", "Invalid client or Invalid client credentials");
    const std::string grant = field_or_empty(*form, "grant_type");
    if (grant == "password") {
        if (!is_user(world, *form))
            return oauth_error(401, "invalid_grant", "Invalid user credentials");
        return token_reply(world, {world.account().workspace_id, "USER", asks_openid(*form)});
    }
    if (grant == "refresh_token") {
        const auto caller = world.tokens().refresh(field_or_empty(*form, "refresh_token"));
        if (!caller) return oauth_error(400, "invalid_grant", "Invalid refresh token");
        return token_reply(world, *caller);
    }
    return oauth_error(400, "unsupported_grant_type", "Unsupported grant_type");
}

// "Basic <base64 of id:key>" names the project and its key.
bool is_project(World &world, const Request &request) {
    const std::string *header = request.header("Authorization");
    constexpr std::string_view scheme = "Basic ";
    if (header == nullptr || !header->starts_with(scheme)) return false;
    const auto pair = crypto::base64_decode(std::string_view(*header).substr(scheme.size()));
    return pair &&
           *pair == base::concat(world.account().project_id, ":", world.account().project_api_key);
}

// POST /oauth/token: project keys (clients to 1.0.0) and the first account login (0.33 to 1.1.0).
Reply legacy_token(World &world, const Request &request) {
    const auto form = token_form(request);
    const std::string grant = form ? field_or_empty(*form, "grant_type") : std::string();
    Caller caller;
    if (grant == "client_credentials" && is_project(world, request)) {
        caller = {world.account().project_id, "API_KEY", false};
    } else if (grant == "password" && is_user(world, *form)) {
        caller = {world.account().workspace_id, "USER", false};
    } else {
        return error_reply(Family::v1, 401, "Unauthorized", "The credentials are not known.");
    }
    // Clients to 0.36 read data.accessToken, later ones access_token.
    const std::string token = world.tokens().issue_access(caller);
    return json_reply(json::Object{{"data", json::Object{{"accessToken", token}}},
                                   {"access_token", token},
                                   {"token_type", "bearer"},
                                   {"expires_in", world.tokens().lifetime()}});
}

std::optional<Caller> caller_of(World &world, const Request &request) {
    const std::string *header = request.header("Authorization");
    constexpr std::string_view scheme = "bearer ";
    if (header == nullptr || base::lower(header->substr(0, scheme.size())) != scheme) return {};
    return world.tokens().access(base::trim(std::string_view(*header).substr(scheme.size())));
}

Reply user_info(World &world, const Request &request) {
    const auto caller = caller_of(world, request);
    if (!caller) return oauth_error(401, "invalid_token", "Token verification failed");
    if (!caller->openid) return oauth_error(403, "insufficient_scope", "Missing openid scope");
    return json_reply(json::Object{{"sub", caller->id},
                                   {"email", world.account().user_name},
                                   {"email_verified", true},
                                   {"preferred_username", world.account().user_name}});
}

}  // namespace

std::optional<std::string> up42_caller(World &world, const Request &request) {
    const auto caller = caller_of(world, request);
    if (!caller) return {};
    return caller->id;
}

void add_auth_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path, Family family,
                         Reply (*handler)(World &, const Request &)) {
        router.add(
            method, path, family,
            [&world, handler](const Request &request) { return handler(world, request); },
            Access::open);
    };
    add("POST", up42_token_path, Family::oauth, current_token);
    add("GET", up42_userinfo_path, Family::oauth, user_info);
    add("POST", "/oauth/token", Family::v1, legacy_token);
}

}  // namespace order::sandbox
