// UP42's login on the wire: the two requests there are, and the token out of their answer.
#pragma once

#include <string>

#include "auth/token_cache.hpp"
#include "base/secret.hpp"
#include "transport/http.hpp"

namespace order::providers::up42 {

// True for text that can stand in an Authorization header.
bool is_bearer_token(std::string_view text);

// Fills a request that logs in with an account, or with a project's keys.
void fill_account_login(transport::Request &request, const std::string &url,
                        std::string_view client_id, std::string_view username,
                        const base::Secret &password);
void fill_project_login(transport::Request &request, const std::string &url,
                        std::string_view project_id, const base::Secret &api_key);

// What a failure of the login is to say.
struct LoginHints {
    std::string check;  // "up42.username and up42.password, or ..."
    std::string url;    // where the login went
};

// The token, or Failure: credentials when they were refused, provider for anything else. The
// answer's texts are wiped.
auth::Token read_login_answer(transport::Response &response, const LoginHints &hints);

}  // namespace order::providers::up42
