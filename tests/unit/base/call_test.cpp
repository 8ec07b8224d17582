#include "base/call.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "base/failure.hpp"
#include "support/promptly.hpp"

namespace order::base {
namespace {

Code code_of(const Call &call, Instant moment) {
    try {
        call.sleep_until(moment);
    } catch (const Failure &failure) {
        return failure.code;
    }
    return Code::ok;
}

}  // namespace

TEST(Call, AnInterruptFromAnotherThreadEndsASleep) {
    Interrupt interrupt;
    const Call call{&interrupt, forever};
    std::thread other([&] {
        tests::let_others_begin();
        interrupt.raise();
    });
    EXPECT_EQ(code_of(call, after_ms(60'000)), Code::cancelled);
    other.join();
}

TEST(Call, AnInterruptStaysUntilItIsCleared) {
    Interrupt interrupt;
    interrupt.raise();
    const Call call{&interrupt, forever};
    EXPECT_THROW(call.check(), Failure);
    EXPECT_THROW(call.check(), Failure);
    interrupt.clear();
    EXPECT_NO_THROW(call.check());
}

TEST(Call, AChildIsInterruptedByItsParentButNotTheOtherWayRound) {
    const auto parent = std::make_shared<Interrupt>();
    Interrupt child(parent);
    child.raise();
    EXPECT_FALSE(parent->is_raised());
    child.clear();
    parent->raise();
    EXPECT_TRUE(child.is_raised());
    EXPECT_EQ(code_of(Call{&child, forever}, after_ms(60'000)), Code::cancelled);
}

TEST(Call, ADeadlineEndsASleepAsATimeout) {
    EXPECT_EQ(code_of(Call{nullptr, after_ms(10)}, after_ms(60'000)), Code::timeout);
    EXPECT_EQ(code_of(Call{nullptr, after_ms(60'000)}, after_ms(10)), Code::ok);
}

TEST(Call, TheEarlierEndHolds) {
    const Instant now = monotonic_now();
    const Call call{nullptr, now + Milliseconds(100)};
    EXPECT_EQ(call.until(now + Milliseconds(50)).deadline, now + Milliseconds(50));
    EXPECT_EQ(call.until(now + Milliseconds(500)).deadline, now + Milliseconds(100));
}

}  // namespace order::base
