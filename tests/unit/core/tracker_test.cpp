// Waiting for orders: what is told and when, through failures, cuts, deadlines and interrupts.
#include "core/tracker.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "support/fakes.hpp"

namespace order::core {
namespace {

using base::Code;
using base::Failure;
using base::Milliseconds;
using base::monotonic_now;
using tests::FakeProvider;

constexpr TrackRules fast = {.interval_ms = 10};

Failure failure(Code code, int status = 0, bool retriable = false) {
    Failure made(code, "It failed.");
    made.http_status = status;
    made.retriable = retriable;
    return made;
}

struct Fixture {
    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::vector<std::pair<base::Level, std::string>> log;

    Tracker track(const TrackRules &rules = fast) {
        return {provider, rules, base::Log([this](base::Level level, const std::string &message) {
                    log.emplace_back(level, message);
                })};
    }
    void answer(const std::string &id, State state, const std::string &status) {
        provider->answers[id].push_back(FakeProvider::snapshot(id, state, status));
    }
    void answer(const std::string &id, const Failure &given) {
        provider->answers[id].push_back(given);
    }
};

std::vector<Update> drain(Tracker &tracker) {
    std::vector<Update> updates;
    while (auto update = tracker.next(monotonic_now() + Milliseconds(5000), {})) {
        updates.push_back(std::move(*update));
    }
    return updates;
}

// "change PLACED", one per update.
std::vector<std::string> told(const std::vector<Update> &updates) {
    const char *const names[] = {"", "report", "change", "line_item", "trouble", "end"};
    std::vector<std::string> lines;
    for (const Update &update : updates) {
        lines.push_back(std::string(names[static_cast<int>(update.kind)]) + " " +
                        update.snapshot.status);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Tracker, TellsTheFirstReportEachPollEachChangeAndTheEnd) {
    Fixture f;
    f.answer("a", State::open, "CREATED");
    f.answer("a", State::open, "CREATED");
    f.answer("a", State::open, "PLACED");
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_EQ(tracker.open_orders(), 1u);
    const auto updates = drain(tracker);
    EXPECT_EQ(told(updates), (Lines{"change CREATED", "report CREATED", "change PLACED",
                                    "change FULFILLED", "end FULFILLED"}));
    EXPECT_EQ(updates[0].previous_status, "");
    EXPECT_EQ(updates[2].previous_status, "CREATED");
    EXPECT_EQ(updates[4].previous_status, "PLACED");
    EXPECT_EQ(updates[4].order_id, "a");
    EXPECT_TRUE(tracker.is_done());
    EXPECT_EQ(tracker.open_orders(), 0u);
}

TEST(Tracker, ASubStatusIsAChangeToo) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Snapshot finer = FakeProvider::snapshot("a", State::open, "PLACED");
    finer.sub_status = "QUOTATION_WAITING_UPLOAD";
    f.provider->answers["a"].push_back(finer);
    f.answer("a", State::cancelled, "CANCELED");
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_EQ(told(drain(tracker)),
              (Lines{"change PLACED", "change PLACED", "change CANCELED", "end CANCELED"}));
}

TEST(Tracker, AnUnknownWordIsWaitedThrough) {
    Fixture f;
    f.answer("a", State::open, "SOMETHING_NEW");
    f.answer("a", State::failed, "FAILED_PERMANENTLY");
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_EQ(drain(tracker).back().snapshot.state, State::failed);
}

TEST(Tracker, AttentionEndsAWaitUnlessOnlyTheEndIsAskedFor) {
    const auto ends_with = [](Until until) {
        Fixture f;
        f.answer("a", State::needs_attention, "PLACEMENT_FAILED");
        f.answer("a", State::cancelled, "CANCELED");
        Tracker tracker = f.track({.interval_ms = 10, .until = until});
        tracker.add("a");
        return drain(tracker).back().snapshot.status;
    };
    EXPECT_EQ(ends_with(Until::end_or_attention), "PLACEMENT_FAILED");
    EXPECT_EQ(ends_with(Until::delivery), "PLACEMENT_FAILED");
    EXPECT_EQ(ends_with(Until::end), "CANCELED");
}

TEST(Tracker, TheFirstAssetsEndAWaitForDelivery) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Snapshot partial = FakeProvider::snapshot("a", State::open, "BEING_FULFILLED");
    partial.has_deliveries = true;
    f.provider->answers["a"].push_back(partial);
    Tracker tracker = f.track({.interval_ms = 10, .until = Until::delivery});
    tracker.add("a");
    EXPECT_EQ(told(drain(tracker)).back(), "end BEING_FULFILLED");
}

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
    EXPECT_EQ(updates[2].trouble->http_status, 503);
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
    EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::trouble);
    tracker.add("b");  // the service asked for silence about everything
    const auto start = monotonic_now();
    drain(tracker);
    EXPECT_GE(monotonic_now() - start, Milliseconds(140));
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
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
    EXPECT_EQ(tracker.open_orders(), 1u);
    EXPECT_FALSE(tracker.next(monotonic_now() + Milliseconds(100), {}));
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
}

