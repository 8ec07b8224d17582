// Renewal: when, by whom, and what happens when it fails.
#include "aws/credentials.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <thread>

#include "unit/aws/fakes.hpp"

namespace order::aws {
namespace {

using base::Code;
using base::Failure;
using std::chrono::minutes;
using std::chrono::seconds;
using tests::failure_of;

// Keys from a source that counts, on a clock the test moves.
struct Rotation {
    std::atomic<std::int64_t> now_s{1'000'000};
    std::atomic<int> fetches{0};
    std::atomic<std::int64_t> life_s{3600};
    std::function<void(const base::Call &)> before = [](const base::Call &) {};
    std::string source = "the source";
    std::vector<std::string> warnings;
    AwsCredentials credentials{
        [this](const base::Call &call) {
            const int number = ++fetches;
            before(call);
            AwsKeys keys;
            keys.access_key_id = "AKID" + std::to_string(number);
            keys.secret_access_key = base::Secret("S");
            keys.source = source;
            if (life_s > 0) keys.expires = seconds(now_s + life_s);
            return keys;
        },
        base::Log([this](base::Level, const std::string &text) { warnings.push_back(text); }),
        [this] { return base::Instant(seconds(now_s.load())); }};

    std::string get() { return credentials.get({})->access_key_id; }
    void fail() {
        before = [](const base::Call &) {
            throw Failure(Code::credentials, "The source was broken.");
        };
    }
    void heal() {
        before = [](const base::Call &) {};
    }
};

TEST(AwsCredentials, AreFetchedOnceAndKept) {
    Rotation rotation;
    EXPECT_FALSE(rotation.credentials.held());
    EXPECT_EQ(rotation.get(), "AKID1");
    rotation.now_s += 2699;
    EXPECT_EQ(rotation.get(), "AKID1");
    EXPECT_EQ(rotation.credentials.held()->access_key_id, "AKID1");
    EXPECT_EQ(rotation.fetches, 1);
}

TEST(AwsCredentials, ThatNeverExpireAreNeverRenewed) {
    Rotation rotation;
    rotation.life_s = 0;
    rotation.get();
    rotation.now_s += 10LL * 365 * 86'400;
    EXPECT_EQ(rotation.get(), "AKID1");
}

TEST(AwsCredentials, AreRenewedFromAQuarterOfAnHourBeforeTheirEnd) {
    Rotation rotation;
    rotation.get();
    rotation.now_s += 2700;
    EXPECT_EQ(rotation.get(), "AKID2");
    EXPECT_EQ(rotation.get(), "AKID2");
}

TEST(AwsCredentials, OfAShortLifeAreNotRenewedAtEveryUse) {
    Rotation rotation;
    rotation.life_s = 60;
    rotation.get();
    rotation.now_s += 44;
    EXPECT_EQ(rotation.get(), "AKID1");
    rotation.now_s += 1;
    EXPECT_EQ(rotation.get(), "AKID2");
}

TEST(AwsCredentials, SurviveAFailedEarlyRenewalWithAWarning) {
    Rotation rotation;
    rotation.get();
    rotation.now_s += 2700;
    rotation.fail();
    EXPECT_EQ(rotation.get(), "AKID1");
    EXPECT_EQ(rotation.fetches, 2);
    ASSERT_EQ(rotation.warnings.size(), 1u);
    EXPECT_EQ(rotation.warnings[0],
              "The AWS keys could not be renewed yet: The source was broken.");
    EXPECT_EQ(rotation.get(), "AKID1");
    EXPECT_EQ(rotation.fetches, 2) << "not again within the second";
    rotation.now_s += 1;
    rotation.get();
    EXPECT_EQ(rotation.fetches, 3);
    rotation.now_s += 1;
    rotation.get();
    EXPECT_EQ(rotation.fetches, 3) << "the pause grows";
    rotation.now_s += 1;
    rotation.heal();
    EXPECT_EQ(rotation.get(), "AKID4");
}

TEST(AwsCredentials, AreUsedUntilTheirEndWhenTheirRenewalFails) {
    Rotation rotation;
    rotation.get();
    rotation.fail();
    rotation.now_s += 3599;
    EXPECT_EQ(rotation.get(), "AKID1");
    EXPECT_EQ(rotation.fetches, 2);
    EXPECT_EQ(rotation.warnings.size(), 1u);
    rotation.now_s += 1;
    EXPECT_EQ(failure_of([&] { rotation.get(); }, Code::credentials), "The source was broken.");
    EXPECT_EQ(failure_of([&] { rotation.get(); }, Code::credentials), "The source was broken.");
    EXPECT_EQ(rotation.fetches, 3) << "asked at most once a second";
    rotation.now_s += 1;
    rotation.heal();
    EXPECT_EQ(rotation.get(), "AKID4");
}

// Whether the next use fails, and the same use may succeed later.
std::optional<bool> is_retriable(Rotation &rotation) {
    try {
        rotation.get();
    } catch (const Failure &failure) {
        return failure.retriable;
    }
    return {};
}

TEST(AwsCredentials, ThatHaveWorkedMakeEveryLaterFailureRetriable) {
    Rotation rotation;
    rotation.fail();
    EXPECT_EQ(is_retriable(rotation), false) << "nothing has shown that they ever will work";
    rotation.heal();
    rotation.now_s += 1;
    rotation.get();
    rotation.fail();
    rotation.now_s += 7200;
    EXPECT_EQ(is_retriable(rotation), false) << "no service has taken them yet";
    rotation.credentials.confirm();
    rotation.now_s += 1;
    EXPECT_EQ(is_retriable(rotation), true);
    EXPECT_EQ(is_retriable(rotation), true) << "so is the failure that is kept for a second";
}

TEST(AwsCredentials, ThatNeedAPersonAreNotTriedAgainByThemselves) {
    Rotation rotation;
    rotation.get();
    rotation.credentials.confirm();
    rotation.before = [](const base::Call &) {
        Failure failure(Code::credentials, "The sign-in has expired.");
        failure.needs_person = true;
        throw failure;
    };
    rotation.now_s += 3000;
    EXPECT_EQ(rotation.get(), "AKID1") << "they are good for ten minutes more";
    rotation.now_s += 600;
    EXPECT_EQ(is_retriable(rotation), false);
}

TEST(AwsCredentials, OfAnotherSourceAreNotTakenWhileTheOldOnesLast) {
    Rotation rotation;
    rotation.source = "the profile";
    rotation.get();
    rotation.source = "the instance";
    rotation.now_s += 3000;
    EXPECT_EQ(rotation.get(), "AKID1");
    ASSERT_EQ(rotation.warnings.size(), 1u);
    EXPECT_EQ(rotation.warnings[0],
              "The AWS keys could not be renewed yet: The keys found came from the instance, not "
              "from the profile.");
    rotation.now_s += 600;
    EXPECT_EQ(rotation.get(), "AKID3");
}

TEST(AwsCredentials, ThatTheServiceRefusedAreNotUsedInstead) {
    Rotation rotation;
    rotation.get();
    rotation.credentials.confirm();
    rotation.fail();
    EXPECT_NE(failure_of([&] { rotation.credentials.replace("AKID1", "", {}); }, Code::credentials),
              "");
    EXPECT_EQ(is_retriable(rotation), true);
}

TEST(AwsCredentials, ThatCannotBeFetchedAtFirstAreAskedForOnceASecond) {
    Rotation rotation;
    rotation.fail();
    for (int i = 0; i < 5; ++i)
        EXPECT_NE(failure_of([&] { rotation.get(); }, Code::credentials), "");
    EXPECT_EQ(rotation.fetches, 1);
    rotation.now_s += 1;
    rotation.heal();
    EXPECT_EQ(rotation.get(), "AKID2");
}

// Holds a fetch until it is let go.
struct Gate {
    std::atomic<bool> is_reached{false};
    std::atomic<bool> is_open{false};
    void pass(const base::Call &call) {
        is_reached = true;
        while (!is_open) call.sleep_until(base::after_ms(1));
    }
    void await() const {
        while (!is_reached) std::this_thread::yield();
    }
};

TEST(AwsCredentials, AreFetchedByOneThreadWhileTheOthersWait) {
    Rotation rotation;
    Gate gate;
    rotation.before = [&](const base::Call &call) { gate.pass(call); };
    std::vector<std::thread> threads;
    std::atomic<int> right{0};
    for (int i = 0; i < 8; ++i) threads.emplace_back([&] { right += rotation.get() == "AKID1"; });
    gate.await();
    EXPECT_NE(failure_of(
                  [&] {
                      rotation.credentials.get({nullptr, base::after_ms(30)});
                  },
                  Code::timeout),
              "")
        << "whoever waits keeps to its deadline";
    gate.is_open = true;
    for (std::thread &thread : threads) thread.join();
    EXPECT_EQ(right, 8);
    EXPECT_EQ(rotation.fetches, 1);
}

TEST(AwsCredentials, AreUsedByOthersWhileOneRenewsThemEarly) {
    Rotation rotation;
    rotation.get();
    rotation.now_s += 2700;
    Gate gate;
    rotation.before = [&](const base::Call &call) { gate.pass(call); };
    std::thread renewing([&] { EXPECT_EQ(rotation.get(), "AKID2"); });
    gate.await();
    EXPECT_EQ(rotation.get(), "AKID1");
    gate.is_open = true;
    renewing.join();
    EXPECT_EQ(rotation.get(), "AKID2");
}

TEST(AwsCredentials, AreFetchedByAnotherWhenTheFirstWasInterrupted) {
    Rotation rotation;
    Gate gate;
    rotation.before = [&](const base::Call &call) { gate.pass(call); };
    base::Interrupt interrupt;
    std::thread first([&] {
        EXPECT_NE(failure_of(
                      [&] {
                          rotation.credentials.get({&interrupt, base::forever});
                      },
                      Code::cancelled),
                  "");
    });
    gate.await();
    std::thread second([&] { EXPECT_EQ(rotation.get(), "AKID2"); });
    interrupt.raise();
    first.join();
    gate.is_open = true;
    second.join();
    EXPECT_EQ(rotation.fetches, 2);
}

TEST(AwsCredentials, AreReplacedOnceWhenTheServiceRefusesThem) {
    Rotation rotation;
    rotation.get();
    EXPECT_TRUE(rotation.credentials.replace("AKID1", "", {}));
    EXPECT_EQ(rotation.get(), "AKID2");
    EXPECT_TRUE(rotation.credentials.replace("AKID1", "", {})) << "somebody did it already";
    EXPECT_EQ(rotation.fetches, 2);
    EXPECT_TRUE(rotation.credentials.replace("AKID2", "other token", {}));
    EXPECT_EQ(rotation.fetches, 2);
}

TEST(AwsCredentials, ThatStayTheSameAreNotReplacedAndNotAskedForAtOnceAgain) {
    int fetches = 0;
    base::Instant now = minutes(1);
    AwsCredentials credentials(
        [&](const base::Call &) {
            ++fetches;
            AwsKeys keys;
            keys.access_key_id = "SAME";
            return keys;
        },
        {}, [&] { return now; });
    credentials.get({});
    EXPECT_FALSE(credentials.replace("SAME", "", {}));
    EXPECT_FALSE(credentials.replace("SAME", "", {}));
    EXPECT_EQ(fetches, 2);
    now += seconds(1);
    EXPECT_FALSE(credentials.replace("SAME", "", {}));
    EXPECT_EQ(fetches, 3);
}

TEST(AwsCredentials, ThatAreDistrustedAreFetchedAnewAtTheNextUse) {
    Rotation rotation;
    rotation.get();
    rotation.credentials.distrust("OTHER", "");
    EXPECT_EQ(rotation.get(), "AKID1");
    rotation.credentials.distrust("AKID1", "");
    EXPECT_EQ(rotation.fetches, 1);
    EXPECT_EQ(rotation.get(), "AKID2");
}

}  // namespace
}  // namespace order::aws
