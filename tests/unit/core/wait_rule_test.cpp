// The rule of waiting, alone and as a tracker keeps it.
#include <gtest/gtest.h>

#include <set>

#include "core/wait_rule.hpp"
#include "unit/core/tracker_fixture.hpp"

namespace order::core {
namespace {

// What only a person can mend.
Failure login_needed() {
    Failure made(Code::credentials, "The login has expired.");
    made.needs_person = true;
    return made;
}

Failure payment_needed() {
    Failure made = failure(Code::payment, 402);
    made.needs_person = true;
    return made;
}

// What a proxy or a load balancer says.
Failure foreign(Code code, int status) {
    Failure made = failure(code, status);
    made.in_service_words = false;
    return made;
}

Hindrance hindrance_of(const Failure &failure) { return wait_rule_for(failure).hindrance; }

TEST(WaitRule, ItKnowsWhatEachFailureIs) {
    EXPECT_EQ(hindrance_of(failure(Code::not_found, 404)), Hindrance::not_found);
    EXPECT_EQ(hindrance_of(failure(Code::not_found, 200)), Hindrance::not_found);
    EXPECT_EQ(hindrance_of(failure(Code::credentials, 403)), Hindrance::refused);
    EXPECT_EQ(hindrance_of(failure(Code::provider, 400)), Hindrance::refused);
    EXPECT_EQ(hindrance_of(failure(Code::argument, 400)), Hindrance::refused);
    EXPECT_EQ(hindrance_of(failure(Code::conflict, 409)), Hindrance::refused);
    EXPECT_EQ(hindrance_of(failure(Code::credentials, 401)), Hindrance::login);
    EXPECT_EQ(hindrance_of(login_needed()), Hindrance::login);
    EXPECT_EQ(hindrance_of(payment_needed()), Hindrance::login);
    EXPECT_EQ(hindrance_of(foreign(Code::payment, 402)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(failure(Code::credentials)), Hindrance::keys);
    EXPECT_EQ(hindrance_of(failure(Code::credentials, 0, true)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(failure(Code::argument)), Hindrance::mistake);
    EXPECT_EQ(hindrance_of(failure(Code::unsupported)), Hindrance::mistake);
    EXPECT_EQ(hindrance_of(failure(Code::memory)), Hindrance::broken);
    EXPECT_EQ(hindrance_of(failure(Code::internal)), Hindrance::broken);
    for (const Code code : {Code::network, Code::timeout, Code::provider, Code::files}) {
        EXPECT_EQ(hindrance_of(failure(code)), Hindrance::passing) << base::code_name(code);
    }
    EXPECT_EQ(hindrance_of(failure(Code::provider, 503, true)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(failure(Code::provider, 301)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(failure(Code::provider, 200)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(foreign(Code::not_found, 404)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(foreign(Code::credentials, 403)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(foreign(Code::credentials, 401)), Hindrance::passing);
    EXPECT_EQ(hindrance_of(foreign(Code::provider, 400)), Hindrance::passing);
}

TEST(WaitRule, TheTableNamesEachHindranceOnce) {
    std::set<Hindrance> named;
    for (const WaitRule &rule : wait_rules()) EXPECT_TRUE(named.insert(rule.hindrance).second);
    EXPECT_EQ(named.size(), static_cast<std::size_t>(Hindrance::broken) + 1);
}

TEST(Waiting, AnOrderSeenBeforeIsGoneOnlyWhenTheServiceSaysSoTwice) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    f.answer("a", failure(Code::not_found, 404));
    f.answer("a", State::open, "PLACED");
    f.answer("a", failure(Code::not_found, 404));
    f.answer("a", failure(Code::network));  // says nothing about it
    f.answer("a", failure(Code::not_found, 404));
    Tracker tracker = f.track();
    tracker.add("a");
    const auto updates = drain(tracker);
    EXPECT_EQ(told(updates), (Lines{"change PLACED", "trouble PLACED", "report PLACED",
                                    "trouble PLACED", "trouble PLACED", "end PLACED"}));
    EXPECT_EQ(updates.back().trouble->code, Code::not_found);
}

TEST(Waiting, TheSecondTimeIsAReportIntervalLaterAtLeast) {
    for (const Failure &ending : {failure(Code::not_found, 404), failure(Code::credentials, 403)}) {
        Fixture f;
        f.answer("a", State::open, "PLACED");
        f.answer("a", ending);
        Tracker tracker = f.track({.interval_ms = 150});
        tracker.add("a");
        EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::change);
        EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::trouble);
        const auto first = monotonic_now();
        EXPECT_EQ(tracker.next(base::forever, {})->kind, UpdateKind::end);
        EXPECT_GE(monotonic_now() - first, Milliseconds(145));
    }
}

TEST(Waiting, AnOrderJustPlacedMayTakeAMomentToBeFound) {
    Fixture f;
    f.answer("a", failure(Code::not_found, 404));
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a", true);
    EXPECT_EQ(told(drain(tracker)), (Lines{"trouble ", "change FULFILLED", "end FULFILLED"}));
    Snapshot last;
    f.provider->answers["b"] = {failure(Code::not_found, 404),
                                FakeProvider::snapshot("b", State::fulfilled, "FULFILLED")};
    EXPECT_EQ(core::track(*f.provider, "b", fast, last, {}, {}, true).status, "FULFILLED");
}

TEST(Waiting, WhatALoadBalancerSaysEndsNothing) {
    Fixture f;
    const std::vector<Failure> answers = {
        foreign(Code::not_found, 404), foreign(Code::provider, 400),
        foreign(Code::credentials, 403), foreign(Code::credentials, 401)};
    for (int round = 0; round < 2; ++round) {  // before anything was seen, and afterwards
        for (const Failure &one : answers) {
            f.answer("a", one);
            f.answer("a", one);
        }
        f.answer("a", State::open, "PLACED");
    }
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    const auto updates = drain(tracker);
    EXPECT_EQ(updates.back().snapshot.status, "FULFILLED");
    EXPECT_FALSE(updates.back().trouble);
    EXPECT_EQ(std::count_if(updates.begin(), updates.end(),
                            [](const Update &one) { return one.kind == UpdateKind::trouble; }),
              16);
}

TEST(Waiting, KeysThatCannotBeRenewedForAWhileEndNothingOnceTheyWorked) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    for (int i = 0; i < 5; ++i) f.answer("a", failure(Code::credentials));
    f.answer("a", State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_EQ(told(drain(tracker)).back(), "end FULFILLED");

    f.answer("b", failure(Code::credentials));
    Tracker fresh = f.track();
    fresh.add("b");
    EXPECT_THROW(fresh.next(base::forever, {}), Failure);
}

TEST(Waiting, WhatNeedsAPersonEndsItAtOnceBeforeTheFirstSuccess) {
    Fixture f;
    f.answer("a", login_needed());
    Tracker tracker = f.track();
    tracker.add("a");
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
}

TEST(Waiting, WhatNeedsAPersonEndsItLaterOnlyWhenItStays) {
    Fixture f;
    f.answer("a", State::open, "PLACED");
    f.answer("a", login_needed());
    f.answer("a", State::open, "PLACED");
    f.answer("a", login_needed());
    Tracker tracker = f.track({.interval_ms = 100});
    tracker.add("a");
    for (const UpdateKind kind :
         {UpdateKind::change, UpdateKind::trouble, UpdateKind::report, UpdateKind::trouble}) {
        EXPECT_EQ(tracker.next(base::forever, {})->kind, kind);
    }
    const auto first = monotonic_now();
    EXPECT_THROW(tracker.next(base::forever, {}), Failure);
    EXPECT_GE(monotonic_now() - first, Milliseconds(95));
    EXPECT_EQ(tracker.open_orders(), 1u);
}

TEST(Waiting, OneRefusedOrderAmongManySeenOnesEndsAlone) {
    Fixture f;
    for (const char *id : {"a", "bad", "b"}) f.answer(id, State::open, "PLACED");
    for (int i = 0; i < 6; ++i) {
        for (const char *id : {"a", "b"}) f.answer(id, State::open, "PLACED");
    }
    f.answer("bad", failure(Code::provider, 400));
    for (const char *id : {"a", "b"}) f.answer(id, State::fulfilled, "FULFILLED");
    Tracker tracker = f.track();
    for (const char *id : {"a", "bad", "b"}) tracker.add(id);
    std::map<std::string, bool> failed;
    for (const Update &update : drain(tracker)) {
        if (update.kind == UpdateKind::end) failed[update.order_id] = update.trouble.has_value();
    }
    EXPECT_EQ(failed, (std::map<std::string, bool>{{"a", false}, {"b", false}, {"bad", true}}));
}

}  // namespace
}  // namespace order::core
