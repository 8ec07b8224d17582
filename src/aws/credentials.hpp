// The AWS keys of a client: fetched when first needed, renewed before they expire, by one thread at
// a time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "aws/keys.hpp"
#include "base/call.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"

namespace order::aws {

// Any thread.
class AwsCredentials {
  public:
    using Fetch = std::function<AwsKeys(const base::Call &)>;

    AwsCredentials(Fetch fetch, base::Log log,
                   std::function<base::Instant()> now = base::monotonic_now);

    // Keys that are good for a request now. From 15 minutes before their end (a quarter of a
    // shorter life) one caller renews them while the others go on with them; from 10 minutes (a
    // sixth) all wait for the renewal. As long as the keys last, a failed renewal is only logged
    // and tried again after a growing pause. Without keys that last the failure is the caller's;
    // it is retriable once keys have worked, unless it needs a person. A failing source is asked at
    // most once a second.
    std::shared_ptr<const AwsKeys> get(const base::Call &call);

    // Told that a service took the keys: a source that could give them can do so again.
    void confirm() { have_worked_ = true; }

    // Told that a service refused these keys: fetches anew unless somebody just has. True when
    // there are others now.
    bool replace(std::string_view access_key_id, std::string_view session_token,
                 const base::Call &call);

    // Told the same when nothing is to be fetched now: the next get() does it.
    void distrust(std::string_view access_key_id, std::string_view session_token);

    // What is held; nullptr before the first fetch.
    std::shared_ptr<const AwsKeys> held() const;

  private:
    // Whether keys have to be fetched: `early` and `soon` can wait as long as the old ones last.
    enum class Need { none, early, soon, now };

    Need need(base::Instant now) const;
    base::Instant next_try(Need need) const;
    bool are_held(std::string_view access_key_id, std::string_view session_token) const;
    std::shared_ptr<const AwsKeys> fetch(std::unique_lock<std::mutex> &lock, Need need,
                                         const base::Call &call);
    void keep(AwsKeys keys, Need need);
    void note_failure(const base::Failure &failure);

    const Fetch fetch_;
    const base::Log log_;
    const std::function<base::Instant()> now_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool is_fetching_ = false;
    std::shared_ptr<const AwsKeys> keys_;
    base::Instant renew_from_{0};                 // by one caller
    base::Instant renew_by_{0};                   // while all others wait
    base::Instant usable_until_{0};               // after that only new keys will do
    std::optional<base::Instant> unreplaced_at_;  // when a replacement brought the same keys
    std::optional<base::Failure> failure_;        // of the last fetch
    base::Instant failed_at_{0};
    int failures_ = 0;  // in a row
    std::atomic<bool> have_worked_{false};
};

}  // namespace order::aws
