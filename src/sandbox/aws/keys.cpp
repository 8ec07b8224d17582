// Access keys.
#include "sandbox/aws/keys.hpp"

#include <algorithm>
#include <limits>

#include "base/clock.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {
namespace {

constexpr std::string_view id_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view secret_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Dice unforeseeable_dice() {
    std::uint64_t seed = 0;
    crypto::random_bytes({reinterpret_cast<std::uint8_t *>(&seed), sizeof seed});
    return Dice(seed);
}

std::int64_t now_ns() { return base::monotonic_now().count(); }

}  // namespace

bool AwsKey::is_expired() const { return expires_ns <= now_ns(); }

std::int64_t AwsKey::seconds_left() const { return (expires_ns - now_ns()) / 1'000'000'000; }

const AwsKey &AwsKeys::add_user(Principal principal, Dice &dice) {
    AwsKey key{"AKIA" + dice.text(id_letters, 16),
               dice.text(secret_letters, 38) + "+/",
               "",
               std::move(principal),
               std::numeric_limits<std::int64_t>::max(),
               0};
    return keys_.emplace(key.id, std::move(key)).first->second;
}

const AwsKey &AwsKeys::issue(Principal principal, std::int64_t seconds) {
    if (keys_.size() > most_keys)
        std::erase_if(keys_, [](const auto &entry) { return entry.second.is_expired(); });
    Dice dice = unforeseeable_dice();
    const std::int64_t lifetime = std::min(seconds, session_seconds_);
    // What stands in a token is nobody's business, but it is long and holds "+", "/" and "=".
    AwsKey key{"ASIA" + dice.text(id_letters, 16),
               dice.text(secret_letters, 40),
               "IQoJ+/" + dice.text(secret_letters, 340) + "==",
               std::move(principal),
               now_ns() + lifetime * 1'000'000'000,
               lifetime};
    ++issued_;
    return keys_.emplace(key.id, std::move(key)).first->second;
}

const AwsKey *AwsKeys::find(std::string_view id) const {
    const auto found = keys_.find(std::string(id));
    return found == keys_.end() ? nullptr : &found->second;
}

void AwsKeys::expire_sessions() {
    for (auto &[id, key] : keys_)
        if (!key.session_token.empty()) key.expires_ns = 0;
}

}  // namespace order::sandbox
