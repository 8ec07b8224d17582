// Retrying: a Transport that sends a request again when that is safe and worth it.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "base/log.hpp"
#include "transport/http.hpp"

namespace order::transport {

// What the rules of a service say about an answer.
enum class Verdict { final, transient, throttled };

// Retry-After as seconds or HTTP date, in milliseconds from now; -1: absent or unreadable.
// now_unix_ms counts where the answer has no Date.
std::int64_t retry_after_ms(const Response &response, std::int64_t now_unix_ms);

struct RetryRules {
    int max_attempts = 6;
    std::int64_t first_delay_ms = 500;
    std::int64_t max_delay_ms = 20'000;
    std::int64_t max_retry_after_ms =
        300'000;  // a longer Retry-After is told to the caller instead
    // By default 429, 500, 502, 503, 504 are worth another try.
    std::function<Verdict(const Response &)> judge;
    // What is left for retries; 0: no budget is kept. A retry costs 5, after a time-out 10.
    int budget = 0;
};

Verdict judge_by_status(const Response &response);

class Retrying final : public Transport {
  public:
    Retrying(std::shared_ptr<Transport> inner, RetryRules rules, base::Log log);

    // The last answer, or the last Failure. A request that must never repeat goes again only when
    // no byte of it left. Waits are full jitter, and never longer than the call's deadline.
    Response send(const Request &request, const base::Call &call) override;
    std::unique_ptr<Transfer> open(const Request &request, const base::Call &call) override;

  private:
    std::int64_t delay_ms(int attempt, std::int64_t asked_ms) const;
    bool pay(int cost);
    void earn(int amount);

    std::shared_ptr<Transport> inner_;
    RetryRules rules_;
    base::Log log_;
    std::mutex mutex_;
    int budget_;
};

}  // namespace order::transport
