#include "providers/outposts/outposts.hpp"

#include "auth/authorizing.hpp"
#include "aws/authorizer.hpp"
#include "aws/ca_bundle.hpp"
#include "aws/retry.hpp"
#include "providers/outposts/provider.hpp"
#include "transport/retry.hpp"

namespace order::providers::outposts {
namespace {

std::optional<bool> flag_if_set(const core::Options &settings, std::string_view name) {
    return settings.is_set(name) ? std::optional(settings.flag(name)) : std::nullopt;
}

aws::AwsOptions options_from(const core::Options &settings) {
    aws::AwsOptions options;
    options.access_key_id = settings.text("outposts.access_key_id");
    options.secret_access_key = settings.secret("outposts.secret_access_key");
    options.session_token = settings.secret("outposts.session_token");
    options.profile = settings.text("outposts.profile");
    options.region = settings.text("outposts.region");
    options.endpoint_url = settings.text("outposts.endpoint_url");
    options.use_fips = flag_if_set(settings, "outposts.use_fips");
    options.use_dualstack = flag_if_set(settings, "outposts.use_dualstack");
    options.role_arn = settings.text("outposts.role_arn");
    options.role_session_name = settings.text("outposts.role_session_name");
    options.external_id = settings.text("outposts.external_id");
    options.allow_http_hosts = settings.text("allow_http_hosts");
    return options;
}

transport::RetryRules rules_from(const core::Options &settings, int aws_attempts) {
    transport::RetryRules rules = aws::aws_retry_rules(aws_attempts);
    if (settings.is_set("max_attempts")) {
        rules.max_attempts = static_cast<int>(*settings.integer("max_attempts"));
    }
    if (settings.is_set("retry_delay_ms")) {
        rules.first_delay_ms = *settings.integer("retry_delay_ms");
    }
    return rules;
}

}  // namespace

CaFile configured_ca_file(const core::Options &settings, const base::Log &log) {
    const aws::AwsOptions options = options_from(settings);
    const aws::AwsEnvironment environment =
        aws::process_environment(settings.flag("environment"), log);
    const aws::AwsProfiles profiles(options, environment);
    aws::AwsValue bundle = aws::resolve_aws_ca_bundle({options, environment, profiles});
    return {std::move(bundle.text), std::move(bundle.from)};
}

std::shared_ptr<core::Provider> make_outposts(const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log) {
    const aws::AwsOptions options = options_from(settings);
    const aws::AwsEnvironment environment =
        aws::process_environment(settings.flag("environment"), log);
    aws::AwsTarget target = aws::resolve_aws_target(options, environment);
    const transport::RetryRules rules = rules_from(settings, target.max_attempts);
    target.max_attempts = rules.max_attempts;
    Carriers carriers;
    carriers.plain = std::make_shared<transport::Retrying>(wire, rules, log);
    carriers.authorizer =
        aws::make_aws_authorizer(options, environment, target.region, carriers.plain);
    // Each attempt is signed anew: a signature belongs to its moment.
    carriers.api = std::make_shared<transport::Retrying>(
        std::make_shared<auth::Authorizing>(std::move(wire), carriers.authorizer), rules, log);
    std::string url = target.endpoint.text;
    return std::make_shared<Outposts>(Service(std::move(url), std::move(carriers), std::move(log)),
                                      std::move(target),
                                      settings.integer("place_lookup_ms").value_or(0));
}

}  // namespace order::providers::outposts
