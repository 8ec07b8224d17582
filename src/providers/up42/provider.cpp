#include "providers/up42/provider.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "providers/wire_fields.hpp"

namespace order::providers::up42 {

using base::Code;
using base::concat;
using base::Failure;

Up42::Up42(Service service, Account account, std::int64_t place_lookup_ms)
    : service_(std::move(service)),
      account_(std::move(account)),
      place_lookup_ms_(place_lookup_ms) {}

// Project keys name a project; an account names itself.
json::Value Up42::read_account(const Call &call) {
    if (!account_.project_id.empty()) {
        const std::string id = transport::path_segment(account_.project_id, "the project");
        return service_.get(concat("/projects/", id), {}, "reading the project", call);
    }
    transport::Request request = service_.request(transport::Method::get, "");
    request.url = service_.endpoints().userinfo_url;
    return service_.read(request, "reading the account", call);
}

std::string Up42::workspace_id(const Call &call) {
    if (!account_.workspace_id.empty()) return account_.workspace_id;
    {
        const std::lock_guard lock(mutex_);
        if (!own_workspace_id_.empty()) return own_workspace_id_;
    }
    const json::Value account = read_account(call);
    std::string id = word(account, account_.project_id.empty() ? "sub" : "workspaceId");
    if (id.empty()) {
        throw Failure(Code::provider,
                      "UP42 named no workspace of the account; set up42.workspace.");
    }
    const std::lock_guard lock(mutex_);
    own_workspace_id_ = id;
    return id;
}

void Up42::check(const Call &call) { read_account(call); }

std::string Up42::describe() const {
    const Endpoints &endpoints = service_.endpoints();
    return json::serialize(json::Object{
        {"provider", std::string(name())},
        {"region", endpoints.region},
        {"api_url", transport::without_secrets(endpoints.api_url)},
        {"token_url", transport::without_secrets(endpoints.token_url)},
        {"userinfo_url", transport::without_secrets(endpoints.userinfo_url)},
        {"credentials", service_.carriers().authorizer->describe()},
        {"workspace",
         account_.workspace_id.empty() ? std::string("the account's own") : account_.workspace_id},
    });
}

}  // namespace order::providers::up42
