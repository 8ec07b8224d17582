// The access tokens of users who signed in to the SSO portal.
#include "sandbox/aws/sso_tokens.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {

std::string SsoTokens::renew() {
    std::string token =
        base::concat(first_access_token, "-", std::to_string(++renewals_), "-", crypto::uuid());
    tokens_.insert(token);
    return token;
}

}  // namespace order::sandbox
