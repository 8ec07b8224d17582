// UP42 credentials: account, legacy project keys, a ready token or a credentials file; one token
// for all threads.
#pragma once

#include <memory>
#include <string>

#include "auth/authorizing.hpp"
#include "base/log.hpp"
#include "base/secret.hpp"

namespace order::providers::up42 {

struct Up42Login {
    std::string username;
    base::Secret password;
    std::string project_id;
    base::Secret project_api_key;
    base::Secret token;  // a bearer token made elsewhere; cannot be renewed
    std::string
        credentials_file;  // JSON: exactly username, password or project_id, project_api_key
    std::string client_id = "up42-sdk";
    std::string token_url;         // the account login's
    std::string legacy_token_url;  // <api>/oauth/token, for project keys
};

// Checks the combination (several sources, half a pair, an unreadable file) and throws
// Failure(credentials) with one sentence that names the setting and variable to set; sends nothing
// yet. `wire` carries the log-ins, with retries.
std::shared_ptr<auth::Authorizer> make_up42_authorizer(Up42Login login,
                                                       std::shared_ptr<transport::Transport> wire,
                                                       base::Log log);

}  // namespace order::providers::up42
