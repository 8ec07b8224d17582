// The machine the client seems to run on.
#include "sandbox/aws/machine.hpp"

#include <array>

#include "base/clock.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"

namespace order::sandbox {

std::string Machine::issue_token(std::int64_t seconds) {
    const std::int64_t now = base::monotonic_now().count();
    std::erase_if(tokens_, [now](const auto &entry) { return entry.second <= now; });
    std::array<char, 42> bytes{};
    crypto::random_bytes({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    std::string token = crypto::base64({bytes.data(), bytes.size()});
    tokens_.emplace(token, now + seconds * 1'000'000'000);
    return token;
}

bool Machine::knows_token(std::string_view token) const {
    const auto found = tokens_.find(token);
    return found != tokens_.end() && found->second > base::monotonic_now().count();
}

const AwsKey &Machine::current_key(AwsKeys &keys, Principal principal, std::int64_t seconds) {
    const AwsKey *key = keys.find(key_id_);
    if (key != nullptr && key->seconds_left() > key->lifetime_seconds / 2) return *key;
    const AwsKey &fresh = keys.issue(std::move(principal), seconds);
    key_id_ = fresh.id;
    return fresh;
}

}  // namespace order::sandbox
