#include "providers/up42/up42.hpp"

#include "auth/authorizing.hpp"
#include "providers/up42/login/login.hpp"
#include "providers/up42/provider.hpp"
#include "transport/retry.hpp"

namespace order::providers::up42 {
namespace {

Up42Login login_from(const core::Options &settings, const Endpoints &endpoints) {
    Up42Login login;
    login.username = settings.text("up42.username");
    login.password = settings.secret("up42.password");
    login.project_id = settings.text("up42.project_id");
    login.project_api_key = settings.secret("up42.project_api_key");
    login.token = settings.secret("up42.token");
    login.credentials_file = settings.text("up42.credentials_file");
    login.client_id = settings.text("up42.client_id");
    login.token_url = endpoints.token_url;
    login.legacy_token_url = endpoints.legacy_token_url;
    return login;
}

transport::RetryRules rules_from(const core::Options &settings) {
    transport::RetryRules rules;
    rules.max_attempts =
        static_cast<int>(settings.integer("max_attempts").value_or(rules.max_attempts));
    rules.first_delay_ms = settings.integer("retry_delay_ms").value_or(rules.first_delay_ms);
    return rules;
}

}  // namespace

std::shared_ptr<core::Provider> make_up42(const core::Options &settings,
                                          std::shared_ptr<transport::Transport> wire,
                                          base::Log log) {
    Endpoints endpoints = endpoints_from(settings);
    const transport::RetryRules rules = rules_from(settings);
    Carriers carriers;
    carriers.plain = std::make_shared<transport::Retrying>(wire, rules, log);
    // A login belongs to the attempt that needs it and is repeated with it, so it has no retries of
    // its own. Every attempt asks for the token anew, which may have run out while the last waited.
    carriers.authorizer = make_up42_authorizer(login_from(settings, endpoints), wire, log);
    carriers.api = std::make_shared<transport::Retrying>(
        std::make_shared<auth::Authorizing>(std::move(wire), carriers.authorizer), rules, log);
    return std::make_shared<Up42>(
        Service(std::move(endpoints), std::move(carriers), std::move(log)),
        Account{settings.text("up42.workspace"), settings.text("up42.project_id")},
        settings.integer("place_lookup_ms").value_or(0));
}

}  // namespace order::providers::up42
