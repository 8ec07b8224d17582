#include "auth/token_cache.hpp"

#include <algorithm>

namespace order::auth {
namespace {

// An interrupt cannot wake a waiting thread here, so it looks this often.
constexpr auto look_every = base::Milliseconds(25);

// Says something about the one call that fetched, nothing about the token.
bool is_own_end(const base::Failure &failure) {
    return failure.code == base::Code::cancelled || failure.code == base::Code::timeout;
}

}  // namespace

std::int64_t usable_ms(std::int64_t lifetime_ms) {
    const std::int64_t margin_ms = std::max<std::int64_t>(30'000, lifetime_ms / 10);
    return lifetime_ms - std::min(margin_ms, lifetime_ms / 2);
}

TokenCache::TokenCache(Fetch fetch) : fetch_(std::move(fetch)) {}

base::Secret TokenCache::get(const base::Call &call) {
    std::unique_lock lock(mutex_);
    while (!is_usable()) {
        if (begun_ == ended_) return fetch(lock, call);
        if (auto token = wait(lock, call)) return std::move(*token);
    }
    return token_;
}

void TokenCache::drop(std::string_view refused) {
    const std::lock_guard lock(mutex_);
    if (token_.reveal() == refused) token_ = {};
}

bool TokenCache::is_usable() const { return !token_.empty() && base::monotonic_now() < renew_at_; }

base::Secret TokenCache::fetch(std::unique_lock<std::mutex> &lock, const base::Call &call) {
    // Whatever happens, those who wait are told that this fetch has ended.
    struct End {
        TokenCache &cache;
        std::unique_lock<std::mutex> &lock;
        ~End() {
            if (!lock.owns_lock()) lock.lock();
            cache.ended_ = cache.begun_;
            cache.changed_.notify_all();
        }
    };
    ++begun_;
    failure_.reset();
    token_ = {};
    const End end{*this, lock};
    lock.unlock();
    try {
        Token token = fetch_(call);
        lock.lock();
        token_ = std::move(token.text);
        has_fetched_ = true;
        renew_at_ = base::after_ms(usable_ms(token.lifetime_ms));
        return token_;
    } catch (const base::Failure &failure) {
        lock.lock();
        if (is_own_end(failure)) throw;
        failure_ = failure;
        failure_->retriable |= has_fetched_ && !failure.needs_person;
        throw base::Failure(*failure_);
    }
}

// What the fetch under way brought; nothing when it brought nothing and somebody has to try again.
std::optional<base::Secret> TokenCache::wait(std::unique_lock<std::mutex> &lock,
                                             const base::Call &call) {
    const std::uint64_t awaited = begun_;
    while (ended_ < awaited) {
        changed_.wait_for(lock, look_every);
        call.check();
    }
    if (ended_ > awaited) return {};
    if (failure_) throw *failure_;
    if (token_.empty()) return {};
    return token_;
}

}  // namespace order::auth
