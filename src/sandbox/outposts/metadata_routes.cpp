// What a machine at AWS asks its neighbourhood for: instance metadata, second version, and the
// credentials of containers.
#include "base/clock.hpp"
#include "base/text.hpp"
#include "sandbox/outposts/routes.hpp"
#include "sandbox/outposts/session_keys.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t longest_token = 21600;
constexpr std::int64_t usual_seconds = 6LL * 3600;
constexpr const char *ttl_header = "x-aws-ec2-metadata-token-ttl-seconds";
constexpr const Role &machine_role = roles[0];

// As the metadata service words it.
Reply plain_error(int status) {
    const std::string phrase = base::concat(std::to_string(status), " - ", reason_phrase(status));
    return text_reply(
        status, "text/html",
        base::concat("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<html><head>"
                     "<title>",
                     phrase, "</title></head><body><h1>", phrase, "</h1></body></html>\n"));
}

Reply issue_token(OutpostsWorld &world, const Request &request) {
    // A request that came through a proxy did not come from this machine.
    if (request.header("X-Forwarded-For") != nullptr) return plain_error(403);
    const std::string *ttl = request.header(ttl_header);
    const std::int64_t seconds = ttl ? base::to_integer(*ttl).value_or(0) : 0;
    if (seconds < 1 || seconds > longest_token) return plain_error(400);
    Reply reply = text_reply(200, "text/plain", world.machine().issue_token(seconds));
    reply.headers.emplace_back(ttl_header, *ttl);
    return reply;
}

// Answers whoever shows a token; the first version of the service, without one, is refused.
Router::Handler guarded(OutpostsWorld &world, Router::Handler handler) {
    return [&world, handler = std::move(handler)](const Request &request) {
        const std::string *token = request.header("x-aws-ec2-metadata-token");
        if (token == nullptr || !world.machine().knows_token(*token)) return plain_error(401);
        return handler(request);
    };
}

json::Object key_view(const OutpostsWorld &world, const AwsKey &key) {
    return {{"AccessKeyId", key.id},
            {"SecretAccessKey", key.secret},
            {"Token", key.session_token},
            {"Expiration", base::format_rfc3339(expiry_ms(world, key))}};
}

Reply role_keys(OutpostsWorld &world, const Request &request) {
    if (request.path_value("role") != machine_role.name) return plain_error(404);
    const AwsKey &key = world.machine().current_key(
        world.keys(), assumed(world, machine_role, "i-0123456789abcdef0"), usual_seconds);
    json::Object view = key_view(world, key);
    view["Code"] = "Success";
    view["Type"] = "AWS-HMAC";
    view["LastUpdated"] = base::format_rfc3339(world.clock().now_us() / 1000);
    return text_reply(200, "text/plain", json::serialize(view));
}

Reply container_keys(OutpostsWorld &world, const Request &request) {
    const std::string *token = request.header("Authorization");
    if (token == nullptr || *token != container_token)
        return json_reply(json::Object{{"code", "AccessDenied"},
                                       {"message", "The authorization token is not valid."}},
                          401);
    const AwsKey &key = world.keys().issue(assumed(world, machine_role, "task-1"), usual_seconds);
    json::Object view = key_view(world, key);
    view["RoleArn"] = role_arn(world, machine_role);
    return json_reply(std::move(view));
}

}  // namespace

void add_metadata_routes(Router &router, OutpostsWorld &world) {
    const auto add = [&router](std::string_view method, std::string_view path,
                               Router::Handler handler) {
        router.add(method, path, Family::aws, std::move(handler), Router::Access::open);
    };
    const auto add_text = [&](std::string_view path, std::string text) {
        add("GET", path, guarded(world, [text = std::move(text)](const Request &) {
                return text_reply(200, "text/plain", text);
            }));
    };
    add("PUT", "/latest/api/token", [&world](const Request &r) { return issue_token(world, r); });
    add_text("/latest/meta-data/iam/security-credentials", std::string(machine_role.name));
    add("GET", "/latest/meta-data/iam/security-credentials/{role}",
        guarded(world, [&world](const Request &r) { return role_keys(world, r); }));
    add_text("/latest/meta-data/placement/region", world.options().region);
    add("GET", container_path, [&world](const Request &r) { return container_keys(world, r); });
}

}  // namespace order::sandbox
