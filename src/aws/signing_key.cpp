#include "aws/signing_key.hpp"

#include "base/text.hpp"

namespace order::aws {
namespace {

// Today's and tomorrow's key of the service and of its token service, before and after a rotation.
constexpr std::size_t max_entries = 8;

base::Secret hmac(const base::Secret &key, std::string_view text) {
    crypto::Sha256 digest = crypto::hmac_sha256(key.reveal(), text);
    base::Secret result(
        std::string_view(reinterpret_cast<const char *>(digest.data()), digest.size()));
    base::wipe(digest.data(), digest.size());
    return result;
}

base::Secret derive_signing_key(const base::Secret &secret_access_key, const AwsScope &scope) {
    std::string start = base::concat("AWS4", secret_access_key.reveal());
    const base::Secret first(start);
    base::wipe(start);
    return hmac(hmac(hmac(hmac(first, scope.date), scope.region), scope.service), "aws4_request");
}

}  // namespace

std::string AwsScope::text() const {
    return base::concat(date, "/", region, "/", service, "/aws4_request");
}

base::Secret SigningKeyCache::get(const base::Secret &secret_access_key, const AwsScope &scope) {
    const std::lock_guard lock(mutex_);
    for (const Entry &entry : entries_) {
        if (entry.scope == scope &&
            entry.secret_access_key.reveal() == secret_access_key.reveal()) {
            return entry.derived;
        }
    }
    if (entries_.size() == max_entries) entries_.erase(entries_.begin());
    entries_.push_back({scope, secret_access_key, derive_signing_key(secret_access_key, scope)});
    return entries_.back().derived;
}

}  // namespace order::aws
