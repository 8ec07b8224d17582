// The Security Token Service: a form comes in, XML goes out.
#include "base/clock.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "sandbox/aws/signature_check.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/routes.hpp"
#include "sandbox/outposts/session_keys.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view name_space = "https://sts.amazonaws.com/doc/2011-06-15/";
constexpr std::string_view version = "2011-06-15";
constexpr Shape session_name{2, 64, R"([\w+=,.@-]*)", {}};
constexpr std::int64_t usual_seconds = 3600, least_seconds = 900, most_seconds = 43200;

std::string escaped(std::string_view text) {
    std::string xml;
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else
            xml += c;
    }
    return xml;
}

std::string element(std::string_view name, std::string_view text) {
    return base::concat("<", name, ">", escaped(text), "</", name, ">");
}

// Text that holds elements already.
std::string parent(std::string_view name, std::string_view children) {
    return base::concat("<", name, ">", children, "</", name, ">");
}

Reply xml_reply(int status, std::string_view root, std::string_view children,
                const std::string &request_id) {
    Reply reply = text_reply(
        status, "text/xml",
        base::concat("<", root, " xmlns=\"", name_space, "\">\n  ", children, "\n</", root, ">\n"));
    reply.headers.emplace_back("x-amzn-RequestId", request_id);
    return reply;
}

Reply refused(int status, std::string_view code, std::string_view message) {
    const std::string id = crypto::uuid();
    return xml_reply(status, "ErrorResponse",
                     parent("Error", element("Type", "Sender") + element("Code", code) +
                                         element("Message", message)) +
                         element("RequestId", id),
                     id);
}

Reply result(std::string_view action, std::string_view children) {
    const std::string id = crypto::uuid();
    return xml_reply(200, base::concat(action, "Response"),
                     parent(base::concat(action, "Result"), children) +
                         parent("ResponseMetadata", element("RequestId", id)),
                     id);
}

Reply signature_refused(const SignatureVerdict &verdict) {
    switch (verdict.fault) {
        case SignatureFault::missing:
            return refused(403, "MissingAuthenticationToken", verdict.message);
        case SignatureFault::incomplete:
            return refused(400, "IncompleteSignature", verdict.message);
        case SignatureFault::unknown_key:
            return refused(403, "InvalidClientTokenId", verdict.message);
        case SignatureFault::expired_token:
            return refused(403, "ExpiredToken", verdict.message);
        case SignatureFault::invalid:
        case SignatureFault::none:
            break;
    }
    return refused(403, "SignatureDoesNotMatch", verdict.message);
}

// What both ways to a role ask for.
struct Wanted {
    std::string role_arn, session;
    std::int64_t seconds = usual_seconds;
};

// The wish, or why it can not be granted.
std::optional<Reply> read_wanted(const Fields &form, Wanted &wanted) {
    wanted.role_arn = field_or_empty(form, "RoleArn");
    wanted.session = field_or_empty(form, "RoleSessionName");
    Violations violations;
    if (wanted.role_arn.empty()) violations.missing("roleArn");
    violations.check("roleSessionName", wanted.session, session_name);
    if (const std::string text = field_or_empty(form, "DurationSeconds"); !text.empty()) {
        wanted.seconds = base::to_integer(text).value_or(0);
        violations.check_range("durationSeconds", wanted.seconds, least_seconds, most_seconds);
    }
    if (violations.are_none()) return {};
    return refused(400, "ValidationError", violations.message());
}

Reply granted(OutpostsWorld &world, std::string_view action, const Role &role, const Wanted &wanted,
              std::string_view more) {
    const AwsKey &key = world.keys().issue(assumed(world, role, wanted.session), wanted.seconds);
    const std::string credentials =
        element("AccessKeyId", key.id) + element("SecretAccessKey", key.secret) +
        element("SessionToken", key.session_token) +
        element("Expiration", base::format_rfc3339(expiry_ms(world, key)));
    const std::string user = element("Arn", key.principal.arn) +
                             element("AssumedRoleId", "AROASANDBOXROLE000001:" + wanted.session);
    return result(action, base::concat(parent("Credentials", credentials),
                                       parent("AssumedRoleUser", user), more));
}

Reply assume_role(OutpostsWorld &world, const Fields &form, const AwsKey &caller) {
    Wanted wanted;
    if (const auto refusal = read_wanted(form, wanted)) return *refusal;
    const Role *role = find_role(world, wanted.role_arn);
    if (role == nullptr || role->external_id != field_or_empty(form, "ExternalId"))
        return refused(403, "AccessDenied",
                       base::concat("User: ", caller.principal.arn,
                                    " is not authorized to perform: sts:AssumeRole on resource: ",
                                    base::excerpt(wanted.role_arn)));
    return granted(world, "AssumeRole", *role, wanted, element("PackedPolicySize", "6"));
}

Reply assume_role_with_web_identity(OutpostsWorld &world, const Fields &form) {
    Wanted wanted;
    if (const auto refusal = read_wanted(form, wanted)) return *refusal;
    const std::string token = field_or_empty(form, "WebIdentityToken");
    if (token != web_identity_token)
        return refused(400, "InvalidIdentityToken", "The web identity token is not known here.");
    const Role *role = find_role(world, wanted.role_arn);
    if (role == nullptr)
        return refused(403, "AccessDenied",
                       "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    return granted(world, "AssumeRoleWithWebIdentity", *role, wanted,
                   element("SubjectFromWebIdentityToken", "system:serviceaccount:orders") +
                       element("Audience", "sts.amazonaws.com"));
}

Reply get_caller_identity(const OutpostsWorld &world, const AwsKey &caller) {
    return result("GetCallerIdentity", element("Arn", caller.principal.arn) +
                                           element("UserId", caller.id) +
                                           element("Account", world.account_id()));
}

}  // namespace

Reply answer_sts(OutpostsWorld &world, const Request &request) {
    const std::string *type = request.header("Content-Type");
    if (request.method != "POST" || type == nullptr ||
        !base::lower(*type).starts_with("application/x-www-form-urlencoded"))
        return refused(404, "InvalidAction", "A form has to be posted here.");
    const Fields form = parse_form(request.body);
    const std::string action = field_or_empty(form, "Action");
    if (field_or_empty(form, "Version") != version)
        return refused(400, "InvalidAction", "Could not find the operation in this version.");
    if (action == "AssumeRoleWithWebIdentity") return assume_role_with_web_identity(world, form);

    const SignatureVerdict verdict =
        check_signature(request, world.keys(), {"sts", {world.options().region, "us-east-1"}},
                        world.clock().now_us());
    if (verdict.key == nullptr) return signature_refused(verdict);
    if (action == "AssumeRole") return assume_role(world, form, *verdict.key);
    if (action == "GetCallerIdentity") return get_caller_identity(world, *verdict.key);
    return refused(400, "InvalidAction",
                   base::concat("Could not find operation ", base::excerpt(action), "."));
}

}  // namespace order::sandbox
