// Access and refresh tokens.
#include "sandbox/up42/tokens.hpp"

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "json/json.hpp"

namespace order::sandbox {
namespace {

std::string random_text(std::size_t bytes) {
    std::string text(bytes, '\0');
    crypto::random_bytes({reinterpret_cast<std::uint8_t *>(text.data()), text.size()});
    return text;
}

std::string base64url(std::string_view bytes) {
    std::string text = crypto::base64(bytes);
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    while (!text.empty() && text.back() == '=') text.pop_back();
    return text;
}

std::string web_token(const json::Object &claims, std::string_view key) {
    const std::string head = base64url(R"({"alg":"HS256","typ":"JWT"})");
    const std::string signed_part = head + "." + base64url(json::serialize(claims));
    const crypto::Sha256 mac = crypto::hmac_sha256(key, signed_part);
    return signed_part + "." + base64url({reinterpret_cast<const char *>(mac.data()), mac.size()});
}

std::int64_t expiry(std::int64_t seconds) {
    return (base::monotonic_now() + std::chrono::seconds(seconds)).count();
}

template <class Grants>
void drop_expired(Grants &grants) {
    const std::int64_t now = base::monotonic_now().count();
    std::erase_if(grants, [now](const auto &entry) { return entry.second.expires <= now; });
}

}  // namespace

std::string Tokens::issue_access(const Caller &caller) {
    drop_expired(access_);
    if (key_.empty()) key_ = random_text(32);
    const std::int64_t now = base::unix_ms_now() / 1000;
    const json::Object claims{{"exp", now + lifetime_seconds_},
                              {"iat", now},
                              {"jti", crypto::uuid()},
                              {"sub", caller.id},
                              {"typ", "Bearer"},
                              {"scope", caller.openid ? "openid profile email" : "profile email"}};
    std::string token = web_token(claims, key_);
    access_.emplace(token, Grant{caller, expiry(lifetime_seconds_)});
    ++issued_;
    return token;
}

std::string Tokens::issue_refresh(const Caller &caller) {
    drop_expired(refresh_);
    std::string token = base64url(random_text(48));
    refresh_.emplace(token, Grant{caller, expiry(refresh_lifetime())});
    return token;
}

std::optional<Caller> Tokens::find(const Grants &grants, std::string_view token) {
    const auto found = grants.find(std::string(token));
    if (found == grants.end() || found->second.expires <= base::monotonic_now().count()) return {};
    return found->second.caller;
}

std::optional<Caller> Tokens::access(std::string_view token) const { return find(access_, token); }

std::optional<Caller> Tokens::refresh(std::string_view token) const {
    return find(refresh_, token);
}

void Tokens::revoke_all() {
    access_.clear();
    refresh_.clear();
}

}  // namespace order::sandbox
