// Waits, logins, signatures and downloads while somebody sets the clock, and after the machine
// slept.
#include <chrono>
#include <fstream>
#include <thread>

#include "base/clock.hpp"
#include "flow/service.hpp"
#include "support/shifted_clock.hpp"

namespace order::tests {
namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t ten_years = 10 * 365 * 24 * hour;
constexpr std::int64_t jumps[] = {hour, -hour, ten_years, -ten_years};

class Clocks : public Service {
  protected:
    void SetUp() override {
        Service::SetUp();
        sandbox().post_to_outposts("/reset", "{}");
    }

    static int32_t status_of(const Owned<order_handle> &handle) {
        return number_of([&](int32_t *out, order_error **error) {
            return order_status(handle.get(), out, error);
        });
    }
    static std::size_t times_asked_for(const std::string &id) {
        return sandbox().seen("GET", "/v2/orders/" + id);
    }
    static std::int64_t tokens_issued() {
        return json::integer(sandbox().get("/tokens"), "issued").value_or(0);
    }
    // A client of the simulated Outposts with these settings in place of its keys of its own, if
    // any.
    static Owned<order_client> hardware_client() {
        auto settings = made<order_settings>(order_settings_create);
        for (const auto &[name, value] : sandbox().outposts_settings()) {
            EXPECT_EQ(order_settings_set(settings.get(), name.c_str(), value.c_str(), nullptr),
                      ORDER_OK);
        }
        EXPECT_EQ(order_settings_set(settings.get(), "retry_delay_ms", "1", nullptr), ORDER_OK);
        return client_of(settings, "outposts");
    }
    static std::string hardware_order() {
        const json::Value made =
            sandbox().post_to_outposts("/orders", R"({"count":1,"hold":true})");
        return json::texts(made, "ids").at(0);
    }

  private:
    const ShiftedClocks clocks_;
};

}  // namespace

TEST_F(Clocks, AWaitGoesOnThroughJumpsOfTheWallClockWithOneLogin) {
    for (const std::int64_t jump : jumps) {
        const std::string id = order_in("PLACED");
        const auto c = client();
        const auto handle = handle_on(c, id.c_str());
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
        const std::int64_t logins = tokens_issued();
        std::thread other([&] {
            EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 2; }));
            jump_wall_clock(jump);
            const std::size_t before = times_asked_for(id);
            EXPECT_TRUE(eventually([&] { return times_asked_for(id) > before + 2; })) << jump;
            sandbox().post("/orders/" + id, R"({"status":"FULFILLED"})");
        });
        EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                      return order_track(handle.get(), 0.02, 600'000, ORDER_UNTIL_END, out, error);
                  }),
                  ORDER_STATE_FULFILLED);
        other.join();
        EXPECT_EQ(tokens_issued(), logins) << jump;
    }
}

TEST_F(Clocks, ADeadlineIsNeitherBroughtForwardNorPutOffByAJump) {
    constexpr std::chrono::milliseconds timeout(300);
    for (const std::int64_t jump : jumps) {
        const std::string id = order_in("PLACED");
        const auto c = client();
        const auto handle = handle_on(c, id.c_str());
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
        std::thread other([&] {
            EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 1; }));
            jump_wall_clock(jump);
        });
        const auto start = std::chrono::steady_clock::now();
        int32_t state = -1;
        failed(ORDER_ERR_TIMEOUT, [&](order_error **out) {
            return order_track(handle.get(), 0.02, timeout.count(), ORDER_UNTIL_END, &state, out);
        });
        EXPECT_GE(std::chrono::steady_clock::now() - start, timeout) << jump;
        other.join();
    }
}

TEST_F(Clocks, ADeadlineThatPassedWhileTheMachineSleptEndsTheWait) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    std::thread other([&] {
        EXPECT_TRUE(eventually([&] { return times_asked_for(id) > 2; }));
        suspend(hour);
    });
    int32_t state = -1;
    failed(ORDER_ERR_TIMEOUT, [&](order_error **out) {
        return order_track(handle.get(), 0.02, hour * 1000, ORDER_UNTIL_END, &state, out);
    });
    other.join();
    EXPECT_EQ(state, ORDER_STATE_OPEN);
}

TEST_F(Clocks, ATokenThatAgedWhileTheMachineSleptIsRenewedBeforeItIsUsed) {
    const std::string id = order_in("PLACED");
    const auto c = client();
    const auto handle = handle_on(c, id.c_str());
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
    const std::int64_t logins = tokens_issued();
    suspend(hour);
    EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
    EXPECT_EQ(tokens_issued(), logins + 1);
    EXPECT_EQ(times_asked_for(id), 2u) << "nothing was refused first";
}

TEST_F(Clocks, ASignedCallWorksWhateverTheWallClockSays) {
    const std::string id = hardware_order();
    for (const std::int64_t jump : jumps) {
        const ShiftedClocks back;
        const auto c = hardware_client();
        const auto handle = handle_on(c, id.c_str());
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN);
        jump_wall_clock(jump);
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN) << jump << ", known client";
        const auto fresh = hardware_client();
        EXPECT_EQ(status_of(handle_on(fresh, id.c_str())), ORDER_STATE_OPEN) << jump;
    }
}

TEST_F(Clocks, AServiceThatAsksToWaitUntilADateMeansItsOwnClock) {
    for (const std::int64_t jump : jumps) {
        const ShiftedClocks back;
        const std::string id = order_in("PLACED");
        const auto c = client();
        const auto handle = handle_on(c, id.c_str());
        jump_wall_clock(jump);
        sandbox().fault(R"({"path":"/v2/orders/)" + id +
                        R"(","do":{"status":429,"headers":{"Date":"Sun, 06 Nov 1994 08:49:37 GMT",)"
                        R"("Retry-After":"Sun, 06 Nov 1994 08:49:38 GMT"}}})");
        EXPECT_EQ(status_of(handle), ORDER_STATE_OPEN) << jump;
        EXPECT_EQ(times_asked_for(id), 2u);
    }
}

TEST_F(Clocks, WhatIsOnDiskIsNotFetchedAgainAfterAJump) {
    const TempFolder folder;
    const auto c = client();
    const std::string id = asset(R"({"size":300000,"kind":"zip"})");
    const auto fetch = [&] {
        const auto download = made<order_download>([&](order_download **out, order_error **error) {
            return order_download_create(c.get(), id.c_str(), folder.path().c_str(), 0, out, error);
        });
        EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                      return order_download_next(download.get(), -1, out, error);
                  }),
                  ORDER_PHASE_DONE);
        return order_download_was_already_there(download.get()) != 0;
    };
    EXPECT_FALSE(fetch());
    for (const std::int64_t jump : jumps) {
        jump_wall_clock(jump);
        EXPECT_TRUE(fetch()) << jump;
    }
    EXPECT_EQ(sandbox().seen("GET", "/storage/*"), 1u);
}

TEST(ShiftedClock, ReachesTheLibrarysOwnClocks) {
    const ShiftedClocks back;
    const std::int64_t wall = base::unix_ms_now();
    const base::Instant boot = base::monotonic_now();
    jump_wall_clock(-ten_years);
    EXPECT_LT(base::unix_ms_now(), wall - ten_years * 1000 / 2);
    suspend(hour);
    EXPECT_GE(base::monotonic_now() - boot, std::chrono::hours(1));
}

}  // namespace order::tests