TEST(Tracker, AMomentThatCameFirstGivesNothing) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 10'000});
    tracker.add("a");
    EXPECT_TRUE(tracker.next(base::forever, {}));
    const auto start = monotonic_now();
    EXPECT_FALSE(tracker.next(start + Milliseconds(50), {}));
    EXPECT_LT(monotonic_now() - start, Milliseconds(150));
    EXPECT_FALSE(tracker.is_done());
}

TEST(Tracker, AMomentInThePastAsksOnlyForWhatIsDue) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 10'000});
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
    const auto start = monotonic_now();
    EXPECT_FALSE(tracker.next(start + Milliseconds(50), {}));
    EXPECT_LT(monotonic_now() - start, Milliseconds(150));
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
    for (int slice = 0; slice < 60 && !tracker.is_done(); ++slice) {
        while (auto update = tracker.next(monotonic_now() + Milliseconds(60), {})) {
            ended += update->kind == UpdateKind::end;
        }
    }
    EXPECT_EQ(ended, 40);
}

TEST(Tracker, TheDeadlineOfTheCallIsATimeout) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 10'000});
    tracker.add("a");
    const Call call{nullptr, monotonic_now() + Milliseconds(50)};
    EXPECT_TRUE(tracker.next(base::forever, call));
    try {
        tracker.next(base::forever, call);
        FAIL();
    } catch (const Failure &given) {
        EXPECT_EQ(given.code, Code::timeout);
    }
    EXPECT_LT(monotonic_now(), call.deadline + Milliseconds(100));
}

