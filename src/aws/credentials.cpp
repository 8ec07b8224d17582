#include "aws/credentials.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::aws {
namespace {

using base::Instant;
using std::chrono::minutes;
using std::chrono::seconds;

// An interrupt cannot wake a waiting thread here, so it looks this often.
constexpr auto look_every = base::Milliseconds(25);
constexpr Instant least_pause = seconds(1);
constexpr Instant longest_pause = seconds(30);

// Says something about the one call that fetched, nothing about the keys.
bool is_own_end(const base::Failure &failure) {
    return failure.code == base::Code::cancelled || failure.code == base::Code::timeout;
}

}  // namespace

AwsCredentials::AwsCredentials(Fetch fetch, base::Log log, std::function<Instant()> now)
    : fetch_(std::move(fetch)), log_(std::move(log)), now_(std::move(now)) {}

std::shared_ptr<const AwsKeys> AwsCredentials::held() const {
    const std::lock_guard lock(mutex_);
    return keys_;
}

std::shared_ptr<const AwsKeys> AwsCredentials::get(const base::Call &call) {
    std::unique_lock lock(mutex_);
    for (;;) {
        const Instant now = now_();
        const Need needed = need(now);
        if (needed == Need::none) return keys_;
        const bool is_too_soon = failure_ && now < next_try(needed);
        if (needed == Need::early && is_fetching_) return keys_;
        if (!is_fetching_ && is_too_soon) {
            if (needed != Need::now) return keys_;
            throw *failure_;
        }
        if (!is_fetching_) return fetch(lock, needed, call);
        changed_.wait_for(lock, look_every);
        call.check();
    }
}

bool AwsCredentials::replace(std::string_view access_key_id, std::string_view session_token,
                             const base::Call &call) {
    {
        const std::lock_guard lock(mutex_);
        if (!are_held(access_key_id, session_token)) return true;
        // The source has no others yet, and each of many callers would ask it again.
        if (unreplaced_at_ && now_() < *unreplaced_at_ + least_pause) return false;
    }
    distrust(access_key_id, session_token);
    get(call);
    const std::lock_guard lock(mutex_);
    if (!are_held(access_key_id, session_token)) return true;
    unreplaced_at_ = now_();
    return false;
}

void AwsCredentials::distrust(std::string_view access_key_id, std::string_view session_token) {
    const std::lock_guard lock(mutex_);
    if (are_held(access_key_id, session_token)) usable_until_ = now_();
}

AwsCredentials::Need AwsCredentials::need(Instant now) const {
    if (!keys_ || now >= usable_until_) return Need::now;
    if (now >= renew_by_) return Need::soon;
    return now >= renew_from_ ? Need::early : Need::none;
}

Instant AwsCredentials::next_try(Need need) const {
    const int doublings = need == Need::now ? 0 : std::clamp(failures_ - 1, 0, 5);
    return failed_at_ + std::min(least_pause * (1 << doublings), longest_pause);
}

bool AwsCredentials::are_held(std::string_view access_key_id,
                              std::string_view session_token) const {
    return keys_ && keys_->access_key_id == access_key_id &&
           keys_->session_token.reveal() == session_token;
}

std::shared_ptr<const AwsKeys> AwsCredentials::fetch(std::unique_lock<std::mutex> &lock, Need need,
                                                     const base::Call &call) {
    // Whatever happens, those who wait are told that this fetch has ended.
    struct End {
        AwsCredentials &self;
        std::unique_lock<std::mutex> &lock;
        ~End() {
            if (!lock.owns_lock()) lock.lock();
            self.is_fetching_ = false;
            self.changed_.notify_all();
        }
    };
    is_fetching_ = true;
    const End end{*this, lock};
    lock.unlock();
    try {
        AwsKeys keys = fetch_(call);
        lock.lock();
        keep(std::move(keys), need);
        return keys_;
    } catch (const base::Failure &failure) {
        if (is_own_end(failure)) throw;
        if (lock.owns_lock()) lock.unlock();
        if (need != Need::now) {
            log_.write(base::Level::warning,
                       base::concat("The AWS keys could not be renewed yet: ", failure.message));
        }
        lock.lock();
        note_failure(failure);
        if (need == Need::now) throw base::Failure(*failure_);
        return keys_;
    }
}

void AwsCredentials::note_failure(const base::Failure &failure) {
    failure_ = failure;
    failure_->retriable |= have_worked_ && !failure.needs_person;
    failed_at_ = now_();
    ++failures_;
}

void AwsCredentials::keep(AwsKeys keys, Need need) {
    // A file that another program is just writing leads to a place further down the chain, perhaps
    // to the keys of somebody else.
    if (need != Need::now && keys.source != keys_->source) {
        throw base::Failure(base::Code::credentials,
                            base::concat("The keys found came from ", keys.source, ", not from ",
                                         keys_->source, "."));
    }
    const Instant now = now_();
    keys_ = std::make_shared<const AwsKeys>(std::move(keys));
    failure_.reset();
    failures_ = 0;
    renew_from_ = renew_by_ = usable_until_ = keys_->expires;
    if (keys_->expires == base::forever) return;
    const Instant life = keys_->expires - now;
    renew_from_ -= std::min<Instant>(minutes(15), life / 4);
    renew_by_ -= std::min<Instant>(minutes(10), life / 6);
}

}  // namespace order::aws
