#include "api/handle.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/failure.hpp"

namespace order::api {
namespace {

std::string refusal(const Header &handle, Tag expected) {
    try {
        require(&handle, expected, "thing");
        return {};
    } catch (const base::Failure &failure) {
        return failure.message;
    }
}

TEST(Handle, AWrongHandleIsToldWhichKindWasNeeded) {
    const Header wrong{Tag::freed, Owner::caller};
    std::set<std::string> messages;
    int kinds = 0;
    for (auto tag = static_cast<std::uint32_t>(Tag::text);
         tag < static_cast<std::uint32_t>(Tag::end); ++tag, ++kinds) {
        const std::string message = refusal(wrong, Tag{tag});
        EXPECT_TRUE(message.starts_with("thing was not an order_")) << message;
        messages.insert(message);
    }
    EXPECT_EQ(static_cast<int>(messages.size()), kinds);
    EXPECT_EQ(refusal(wrong, Tag::quote_list), "thing was not an order_quote_list.");
    EXPECT_EQ(refusal(wrong, Tag::feasibility_list), "thing was not an order_feasibility_list.");
}

}  // namespace
}  // namespace order::api
