#include "aws/sts.hpp"

#include "aws/endpoint.hpp"
#include "aws/signer.hpp"
#include "aws/time.hpp"
#include "aws/xml.hpp"
#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

constexpr std::size_t max_bytes = 256u << 10;

// What role and session both calls ask for.
transport::Query form_of(const KeySearchContext &context, const AwsRole &role,
                         std::string_view action) {
    const std::string session_name = role.session_name.empty()
                                         ? "liborder-" + std::to_string(context.clock.now() / 1000)
                                         : role.session_name;
    transport::Query form = {{"Action", std::string(action)},
                             {"Version", "2011-06-15"},
                             {"RoleArn", role.arn},
                             {"RoleSessionName", session_name}};
    if (role.duration_s > 0) {
        form.emplace_back("DurationSeconds", std::to_string(role.duration_s));
    }
    return form;
}

void fill_post(transport::Request &request, const KeySearchContext &context) {
    const AwsSetup &setup = context.setup;
    request.method = transport::Method::post;
    request.url =
        resolve_aws_service_endpoint(setup, aws_sts, context.region, resolve_aws_variant(setup))
            .text +
        "/";
    request.authorised = false;
    request.max_answer_bytes = max_bytes;
    request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"});
}

// "<action>Response/<action>Result/Credentials" of an answer.
AwsKeys keys_of_answer(transport::Response &response, std::string_view action, const AwsRole &role,
                       const AwsClock &clock) {
    if (response.status != 200) {
        throw refused_keys_failure(role.source, response, aws_error_of(response));
    }
    const std::string outer = base::concat(action, "Response");
    const std::string inner = base::concat(action, "Result");
    const auto field = [&](std::string_view name) {
        auto text = xml_text(response.body, {outer, inner, "Credentials", name});
        const base::Secret value(text.value_or(""));
        if (text) base::wipe(*text);
        return value;
    };
    AwsKeys keys;
    keys.access_key_id = field("AccessKeyId").reveal();
    keys.secret_access_key = field("SecretAccessKey");
    keys.session_token = field("SessionToken");
    keys.source = role.source;
    const auto ends = parse_aws_time(field("Expiration").reveal());
    base::wipe(response.body);
    if (!ends)
        throw keys_failure(base::concat("The AWS keys of ", role.source,
                                        " came without the time they expire at."));
    set_expiry(keys, *ends, clock, &response);
    return checked(std::move(keys));
}

}  // namespace

AwsKeys assume_role(const KeySearchContext &context, const AwsRole &role, const AwsKeys &by) {
    constexpr std::string_view action = "AssumeRole";
    transport::Query form = form_of(context, role, action);
    if (!role.external_id.empty()) form.emplace_back("ExternalId", role.external_id);
    for (bool clock_was_wrong = false;;) {
        transport::WipedRequest request;
        fill_post(request, context);
        request.body = transport::encode_query(form);
        const std::int64_t now = context.clock.now();
        sign(request, by, context.region, "sts", now, context.derived);
        transport::Response response = context.wire.send(request, context.call);
        if (!clock_was_wrong &&
            context.clock.put_right(response, aws_error_of(response).code, now)) {
            clock_was_wrong = true;
            continue;
        }
        return keys_of_answer(response, action, role, context.clock);
    }
}

AwsKeys assume_role_with_web_identity(const KeySearchContext &context, const AwsRole &role,
                                      const base::Secret &identity_token) {
    constexpr std::string_view action = "AssumeRoleWithWebIdentity";
    transport::Query form = form_of(context, role, action);
    form.emplace_back("WebIdentityToken", identity_token.reveal());
    transport::WipedRequest request;
    fill_post(request, context);
    request.body = transport::encode_query(form);
    base::wipe(form.back().second);
    transport::Response response = context.wire.send(request, context.call);
    return keys_of_answer(response, action, role, context.clock);
}

int role_duration_s(std::string_view text, std::string_view from) {
    if (text.empty()) return 0;
    const auto number = base::to_integer(text);
    if (number && *number >= 900 && *number <= 43'200) return static_cast<int>(*number);
    throw keys_failure(base::concat("The duration of the AWS role (", from,
                                    ") is no whole number of seconds from 900 to 43200."));
}

}  // namespace order::aws
