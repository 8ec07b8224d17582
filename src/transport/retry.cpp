#include "transport/retry.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <random>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::transport {
namespace {

constexpr int retry_cost = 5;
constexpr int timed_out_cost = 10;

// How one attempt ended: with an answer or with a failure.
struct Outcome {
    Response response;
    std::optional<base::Failure> failure;

    Response give() {
        if (failure) throw std::move(*failure);
        return std::move(response);
    }
    bool was_sent() const { return !failure || failure->request_sent; }
    bool may_pass() const { return !failure || failure->retriable; }
    int cost() const { return failure && failure->timed_out ? timed_out_cost : retry_cost; }
    std::int64_t asked_ms() const {
        return failure ? failure->retry_after_ms : retry_after_ms(response, base::unix_ms_now());
    }
    std::string describe(const Request &request) const {
        if (failure) return failure->message;
        return base::concat(method_name(request.method), " ", without_secrets(request.url),
                            " was answered with ", std::to_string(response.status), ".");
    }
};

Outcome attempt_once(Transport &transport, const Request &request, const base::Call &call) {
    Outcome outcome;
    try {
        outcome.response = transport.send(request, call);
    } catch (const base::Failure &failure) {
        outcome.failure = failure;
    }
    return outcome;
}

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Full jitter: clients that failed together do not come back together.
std::int64_t random_up_to(std::int64_t most) {
    std::random_device source;
    return std::uniform_int_distribution<std::int64_t>(0, std::max<std::int64_t>(0, most))(source);
}

}  // namespace

std::int64_t retry_after_ms(const Response &response, std::int64_t now_unix_ms) {
    constexpr std::int64_t longest_ms = std::numeric_limits<std::int64_t>::max() / 2;
    const auto text = base::trim(response.header("Retry-After"));
    if (is_digits(text)) {
        const auto seconds = base::to_integer(text);
        if (!seconds || *seconds > longest_ms / 1000) return longest_ms;
        return *seconds * 1000;
    }
    const auto moment = base::parse_http_date(text);
    if (!moment) return -1;
    // A date is meant by the clock of who sent it.
    const auto sent = base::parse_http_date(response.header("Date"));
    return std::max<std::int64_t>(0, *moment - sent.value_or(now_unix_ms));
}

Verdict judge_by_status(const Response &response) {
    switch (response.status) {
        case 429:
            return Verdict::throttled;
        case 500:
        case 502:
        case 503:
        case 504:
            return Verdict::transient;
        default:
            return Verdict::final;
    }
}

Retrying::Retrying(std::shared_ptr<Transport> inner, RetryRules rules, base::Log log)
    : inner_(std::move(inner)),
      rules_(std::move(rules)),
      log_(std::move(log)),
      budget_(rules_.budget) {
    if (!rules_.judge) rules_.judge = judge_by_status;
}

Response Retrying::send(const Request &request, const base::Call &call) {
    const int most = std::max(1, request.attempts > 0 ? request.attempts : rules_.max_attempts);
    int paid = 0;
    bool was_sent = false;
    for (int attempt = 1;; ++attempt) {
        if (log_.wants(base::Level::debug)) {
            log_.write(base::Level::debug,
                       base::concat(method_name(request.method), " ", without_secrets(request.url),
                                    " is sent, attempt ", std::to_string(attempt), " of ",
                                    std::to_string(most), "."));
        }
        Outcome outcome = attempt_once(*inner_, request, call);
        outcome.response.was_repeated = was_sent;
        was_sent = was_sent || outcome.was_sent();
        if (!outcome.failure && rules_.judge(outcome.response) == Verdict::final) {
            earn(paid > 0 ? paid : 1);
            return outcome.give();
        }
        const bool repeatable = request.repeat == Repeat::safe || !outcome.was_sent();
        if (!repeatable || !outcome.may_pass() || attempt >= most) return outcome.give();

        const std::int64_t asked_ms = outcome.asked_ms();
        const std::int64_t wait_ms = delay_ms(attempt, asked_ms);
        const base::Instant next = base::after_ms(wait_ms);
        const bool in_time = asked_ms <= rules_.max_retry_after_ms && next < call.deadline;
        if (!in_time || !pay(outcome.cost())) return outcome.give();
        paid = outcome.cost();
        log_.write(base::Level::info,
                   base::concat(outcome.describe(request), " Attempt ", std::to_string(attempt + 1),
                                " of ", std::to_string(most), " follows in ",
                                std::to_string(wait_ms), " ms."));
        try {
            call.sleep_until(next);
        } catch (base::Failure &failure) {
            failure.request_sent = outcome.was_sent();
            log_.write(base::Level::debug, failure.message);
            throw;
        }
    }
}

// A download goes on where it ended, which only its owner can do: nothing is repeated here.
std::unique_ptr<Transfer> Retrying::open(const Request &request, const base::Call &call) {
    return inner_->open(request, call);
}

std::int64_t Retrying::delay_ms(int attempt, std::int64_t asked_ms) const {
    const int doublings = std::min(attempt - 1, 30);
    const std::int64_t most = std::min(rules_.max_delay_ms, rules_.first_delay_ms << doublings);
    return std::max(asked_ms, random_up_to(most));
}

bool Retrying::pay(int cost) {
    if (rules_.budget == 0) return true;
    const std::lock_guard lock(mutex_);
    if (budget_ < cost) return false;
    budget_ -= cost;
    return true;
}

void Retrying::earn(int amount) {
    if (rules_.budget == 0) return;
    const std::lock_guard lock(mutex_);
    budget_ = std::min(rules_.budget, budget_ + amount);
}

}  // namespace order::transport
