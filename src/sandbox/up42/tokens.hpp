// Access and refresh tokens: issued, checked, expired, revoked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace order::sandbox {

// Who a token speaks for.
struct Caller {
    std::string id;    // the user's or the project's
    std::string type;  // USER or API_KEY
    bool openid = false;
};

class Tokens {
  public:
    explicit Tokens(std::int64_t lifetime_seconds) : lifetime_seconds_(lifetime_seconds) {}

    // A JSON Web Token, signed with a key nobody else has.
    std::string issue_access(const Caller &caller);
    std::string issue_refresh(const Caller &caller);

    // Nothing when the token is unknown, expired or revoked.
    std::optional<Caller> access(std::string_view token) const;
    std::optional<Caller> refresh(std::string_view token) const;

    void revoke_all();
    void set_lifetime(std::int64_t seconds) { lifetime_seconds_ = seconds; }
    std::int64_t lifetime() const { return lifetime_seconds_; }
    std::int64_t refresh_lifetime() const { return 6 * lifetime_seconds_; }
    std::uint64_t issued() const { return issued_; }

  private:
    struct Grant {
        Caller caller;
        std::int64_t expires;  // nanoseconds of the monotonic clock
    };
    using Grants = std::unordered_map<std::string, Grant>;
    static std::optional<Caller> find(const Grants &grants, std::string_view token);

    std::int64_t lifetime_seconds_;
    std::uint64_t issued_ = 0;
    std::string key_;
    Grants access_;
    Grants refresh_;
};

}  // namespace order::sandbox
