// Waiting for orders and time: moments, deadlines, interrupts, intervals, ten thousand orders.
#include <gtest/gtest.h>

#include <thread>

#include "unit/core/tracker_fixture.hpp"

namespace order::core {
namespace {

TEST(Tracker, AMomentThatCameFirstGivesNothing) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 60'000});
    tracker.add("a");
    EXPECT_TRUE(tracker.next(base::forever, {}));
    const auto start = monotonic_now();
    EXPECT_FALSE(tracker.next(start + Milliseconds(50), {}));
    EXPECT_LT(monotonic_now() - start, promptly);
    EXPECT_FALSE(tracker.is_done());
}

TEST(Tracker, AMomentInThePastAsksOnlyForWhatIsDue) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 60'000});
    tracker.add("a");
    EXPECT_EQ(tracker.next(monotonic_now(), {})->snapshot.status, "PLACED");
    EXPECT_FALSE(tracker.next(monotonic_now(), {}));
}

TEST(Tracker, AHangingPollIsCutAndIsNoTrouble) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    f.answer("b", State::open, "PLACED");
    bool hangs = true;
    f.provider->before_poll = [&](const Call &call) {
        if (hangs) call.sleep_until(base::forever);
    };
    Tracker tracker = f.track();
    tracker.add("a");
    tracker.add("b");
    // A moment that has passed already would let the poll hang for ever, so it is not too near.
    const auto start = monotonic_now();
    EXPECT_FALSE(tracker.next(start + Milliseconds(300), {}));
    EXPECT_LT(monotonic_now() - start, promptly);
    hangs = false;
    EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::change);
}

TEST(Tracker, PollsTooLongForTheTimeGivenBecomeSmaller) {
    Fixture f;
    f.provider->before_poll = [&](const Call &call) {
        call.sleep_until(monotonic_now() + Milliseconds(5) * f.provider->polls.back().size());
        call.check();
    };
    Tracker tracker = f.track();
    for (int i = 0; i < 40; ++i) {
        f.answer(std::to_string(i), State::fulfilled, "FULFILLED");
        tracker.add(std::to_string(i));
    }
    int ended = 0;
    tests::eventually([&] {
        while (auto update = tracker.next(monotonic_now() + Milliseconds(60), {})) {
            ended += update->kind == UpdateKind::end;
        }
        return tracker.is_done();
    });
    EXPECT_EQ(ended, 40);
}

TEST(Tracker, TheDeadlineOfTheCallIsATimeout) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 60'000});
    tracker.add("a");
    EXPECT_TRUE(tracker.next(base::forever, {}));
    const Call call{nullptr, monotonic_now() + Milliseconds(50)};
    try {
        tracker.next(base::forever, call);
        FAIL();
    } catch (const Failure &given) {
        EXPECT_EQ(given.code, Code::timeout);
    }
    EXPECT_LT(monotonic_now(), call.deadline + promptly);
}

TEST(Tracker, AnotherThreadInterruptsAWait) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 60'000});
    tracker.add("a");
    base::Interrupt interrupt;
    const Call call{&interrupt};
    tracker.next(base::forever, call);
    base::Instant raised{};
    std::thread other([&] {
        tests::let_others_begin();
        raised = monotonic_now();
        interrupt.raise();
    });
    Code code = Code::ok;
    try {
        tracker.next(base::forever, call);
    } catch (const Failure &given) {
        code = given.code;
    }
    const auto ended = monotonic_now();
    other.join();
    EXPECT_EQ(code, Code::cancelled);
    EXPECT_LT(ended - raised, promptly);
    interrupt.clear();
    EXPECT_FALSE(tracker.next(monotonic_now() + Milliseconds(10), call));
}

TEST(Tracker, EachOrderIsAskedAtItsInterval) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 100});
    tracker.add("a");
    const auto start = monotonic_now();
    for (int polls = 0; polls < 4; ++polls) EXPECT_TRUE(tracker.next(base::forever, {}));
    EXPECT_GE(monotonic_now() - start, Milliseconds(300));
    EXPECT_LT(monotonic_now() - start, promptly);
}

TEST(Tracker, TenThousandOrdersShareTheirPollsAndEndOnceEach) {
    Fixture f;
    Tracker tracker = f.track({.interval_ms = 20});
    const int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const std::string id = "order-" + std::to_string(i);
        for (int k = 0; k < i % 4; ++k) f.answer(id, State::open, "PLACED");
        f.answer(id, State::fulfilled, "FULFILLED");
        tracker.add(id);
    }
    int shaken = 0;
    f.provider->before_poll = [&](const Call &) {
        if (++shaken % 2 == 0) throw failure(Code::network);
    };
    std::map<std::string, int> ends;
    std::size_t troubles = 0;
    while (auto update = tracker.next(base::forever, {})) {
        ends[update->order_id] += update->kind == UpdateKind::end;
        troubles += update->kind == UpdateKind::trouble;
    }
    EXPECT_EQ(ends.size(), static_cast<std::size_t>(count));
    for (const auto &[id, times] : ends) EXPECT_EQ(times, 1) << id;
    EXPECT_GT(troubles, 0u);
    EXPECT_LT(f.provider->polls.size(), 20u);
}

}  // namespace
}  // namespace order::core
