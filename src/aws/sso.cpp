// Keys by IAM Identity Center.
#include "aws/sources.hpp"

#include "aws/endpoint.hpp"
#include "aws/region.hpp"
#include "aws/sso_token.hpp"
#include "base/text.hpp"
#include "json/wiped_document.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_bytes = 256u << 10;

std::string quoted(const AwsProfile &profile) {
    return base::concat("the profile \"", base::excerpt(profile.name()), "\"");
}

// The sign-in the profile refers to, or in older files describes itself.
SsoSession session_of(const AwsProfiles &profiles, const AwsProfile &profile) {
    SsoSession session;
    session.name = profile.value("sso_session");
    const IniSection *section = nullptr;
    if (!session.name.empty()) {
        section = profiles.sso_session(session.name);
        if (!section) {
            throw keys_failure(base::concat("The section [sso-session ",
                                            base::excerpt(session.name), "] of ", quoted(profile),
                                            " does not exist."));
        }
    }
    const auto value = [&](std::string_view name) {
        const std::string_view own = profile.value(name);
        const std::string_view shared = section ? section->value(name) : std::string_view();
        if (!own.empty() && !shared.empty() && own != shared) {
            throw keys_failure(base::concat("The ", name, " of ", quoted(profile),
                                            " and of its sso-session are not the same."));
        }
        const std::string_view text = shared.empty() ? own : shared;
        if (text.empty()) {
            throw keys_failure(
                base::concat("The AWS sign-in of ", quoted(profile), " lacks ", name, "."));
        }
        return std::string(text);
    };
    session.start_url = value("sso_start_url");
    session.region = value("sso_region");
    session.login = base::concat("aws sso login --profile ", base::excerpt(profile.name()));
    require_region_label({session.region, "sso_region of " + quoted(profile)});
    return session;
}

// The answer's keys; their end is told in milliseconds since 1970.
AwsKeys keys_of_answer(transport::Response &response, std::string source, const AwsClock &clock) {
    json::Fault fault;
    const json::WipedDocument document(json::try_parse(response.body, fault, {max_bytes, 16}));
    base::wipe(response.body);
    const json::Value *found =
        document.value ? json::member(*document.value, "roleCredentials") : nullptr;
    if (!found) throw keys_failure("The AWS sign-in portal gave no keys.");
    AwsKeys keys =
        keys_in(*found, {"accessKeyId", "secretAccessKey", "sessionToken"}, std::move(source));
    const auto ends = json::integer(*found, "expiration");
    if (!ends) throw keys_failure("The AWS sign-in portal gave keys without their expiration.");
    set_expiry(keys, *ends, clock, &response);
    return keys;
}

}  // namespace

AwsFinding keys_by_sso(const KeySearchContext &context, const AwsProfile &profile) {
    const std::string account(profile.value("sso_account_id"));
    const std::string role(profile.value("sso_role_name"));
    if (account.empty() && role.empty()) return no_keys("no sso_account_id");
    if (account.empty() || role.empty()) {
        throw keys_failure(base::concat("The AWS sign-in of ", quoted(profile), " lacks ",
                                        account.empty() ? "sso_account_id" : "sso_role_name", "."));
    }
    const AwsSetup &setup = context.setup;
    const SsoSession session = session_of(setup.profiles, profile);
    const base::Secret token = load_sso_token(context, session);

    const std::string endpoint = resolve_aws_service_endpoint(setup, aws_sso_portal, session.region,
                                                              resolve_aws_variant(setup))
                                     .text;
    transport::WipedRequest request;
    request.url = transport::make_url(endpoint, "/federation/credentials",
                                      {{"role_name", role}, {"account_id", account}});
    request.authorised = false;
    request.max_answer_bytes = max_bytes;
    request.headers.push_back({"x-amz-sso_bearer_token", std::string(token.reveal())});
    transport::Response response = context.wire.send(request, context.call);
    const std::string source =
        base::concat("the role ", base::excerpt(role), " signed in to by ", quoted(profile));
    if (response.status != 200) {
        base::Failure failure = refused_keys_failure(source, response, aws_error_of(response));
        if (response.status == 401) {
            failure.message = sso_login_needed(session, "is no longer valid").message;
        }
        throw failure;
    }
    return {keys_of_answer(response, source, context.clock), {}};
}

}  // namespace order::aws
