#include "base/secret.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace order::base {

TEST(Secret, WipingLeavesNothingInTheBuffer) {
    std::string text = "a password that is longer than a short string";
    const char *buffer = text.data();
    const std::size_t size = text.size();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_TRUE(std::all_of(buffer, buffer + size, [](char c) { return c == 0; }));
}

TEST(Secret, MovingLeavesTheSourceEmpty) {
    Secret first("short");
    Secret second(std::move(first));
    EXPECT_EQ(second.reveal(), "short");
    EXPECT_TRUE(first.empty());
    first = std::move(second);
    EXPECT_EQ(first.reveal(), "short");
    EXPECT_TRUE(second.empty());
}

TEST(Secret, CopiesAreTheirOwn) {
    Secret first("one");
    Secret second = first;
    first = Secret("two");
    EXPECT_EQ(second.reveal(), "one");
    second = first;
    EXPECT_EQ(second.reveal(), "two");
}

}  // namespace order::base
