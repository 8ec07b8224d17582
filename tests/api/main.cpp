// Runs the boundary's tests; after each of them no handle may be left.
#include <gtest/gtest.h>
#include <order/order.h>

namespace {

class NoHandleIsLeft final : public ::testing::EmptyTestEventListener {
    void OnTestEnd(const ::testing::TestInfo &) override {
        EXPECT_EQ(order_live_handles(), 0) << "handles were made and not freed";
    }
};

}  // namespace

int main(int argc, char **argv) {
    ::testing::InitGoogleTest(&argc, argv);
    // The printer stands first, so it would have said that the test passed.
    auto &listeners = ::testing::UnitTest::GetInstance()->listeners();
    auto *const printer = listeners.Release(listeners.default_result_printer());
    listeners.Append(new NoHandleIsLeft);
    listeners.Append(printer);
    return RUN_ALL_TESTS();
}
