// Access keys: the long-term ones of users, and session keys that expire.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sandbox/dice.hpp"

namespace order::sandbox {

// Who a key speaks for.
struct Principal {
    std::string arn;
    bool read_only = false;
};

struct AwsKey {
    std::string id;
    std::string secret;
    std::string session_token;  // empty: a long-term key
    Principal principal;
    std::int64_t expires_ns;  // of the monotonic clock
    std::int64_t lifetime_seconds;

    bool is_expired() const;
    std::int64_t seconds_left() const;
};

class AwsKeys {
  public:
    explicit AwsKeys(std::int64_t session_seconds) : session_seconds_(session_seconds) {}

    // A key of a user, which follows from the dice.
    const AwsKey &add_user(Principal principal, Dice &dice);

    // A session key nobody can guess, good for the shorter of the seconds and the lifetime set.
    const AwsKey &issue(Principal principal, std::int64_t seconds);

    // Expired ones included; nullptr for an id nobody was given.
    const AwsKey *find(std::string_view id) const;

    void expire_sessions();
    void set_session_seconds(std::int64_t seconds) { session_seconds_ = seconds; }
    std::int64_t session_seconds() const { return session_seconds_; }
    std::uint64_t issued() const { return issued_; }

  private:
    static constexpr std::size_t most_keys = 20000;

    std::int64_t session_seconds_;
    std::uint64_t issued_ = 0;
    std::unordered_map<std::string, AwsKey> keys_;
};

}  // namespace order::sandbox
