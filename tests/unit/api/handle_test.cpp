#include "api/handle.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/failure.hpp"

namespace order::api {
namespace {

std::string refusal(const core::Head &handle, Tag expected) {
    try {
        require(&handle, expected, "thing");
        return {};
    } catch (const base::Failure &failure) {
        return failure.message;
    }
}

TEST(Handle, AWrongHandleIsToldWhichKindWasNeeded) {
    const core::Head wrong{0, core::Owner::caller};
    std::set<std::string> messages;
    int kinds = 0;
    for (auto tag = static_cast<std::uint32_t>(Tag::text);
         tag < static_cast<std::uint32_t>(Tag::end); ++tag, ++kinds) {
        const std::string message = refusal(wrong, Tag{tag});
        EXPECT_TRUE(message.starts_with("thing was not an order_")) << message;
        messages.insert(message);
    }
    EXPECT_EQ(static_cast<int>(messages.size()), kinds);
    EXPECT_EQ(refusal(wrong, Tag::text), "thing was not an order_text.");
    EXPECT_EQ(refusal(wrong, Tag::query), "thing was not an order_query.");
}

TEST(Handle, HasAnotherMarkThanAnyRecord) {
    EXPECT_GT(static_cast<std::uint32_t>(Tag::text),
              core::mark_of(core::Type{static_cast<std::uint32_t>(core::Type::end) - 1}));
}

}  // namespace
}  // namespace order::api
