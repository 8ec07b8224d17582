// The token `aws sso login` leaves in its cache, renewed there when that is possible.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

struct SsoSession {
    std::string name;  // of the [sso-session]; empty in profiles of the older form
    std::string start_url;
    std::string region;
    std::string login;  // the command that signs in again, for messages
};

// Throws Failure(credentials) that tells to sign in again when the token is missing or has expired.
base::Secret load_sso_token(const KeySearchContext &context, const SsoSession &session);

// "The AWS sign-in ... <what>: run <login>."
base::Failure sso_login_needed(const SsoSession &session, std::string_view what);

}  // namespace order::aws
