// Retrying: what is sent again, when, how often, and what never is.
#include "transport/retry.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <thread>

#include "base/failure.hpp"
#include "support/promptly.hpp"

namespace order::transport {
namespace {

using base::Code;
using base::Failure;

Failure network_failure(bool sent, bool timed_out = false) {
    Failure failure(Code::network, "GET https://host/ failed: the connection broke.");
    failure.retriable = true;
    failure.request_sent = sent;
    failure.timed_out = timed_out;
    return failure;
}

Response status(int code, std::string retry_after = "") {
    Response response;
    response.status = code;
    if (!retry_after.empty()) response.headers.push_back({"retry-after", retry_after});
    return response;
}

// Plays its steps one by one, the last one for ever.
class Scripted final : public Transport {
  public:
    using Step = std::function<Response()>;
    explicit Scripted(std::vector<Step> steps) : steps_(std::move(steps)) {}

    Response send(const Request &, const base::Call &) override {
        const std::size_t at = std::min(calls_++, steps_.size() - 1);
        return steps_[at]();
    }
    std::unique_ptr<Transfer> open(const Request &, const base::Call &) override { return nullptr; }
    std::size_t calls() const { return calls_; }

  private:
    std::vector<Step> steps_;
    std::size_t calls_ = 0;
};

Scripted::Step gives(int code, std::string retry_after = "") {
    return [=] { return status(code, retry_after); };
}
Scripted::Step fails(Failure failure) {
    return [=]() -> Response { throw failure; };
}

RetryRules fast_rules() {
    RetryRules rules;
    rules.first_delay_ms = 1;
    rules.max_delay_ms = 2;
    return rules;
}

struct Trial {
    explicit Trial(std::vector<Scripted::Step> steps, RetryRules rules = fast_rules())
        : wire(std::make_shared<Scripted>(std::move(steps))), retrying(wire, rules, {}) {}

    int status_of(const Request &request, const base::Call &call = {}) {
        return retrying.send(request, call).status;
    }
    Failure failure_of(const Request &request, const base::Call &call = {}) {
        try {
            retrying.send(request, call);
        } catch (const Failure &failure) {
            return failure;
        }
        ADD_FAILURE() << "nothing failed";
        return {Code::ok, ""};
    }

