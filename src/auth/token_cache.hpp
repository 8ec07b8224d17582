// One token for all threads: fetched by one while the others wait, and anew before it expires.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>

#include "base/call.hpp"
#include "base/failure.hpp"
#include "base/secret.hpp"

namespace order::auth {

struct Token {
    base::Secret text;
    std::int64_t lifetime_ms = 0;
};

// How long a token of that lifetime is used: until 30 s or a tenth before its end, whichever is
// earlier, but for half its life at least.
std::int64_t usable_ms(std::int64_t lifetime_ms);

class TokenCache {
  public:
    using Fetch = std::function<Token(const base::Call &)>;

    explicit TokenCache(Fetch fetch);

    // The token, fetched when there is none that will do. A failed fetch fails all who wait for it,
    // and nobody after them; one that only its own caller gave up is taken over by another. Once a
    // token was fetched, a failure is retriable unless it needs a person.
    base::Secret get(const base::Call &call);

    // Forgets the token when it is still the one that was refused.
    void drop(std::string_view refused);

  private:
    bool is_usable() const;
    base::Secret fetch(std::unique_lock<std::mutex> &lock, const base::Call &call);
    std::optional<base::Secret> wait(std::unique_lock<std::mutex> &lock, const base::Call &call);

    const Fetch fetch_;
    std::mutex mutex_;
    std::condition_variable changed_;
    base::Secret token_;
    base::Instant renew_at_{0};
    bool has_fetched_ = false;
    // The fetches are numbered, so that whoever waits knows which one it waited for.
    std::uint64_t begun_ = 0;
    std::uint64_t ended_ = 0;
    std::optional<base::Failure> failure_;  // of the fetch that ended last
};

}  // namespace order::auth
