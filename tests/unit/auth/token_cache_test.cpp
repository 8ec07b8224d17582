// The token cache: one fetch for all who wait, anew before the end, a failure for those alone.
#include "auth/token_cache.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "support/promptly.hpp"

namespace order::auth {
namespace {

using base::Code;
using base::Failure;
using base::Milliseconds;

Token token(const std::string &text, std::int64_t lifetime_ms = 300'000) {
    return {base::Secret(text), lifetime_ms};
}

template <class Action>
Failure failure_of(Action action) {
    try {
        action();
    } catch (const Failure &failure) {
        return failure;
    }
    ADD_FAILURE() << "nothing failed";
    return {Code::ok, ""};
}

TEST(UsableTime, EndsEarlyEnoughAndNeverBeforeHalfTheLife) {
    EXPECT_EQ(usable_ms(300'000), 270'000);
    EXPECT_EQ(usable_ms(3'600'000), 3'240'000);
    EXPECT_EQ(usable_ms(60'000), 30'000);
    EXPECT_EQ(usable_ms(40'000), 20'000);
    EXPECT_EQ(usable_ms(2'000), 1'000);
    EXPECT_EQ(usable_ms(1), 1);
}

TEST(TokenCache, FetchesOnceAndKeeps) {
    int fetched = 0;
    TokenCache cache([&](const base::Call &) { return token("T" + std::to_string(++fetched)); });
    EXPECT_EQ(cache.get({}).reveal(), "T1");
    EXPECT_EQ(cache.get({}).reveal(), "T1");
    EXPECT_EQ(fetched, 1);
}

TEST(TokenCache, FetchesAnewWhenTheTokenAges) {
    int fetched = 0;
    TokenCache cache(
        [&](const base::Call &) { return token("T" + std::to_string(++fetched), 400); });
    EXPECT_EQ(cache.get({}).reveal(), "T1");
    std::this_thread::sleep_for(Milliseconds(250));
    EXPECT_EQ(cache.get({}).reveal(), "T2");
}

TEST(TokenCache, DropsOnlyTheTokenThatWasRefused) {
    int fetched = 0;
    TokenCache cache([&](const base::Call &) { return token("T" + std::to_string(++fetched)); });
    cache.get({});
    cache.drop("T1");
    EXPECT_EQ(cache.get({}).reveal(), "T2");
    cache.drop("T1");
    EXPECT_EQ(cache.get({}).reveal(), "T2");
    EXPECT_EQ(fetched, 2);
}

TEST(TokenCache, FetchesOnceForSixteenThreads) {
    std::atomic<int> fetched{0};
    TokenCache cache([&](const base::Call &) {
        ++fetched;
        tests::let_others_begin();
        return token("T");
    });
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&] { right += cache.get({}).reveal() == "T"; });
    }
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(fetched, 1);
    EXPECT_EQ(right, 16);
}

// Starts a fetch on another thread and waits until it is under way.
class SlowFetch {
  public:
    explicit SlowFetch(std::function<Token(const base::Call &)> end) : end_(std::move(end)) {}

    Token operator()(const base::Call &call) {
        if (++begun_ > 1) return token("second");
        while (!go_on_) {
            std::this_thread::sleep_for(Milliseconds(1));
            call.check();
        }
        return end_(call);
    }
    void await_begin() const {
        while (begun_ == 0) std::this_thread::sleep_for(Milliseconds(1));
    }
    void go_on() { go_on_ = true; }
    int begun() const { return begun_; }

  private:
    std::function<Token(const base::Call &)> end_;
    std::atomic<int> begun_{0};
    std::atomic<bool> go_on_{false};
};

TEST(TokenCache, TellsAFailureToAllWhoWaitAndToNobodyAfterThem) {
    // Nothing tells from outside that a thread waits; one that came too late fetches by itself.
    EXPECT_TRUE(tests::within_some_limit([](int pause_ms) {
        SlowFetch fetch([](const base::Call &) -> Token {
            throw Failure(Code::credentials, "UP42 refused the login.");
        });
        TokenCache cache([&](const base::Call &call) { return fetch(call); });
        std::atomic<int> arrived{0};
        std::atomic<int> failed{0};
        const auto get = [&] {
            ++arrived;
            try {
                EXPECT_EQ(cache.get({}).reveal(), "second");
            } catch (const Failure &failure) {
                failed += failure.code == Code::credentials;
            }
        };
        std::thread leader(get);
        fetch.await_begin();
        std::vector<std::thread> waiting;
        for (int i = 0; i < 4; ++i) waiting.emplace_back(get);
        while (arrived < 5) std::this_thread::sleep_for(Milliseconds(1));
        std::this_thread::sleep_for(Milliseconds(pause_ms));
        fetch.go_on();
        leader.join();
        for (std::thread &thread : waiting) thread.join();
        const bool all_were_told = failed == 5 && fetch.begun() == 1;
        EXPECT_EQ(cache.get({}).reveal(), "second");
        return all_were_told;
    }));
}

TEST(TokenCache, TakesAFailureForAMishapOnceATokenWasFetched) {
    std::string answer = "failed";
    TokenCache cache([&](const base::Call &) -> Token {
        if (answer == "good") return token("T");
        Failure failure(Code::credentials, "UP42 refused the login.");
        failure.needs_person = answer == "refused";
        throw failure;
    });
    const auto failure_now = [&](const char *next) {
        answer = next;
        return failure_of([&] { cache.get({}); });
    };
    EXPECT_FALSE(failure_now("failed").retriable);
    answer = "good";
    EXPECT_EQ(cache.get({}).reveal(), "T");
    cache.drop("T");
    EXPECT_TRUE(failure_now("failed").retriable);
    EXPECT_FALSE(failure_now("refused").retriable);
}

TEST(TokenCache, LetsAnotherFetchWhenTheOneWhoDidIsInterrupted) {
    SlowFetch fetch([](const base::Call &) { return token("first"); });
    TokenCache cache([&](const base::Call &call) { return fetch(call); });
    base::Interrupt interrupt;
    std::thread leader([&] {
        const auto failure = failure_of([&] { cache.get({&interrupt, base::forever}); });
        EXPECT_EQ(failure.code, Code::cancelled);
    });
    fetch.await_begin();
    std::thread waiting([&] { EXPECT_EQ(cache.get({}).reveal(), "second"); });
    tests::let_others_begin();
    interrupt.raise();
    leader.join();
    waiting.join();
}

TEST(TokenCache, LetsAWaitEndByInterruptOrDeadline) {
    SlowFetch fetch([](const base::Call &) { return token("first"); });
    TokenCache cache([&](const base::Call &call) { return fetch(call); });
    std::thread leader([&] { EXPECT_EQ(cache.get({}).reveal(), "first"); });
    fetch.await_begin();
    base::Interrupt interrupt;
    interrupt.raise();
    EXPECT_EQ(failure_of([&] { cache.get({&interrupt, base::forever}); }).code, Code::cancelled);
    EXPECT_EQ(failure_of([&] { cache.get({nullptr, base::after_ms(30)}); }).code, Code::timeout);
    fetch.go_on();
    leader.join();
    EXPECT_EQ(fetch.begun(), 1);
}

}  // namespace
}  // namespace order::auth
