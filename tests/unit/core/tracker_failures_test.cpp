// Waiting for orders through failures: what is told, what is waited through and what ends.
#include <gtest/gtest.h>

#include "unit/core/tracker_fixture.hpp"

namespace order::core {
namespace {

TEST(Tracker, TransientFailuresAreToldAndWaitedThrough) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    f.answer("a", failure(Code::network));
    f.answer("a", failure(Code::provider, 503, true));
    f.answer("a", failure(Code::timeout));
    f.answer("a", failure(Code::provider, 200));  // an answer that makes no sense
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    const auto updates = drain(tracker);
    EXPECT_EQ(told(updates),
              (Lines{"change PLACED", "trouble PLACED", "trouble PLACED", "trouble PLACED",
                     "trouble PLACED", "change FULFILLED", "end FULFILLED"}));
    EXPECT_EQ(updates[1].trouble->code, Code::network);
    EXPECT_EQ(updates[2].trouble->failure->http_status, 503);
    EXPECT_EQ(f.log.at(0).first, base::Level::warning);
    EXPECT_EQ(f.log.at(0).second, "asking for order a failed: It failed.");
}

TEST(Tracker, AskedToWaitItWaits) {
    Fixture f;
    Failure throttled = failure(Code::provider, 429, true);
    throttled.retry_after_ms = 150;
    f.answer("a", throttled);
    f.answer("a", State::fulfilled, "FULFILLED");
    f.answer("b", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    const auto start = monotonic_now();
    EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::trouble);
    tracker.add("b");  // the service asked for silence about everything
    EXPECT_TRUE(tracker.next(base::forever, {}));
    EXPECT_GE(monotonic_now() - start, Milliseconds(150));
}

TEST(Tracker, AnAbsurdRetryAfterDoesNotStopItForEver) {
    Fixture f;
    Failure throttled = failure(Code::provider, 429, true);
    throttled.retry_after_ms = 1'000'000'000'000;
    f.answer("a", throttled);
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::trouble);
    EXPECT_FALSE(tracker.next(monotonic_now() + Milliseconds(30), {}));
}

TEST(Tracker, AnOrderThatIsNotThereEndsAndTheOthersGoOn) {
    Fixture f;
    f.answer("here", State::open, "PLACED");
    f.answer("here", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("gone");
    tracker.add("here");
    std::map<std::string, Update> ends;
    for (Update &update : drain(tracker)) {
        if (update.kind == UpdateKind::end) ends.emplace(update.order_id, std::move(update));
    }
    ASSERT_EQ(ends.size(), 2u);
    EXPECT_EQ(ends.at("gone").trouble->code, Code::not_found);
    EXPECT_FALSE(ends.at("here").trouble);
    EXPECT_EQ(ends.at("here").snapshot.state, State::fulfilled);
}

TEST(Tracker, OneRefusedOrderDoesNotSpoilTheOthers) {
    Fixture f;
    f.answer("bad", failure(Code::provider, 400));
    f.answer("forbidden", failure(Code::credentials, 403));
    for (const char *id : {"a", "b"}) f.answer(id, State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    for (const char *id : {"a", "bad", "b", "forbidden"}) tracker.add(id);
    std::map<std::string, bool> failed;
    for (const Update &update : drain(tracker)) {
        if (update.kind == UpdateKind::end) failed[update.order_id] = update.trouble.has_value();
    }
    EXPECT_EQ(failed, (std::map<std::string, bool>{
                          {"a", false}, {"b", false}, {"bad", true}, {"forbidden", true}}));
}

TEST(Tracker, RefusedCredentialsAreThrownAndNotHammered) {
    Fixture f;
    f.answer("a", failure(Code::credentials, 401));
    Tracker tracker = f.track({.interval_ms = 200});
    tracker.add("a");
    const auto start = monotonic_now();
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
    EXPECT_EQ(tracker.open_orders(), 1u);
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
    EXPECT_GE(monotonic_now() - start, Milliseconds(200));
}

}  // namespace
}  // namespace order::core
