// What every provider does unless it says otherwise.
#include "core/provider.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"
#include "support/fakes.hpp"

namespace order::core {
namespace {

using tests::FakeProvider;

TEST(Provider, WhatIsNotOfferedIsSaidInWords) {
    FakeProvider provider;
    try {
        provider.quotations(make_query(), {});
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::unsupported);
        EXPECT_EQ(failure.message, "fake offers no quotations.");
    }
}

TEST(Provider, PollingAsksForEachAndKeepsThePlaceOfAMissingOne) {
    FakeProvider provider;
    provider.answers["a"] = {FakeProvider::snapshot("a", State::open, "PLACED")};
    provider.answers["c"] = {FakeProvider::snapshot("c", State::fulfilled, "FULFILLED")};
    const std::vector<std::string> ids = {"a", "b", "c"};
    const auto snapshots = provider.Provider::poll(ids, {});
    ASSERT_EQ(snapshots.size(), 3u);
    EXPECT_EQ(snapshots[0].status, "PLACED");
    EXPECT_EQ(snapshots[1].id, "b");
    EXPECT_EQ(snapshots[1].state, State::unknown);
    EXPECT_EQ(snapshots[2].state, State::fulfilled);
}

TEST(State, HasANameForEachValue) {
    EXPECT_STREQ(state_name(State::needs_attention), "NEEDS_ATTENTION");
    EXPECT_STREQ(state_name(State::fulfilled), "FULFILLED");
    EXPECT_STREQ(state_name(static_cast<State>(99)), "UNKNOWN");
}

}  // namespace
}  // namespace order::core
