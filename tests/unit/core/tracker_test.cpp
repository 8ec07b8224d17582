// Waiting for orders: what is told, and what ends a wait.
#include <gtest/gtest.h>

#include "unit/core/tracker_fixture.hpp"

namespace order::core {
namespace {

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

TEST(Tracker, LineItemsWithoutIdsAreToldApartByTheirPlace) {
    Fixture f;
    for (const char *second : {"PREPARING", "PREPARING", "SHIPPED", "SHIPPED"}) {
        Snapshot made = FakeProvider::snapshot("a", State::open, "PROCESSING");
        made.line_items.resize(2);
        made.line_items[0].status = "BUILDING";
        made.line_items[1].status = second;
        f.provider->answers["a"].push_back(made);
    }
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    Lines items;
    for (const Update &update : drain(tracker)) {
        if (update.kind == UpdateKind::line_item) items.push_back(update.previous_status);
    }
    EXPECT_EQ(items, Lines{"PREPARING"});
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
    std::string message;
    EXPECT_TRUE(tests::within_some_limit([&](int limit_ms) {
        try {
            track(*f.provider, "a", fast, last, {}, {nullptr, base::after_ms(limit_ms)});
            ADD_FAILURE() << "the order did not end";
        } catch (const Failure &given) {
            EXPECT_EQ(given.code, Code::timeout);
            message = given.message;
        }
        return last.status == "PLACED";
    }));
    EXPECT_EQ(message, "The deadline passed; order a was PLACED.");
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