TEST(Tracker, AnotherThreadInterruptsWithinATenthOfASecond) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Tracker tracker = f.track({.interval_ms = 60'000});
    tracker.add("a");
    base::Interrupt interrupt;
    const Call call{&interrupt};
    tracker.next(base::forever, call);
    base::Instant raised{};
    std::thread other([&] {
        std::this_thread::sleep_for(Milliseconds(50));
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
    EXPECT_LT(ended - raised, Milliseconds(100));
    interrupt.clear();
    EXPECT_FALSE(tracker.next(monotonic_now() + Milliseconds(10), call));
}

TEST(Tracker, EachOrderIsAskedAtItsInterval) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    int polls = 0;
    Tracker tracker = f.track({.interval_ms = 100});
    tracker.add("a");
    const auto end = monotonic_now() + Milliseconds(350);
    while (tracker.next(end, {})) ++polls;
    EXPECT_GE(polls, 3);
    EXPECT_LE(polls, 4);
}

TEST(Tracker, AnOrderAddedTwiceIsTrackedOnce) {
    Fixture f;
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    tracker.add("a");
    EXPECT_EQ(tracker.open_orders(), 1u);
    EXPECT_EQ(drain(tracker).size(), 2u);
    tracker.add("a");
    EXPECT_TRUE(tracker.is_done());
}

TEST(Tracker, WithoutOrdersItIsDone) {
    Fixture f;
    Tracker tracker = f.track();
    EXPECT_TRUE(tracker.is_done());
    EXPECT_FALSE(tracker.next(base::forever, {}));
}

TEST(Tracker, EachChangeOfALineItemIsToldOnce) {
    Fixture f;
    const auto with = [](const std::string &one, const std::string &two,
                         const std::string &tracking) {
        Snapshot made = FakeProvider::snapshot("a", State::open, "PROCESSING");
        for (const auto &[id, status] : {std::pair("1", one), std::pair("2", two)}) {
            LineItem item;
            item.id = id;
            item.status = status;
            made.line_items.push_back(item);
        }
        made.line_items[1].shipment_tracking_number = tracking;
        return made;
    };
    auto &answers = f.provider->answers["a"];
    answers.push_back(with("PREPARING", "PREPARING", ""));
    answers.push_back(with("BUILDING", "PREPARING", ""));
    answers.push_back(with("BUILDING", "PREPARING", ""));
    answers.push_back(with("SHIPPED", "SHIPPED", "T1"));
    answers.push_back(with("SHIPPED", "SHIPPED", "T2"));
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    std::vector<std::string> items;
    for (const Update &update : drain(tracker)) {
        if (update.kind == UpdateKind::line_item) {
            items.push_back(update.line_item_id + " was " + update.previous_status);
        }
    }
    EXPECT_EQ(items,
              (Lines{"1 was PREPARING", "1 was BUILDING", "2 was PREPARING", "2 was SHIPPED"}));
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
    const auto start = monotonic_now();
    while (auto update = tracker.next(base::forever, {})) {
        ends[update->order_id] += update->kind == UpdateKind::end;
        troubles += update->kind == UpdateKind::trouble;
    }
    EXPECT_LT(monotonic_now() - start, Milliseconds(20'000));
    EXPECT_EQ(ends.size(), static_cast<std::size_t>(count));
    for (const auto &[id, times] : ends) EXPECT_EQ(times, 1) << id;
    EXPECT_GT(troubles, 0u);
    EXPECT_LT(f.provider->polls.size(), 20u);
}

TEST(Track, WaitsForOneOrderAndLogsEachPoll) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    f.answer("a", State::open, "PLACED");
    f.answer("a", failure(Code::network));
    f.answer("a", State::fulfilled, "FULFILLED");
    Lines lines;
    const base::Log log([&](base::Level level, const std::string &message) {
        if (level == base::Level::info) lines.push_back(message);
    });
    Snapshot last;
    const Snapshot end = track(*f.provider, "a", fast, last, log, {});
    EXPECT_EQ(end.state, State::fulfilled);
    EXPECT_EQ(last.status, "FULFILLED");
    EXPECT_EQ(lines, (Lines{"order a: PLACED", "order a: PLACED", "order a: FULFILLED"}));
}

TEST(Track, AtTheDeadlineItSaysWhatWasSeenLast) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    Snapshot last;
    try {
        track(*f.provider, "a", fast, last, {}, {nullptr, monotonic_now() + Milliseconds(60)});
        FAIL();
    } catch (const Failure &given) {
        EXPECT_EQ(given.code, Code::timeout);
        EXPECT_EQ(given.message, "The deadline passed; order a was PLACED.");
    }
    EXPECT_EQ(last.status, "PLACED");
}

TEST(Track, AnOrderThatIsNotThereIsAFailure) {
    Fixture f;
    Snapshot last;
    try {
        track(*f.provider, "nowhere", fast, last, {}, {});
        FAIL();
    } catch (const Failure &given) {
        EXPECT_EQ(given.code, Code::not_found);
    }
}

}  // namespace
}  // namespace order::core
