// The access tokens of users who signed in to the SSO portal.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace order::sandbox {

class SsoTokens {
  public:
    // What somebody who signed in has in his cache.
    static constexpr std::string_view first_access_token = "aoaAAAAAGsandbox+/access=token";
    static constexpr std::string_view refresh_token = "aorAAAAAGsandbox+/refresh=token";
    static constexpr std::string_view client_id = "sandbox-client";
    static constexpr std::string_view client_secret = "sandbox-client+/secret";

    bool knows(std::string_view token) const { return tokens_.find(token) != tokens_.end(); }
    // A new one for whoever has the refresh token.
    std::string renew();
    void expire() { tokens_.clear(); }

  private:
    std::uint64_t renewals_ = 0;
    std::set<std::string, std::less<>> tokens_{std::string(first_access_token)};
};

}  // namespace order::sandbox