    std::shared_ptr<Scripted> wire;
    Retrying retrying;
};

Request safe_request() { return {}; }
Request never_request() {
    Request request;
    request.method = Method::post;
    request.repeat = Repeat::never;
    return request;
}

TEST(RetryAfter, IsReadAsSecondsOrDateAndIgnoredWhenGarbage) {
    const std::int64_t now = *base::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT");
    const auto read = [&](const char *value) { return retry_after_ms(status(429, value), now); };
    EXPECT_EQ(read("0"), 0);
    EXPECT_EQ(read("7"), 7'000);
    EXPECT_EQ(read(" 120 "), 120'000);
    EXPECT_EQ(read("1000000000000"), 1'000'000'000'000'000);
    EXPECT_GT(read("99999999999999999999999999"), 1'000'000'000'000'000);
    EXPECT_EQ(read("Sun, 06 Nov 1994 08:50:07 GMT"), 30'000);
    EXPECT_EQ(read("Sun, 06 Nov 1994 08:00:00 GMT"), 0);
    for (const char *garbage : {"-1", "+5", "1.5", "soon", "5s", "0x10", "Sun, 06 Nov", "1,000"}) {
        EXPECT_EQ(read(garbage), -1) << garbage;
    }
    EXPECT_EQ(retry_after_ms(status(429), now), -1);
}

TEST(RetryAfter, ADateIsMeantByTheClockOfTheServiceThatSentIt) {
    Response response = status(429, "Sun, 06 Nov 1994 08:50:07 GMT");
    response.headers.push_back({"date", "Sun, 06 Nov 1994 08:49:37 GMT"});
    for (const std::int64_t now : {std::int64_t{0}, std::int64_t{4'000'000'000'000}}) {
        EXPECT_EQ(retry_after_ms(response, now), 30'000) << now;
    }
}

TEST(JudgeByStatus, TakesOnlyOverloadAndGatewayTroubleAsPassing) {
    EXPECT_EQ(judge_by_status(status(429)), Verdict::throttled);
    for (const int code : {500, 502, 503, 504}) {
        EXPECT_EQ(judge_by_status(status(code)), Verdict::transient) << code;
    }
    for (const int code : {200, 204, 301, 400, 401, 403, 404, 405, 409, 422, 501, 505}) {
        EXPECT_EQ(judge_by_status(status(code)), Verdict::final) << code;
    }
}

TEST(Retrying, SendsASafeRequestAgainUntilItSucceeds) {
    Trial trial({gives(503), fails(network_failure(true)), gives(429), gives(200)});
    EXPECT_EQ(trial.status_of(safe_request()), 200);
    EXPECT_EQ(trial.wire->calls(), 4u);
}

TEST(Retrying, StopsAtTheRulesNumberOfAttempts) {
    Trial answered({gives(503)});
    EXPECT_EQ(answered.status_of(safe_request()), 503);
    EXPECT_EQ(answered.wire->calls(), 6u);
    Trial failed({fails(network_failure(true))});
    EXPECT_EQ(failed.failure_of(safe_request()).code, Code::network);
    EXPECT_EQ(failed.wire->calls(), 6u);
}

TEST(Retrying, StopsAtTheRequestsOwnNumberOfAttempts) {
    Trial trial({gives(500)});
    Request request = safe_request();
    request.attempts = 2;
    EXPECT_EQ(trial.status_of(request), 500);
    EXPECT_EQ(trial.wire->calls(), 2u);
}

TEST(Retrying, LeavesFinalAnswersAndFailuresAlone) {
    Trial answered({gives(404)});
    EXPECT_EQ(answered.status_of(safe_request()), 404);
    EXPECT_EQ(answered.wire->calls(), 1u);
    Trial failed({fails(Failure(Code::argument, "wrong"))});
    EXPECT_EQ(failed.failure_of(safe_request()).code, Code::argument);
    EXPECT_EQ(failed.wire->calls(), 1u);
}

TEST(Retrying, NeverRepeatsWhatChangesSomethingOnceAByteWentOut) {
    for (const int code : {429, 500, 502, 503, 504}) {
        Trial trial({gives(code, "0"), gives(200)});
        EXPECT_EQ(trial.status_of(never_request()), code);
        EXPECT_EQ(trial.wire->calls(), 1u);
    }
    Trial trial({fails(network_failure(true)), gives(200)});
    EXPECT_TRUE(trial.failure_of(never_request()).request_sent);
    EXPECT_EQ(trial.wire->calls(), 1u);
}

TEST(Retrying, RepeatsWhatChangesSomethingWhileNoByteWentOut) {
    Trial trial({fails(network_failure(false)), fails(network_failure(false)), gives(200)});
    EXPECT_EQ(trial.status_of(never_request()), 200);
    EXPECT_EQ(trial.wire->calls(), 3u);
}

TEST(Retrying, WaitsAsLongAsTheServiceAsks) {
    Trial trial({gives(429, "1"), gives(200)});
    const auto begun = base::monotonic_now();
    EXPECT_EQ(trial.status_of(safe_request()), 200);
    EXPECT_GE(base::monotonic_now() - begun, base::Milliseconds(1000));
}

TEST(Retrying, TellsAWaitThatIsTooLongInsteadOfWaiting) {
    Trial trial({gives(429, "1000000000000"), gives(200)});
    const Response response = trial.retrying.send(safe_request(), {});
    EXPECT_EQ(response.status, 429);
    EXPECT_EQ(response.header("Retry-After"), "1000000000000");
    EXPECT_EQ(trial.wire->calls(), 1u);
}

TEST(Retrying, GivesTheLastErrorAtOnceWhenTheNextTryWouldComeTooLate) {
    Trial answered({gives(503, "60"), gives(200)});
    const auto begun = base::monotonic_now();
    const base::Call call{nullptr, base::after_ms(30'000)};
    EXPECT_EQ(answered.status_of(safe_request(), call), 503);
    EXPECT_LT(base::monotonic_now() - begun, tests::promptly);
    EXPECT_EQ(answered.wire->calls(), 1u);
}

TEST(Retrying, IsInterruptedInItsWait) {
    Trial trial({fails([] {
                     Failure failure = network_failure(false);
                     failure.retry_after_ms = 60'000;
                     return failure;
                 }()),
                 gives(200)});
    base::Interrupt interrupt;
    std::thread raiser([&] {
        tests::let_others_begin();
        interrupt.raise();
    });
    const auto begun = base::monotonic_now();
    const Failure failure = trial.failure_of(never_request(), {&interrupt, base::forever});
    raiser.join();
    EXPECT_EQ(failure.code, Code::cancelled);
    EXPECT_FALSE(failure.request_sent);
    EXPECT_LT(base::monotonic_now() - begun, tests::promptly);
}

TEST(Retrying, SpendsItsBudgetAndEarnsItBack) {
    RetryRules rules = fast_rules();
    rules.max_attempts = 100;
    rules.budget = 12;
    Trial trial({gives(503), gives(503), gives(503), gives(200), gives(503), gives(200)}, rules);
    EXPECT_EQ(trial.status_of(safe_request()), 503);  // two retries cost 10, a third is too dear
    EXPECT_EQ(trial.wire->calls(), 3u);
    EXPECT_EQ(trial.status_of(safe_request()), 200);  // 2 left, 1 earned
    EXPECT_EQ(trial.status_of(safe_request()), 503);  // 3 do not buy another
    EXPECT_EQ(trial.wire->calls(), 5u);
    EXPECT_EQ(trial.status_of(safe_request()), 200);
}

TEST(Retrying, GivesBackWhatASuccessfulRetryCost) {
    RetryRules rules = fast_rules();
    rules.budget = 10;
    Trial trial({fails(network_failure(true, true)), gives(200), fails(network_failure(true, true)),
                 gives(200), fails(network_failure(true, true))},
                rules);
    EXPECT_EQ(trial.status_of(safe_request()), 200);
    EXPECT_EQ(trial.status_of(safe_request()), 200);
    EXPECT_TRUE(trial.failure_of(safe_request()).timed_out);
    EXPECT_EQ(trial.wire->calls(), 6u);
}

TEST(Retrying, JudgesByTheServicesOwnRules) {
    RetryRules rules = fast_rules();
    rules.judge = [](const Response &response) {
        return response.status == 409 ? Verdict::throttled : Verdict::final;
    };
    Trial trial({gives(409), gives(503)}, rules);
    EXPECT_EQ(trial.status_of(safe_request()), 503);
    EXPECT_EQ(trial.wire->calls(), 2u);
}

TEST(Retrying, SaysInTheLogWhatItRepeatsWithoutSecrets) {
    std::vector<std::string> lines;
    const base::Log log([&](base::Level, const std::string &line) { lines.push_back(line); },
                        base::Level::info);
    const auto wire = std::make_shared<Scripted>(std::vector{gives(503), gives(200)});
    Retrying retrying(wire, fast_rules(), log);
    Request request;
    request.url = "https://user:pw@host/path?Signature=secret";
    retrying.send(request, {});
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_NE(lines[0].find("GET https://host/path was answered with 503"), std::string::npos);
    EXPECT_EQ(lines[0].find("secret"), std::string::npos);
    EXPECT_EQ(lines[0].find("pw"), std::string::npos);
}

TEST(Retrying, AnnouncesEachAttemptInTheMostTalkativeLog) {
    std::vector<std::string> lines;
    const base::Log log([&](base::Level level, const std::string &line) {
        if (level == base::Level::debug) lines.push_back(line);
    });
    const auto wire = std::make_shared<Scripted>(std::vector{gives(503), gives(200)});
    RetryRules rules = fast_rules();
    rules.max_attempts = 3;
    Retrying retrying(wire, rules, log);
    Request request;
    request.url = "https://user:pw@host/path?Signature=secret";
    retrying.send(request, {});
    const std::vector<std::string> expected = {"GET https://host/path is sent, attempt 1 of 3.",
                                               "GET https://host/path is sent, attempt 2 of 3."};
    EXPECT_EQ(lines, expected);
}

}  // namespace
}  // namespace order::transport
