// Waiting: order_track and trackers, their updates, interruption from another thread.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <thread>
#include <vector>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"
#include "support/promptly.hpp"

namespace order::tests {
namespace {

constexpr const char *open_order = R"({"id":"an-order","type":"ARCHIVE","status":"PLACED"})";
constexpr const char *done_order = R"({"id":"an-order","type":"ARCHIVE","status":"FULFILLED"})";

Owned<order_tracker> tracker_of(const Owned<order_client> &client, double report_seconds = 0.01) {
    return made<order_tracker>([&](order_tracker **out, order_error **error) {
        return order_tracker_create(client.get(), report_seconds, ORDER_UNTIL_END, out, error);
    });
}

void add(const Owned<order_tracker> &tracker, const char *order_id) {
    EXPECT_EQ(order_tracker_add(tracker.get(), order_id, nullptr), ORDER_OK);
}

Owned<order_update> next_of(const Owned<order_tracker> &tracker, int64_t timeout_ms) {
    return made<order_update>([&](order_update **out, order_error **error) {
        return order_tracker_next(tracker.get(), timeout_ms, out, error);
    });
}

TEST(Tracker, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const auto tracker = tracker_of(client);
    with_each_bad_handle<order_client>(
        "client", "order_client", [](order_client *bad, const std::string &message) {
            expect_refused<order_tracker *>(message, [&](order_tracker **out, order_error **error) {
                return order_tracker_create(bad, 1, ORDER_UNTIL_END, out, error);
            });
        });
    for (const double seconds :
         {-1.0, 0.009, 86'401.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        expect_refused<order_tracker *>("report_seconds was not from 0.01 to 86400, or 0 for 120.",
                                        [&](order_tracker **out, order_error **error) {
                                            return order_tracker_create(
                                                client.get(), seconds, ORDER_UNTIL_END, out, error);
                                        });
    }
    for (const int32_t until : {-1, 3, INT32_MAX, INT32_MIN}) {
        expect_refused<order_tracker *>(
            "until was not one of ORDER_UNTIL_*.", [&](order_tracker **out, order_error **error) {
                return order_tracker_create(client.get(), 1, until, out, error);
            });
    }
    expect_out_needed<order_tracker *>(
        "tracker_out", [&](order_tracker **out, order_error **error) {
            return order_tracker_create(client.get(), 1, ORDER_UNTIL_END, out, error);
        });
    with_each_bad_handle<order_tracker>(
        "tracker", "order_tracker", [](order_tracker *bad, const std::string &message) {
            expect_refused(message, [&](order_error **error) {
                return order_tracker_add(bad, "an-order", error);
            });
            expect_refused<order_update *>(message, [&](order_update **out, order_error **error) {
                return order_tracker_next(bad, 0, out, error);
            });
        });
    with_each_bad_line("order_id", [&](const char *bad, const std::string &message) {
        expect_refused(message, [&](order_error **error) {
            return order_tracker_add(tracker.get(), bad, error);
        });
    });
    expect_out_needed<order_update *>("update_out", [&](order_update **out, order_error **error) {
        return order_tracker_next(tracker.get(), 0, out, error);
    });
}

TEST(Tracker, OfNothingIsDone) {
    expect_absent(order_tracker_is_done, 1);
    expect_absent(order_tracker_open_count, 0);
    expect_harmless(order_tracker_interrupt);
    expect_harmless(order_tracker_resume);
    expect_harmless(order_tracker_free);
}

TEST(Tracker, WithoutOrdersIsDoneAtOnce) {
    const auto client = lonely_client();
    const auto tracker = tracker_of(client);
    EXPECT_EQ(order_tracker_is_done(tracker.get()), 1);
    EXPECT_EQ(next_of(tracker, -1), nullptr);
}

TEST(Tracker, CountsAnOrderOnce) {
    const auto client = lonely_client();
    const auto tracker = tracker_of(client);
    add(tracker, "one");
    add(tracker, "two");
    add(tracker, "one");
    EXPECT_EQ(order_tracker_open_count(tracker.get()), 2);
    EXPECT_EQ(order_tracker_is_done(tracker.get()), 0);
}

TEST(Tracker, TellsAnOrdersEnd) {
    const Service service(Bodies{{"GET /v2/orders/an-order", done_order}});
    auto client = service.client();
    const auto tracker = tracker_of(client);
    add(tracker, "an-order");
    client.reset();
    std::vector<int32_t> kinds;
    while (order_tracker_is_done(tracker.get()) == 0) {
        const auto update = next_of(tracker, 60'000);
        ASSERT_NE(update, nullptr);
        kinds.push_back(order_update_kind(update.get()));
        EXPECT_STREQ(order_update_order_id(update.get()), "an-order");
        EXPECT_EQ(order_update_state(update.get()), ORDER_STATE_FULFILLED);
        EXPECT_STREQ(order_update_status(update.get()), "FULFILLED");
        EXPECT_EQ(order_update_line_item_id(update.get()), nullptr);
        EXPECT_EQ(order_update_error(update.get()), nullptr);
        const order_snapshot *const snapshot = order_update_snapshot(update.get());
        ASSERT_NE(snapshot, nullptr);
        order_snapshot_free(const_cast<order_snapshot *>(snapshot));
        EXPECT_STREQ(order_snapshot_id(snapshot), "an-order");
    }
    EXPECT_EQ(kinds, (std::vector<int32_t>{ORDER_UPDATE_CHANGE, ORDER_UPDATE_END}));
    EXPECT_EQ(order_tracker_open_count(tracker.get()), 0);
}

TEST(Tracker, EndsAnOrderThatIsNotThereWithItsError) {
    const Service service(Bodies{});
    const auto client = service.client();
    const auto tracker = tracker_of(client);
    add(tracker, "an-order");
    const auto update = next_of(tracker, 60'000);
    ASSERT_NE(update, nullptr);
    EXPECT_EQ(order_update_kind(update.get()), ORDER_UPDATE_END);
    EXPECT_EQ(order_update_state(update.get()), ORDER_STATE_UNKNOWN);
    EXPECT_EQ(order_update_status(update.get()), nullptr);
    EXPECT_EQ(order_update_previous_status(update.get()), nullptr);
    EXPECT_EQ(order_update_snapshot(update.get()), nullptr);
    const order_error *const error = order_update_error(update.get());
    ASSERT_NE(error, nullptr);
    order_error_free(const_cast<order_error *>(error));
    EXPECT_EQ(order_error_code(error), ORDER_ERR_NOT_FOUND);
    EXPECT_EQ(order_tracker_is_done(tracker.get()), 1);
}

TEST(Tracker, TellsOfTroubleAndGoesOn) {
    const auto client = lonely_client();
    const auto tracker = tracker_of(client);
    add(tracker, "an-order");
    const auto update = next_of(tracker, 60'000);
    ASSERT_NE(update, nullptr);
    EXPECT_EQ(order_update_kind(update.get()), ORDER_UPDATE_TROUBLE);
    EXPECT_EQ(order_error_code(order_update_error(update.get())), ORDER_ERR_NETWORK);
    EXPECT_EQ(order_tracker_is_done(tracker.get()), 0);
    EXPECT_EQ(order_tracker_open_count(tracker.get()), 1);
}

TEST(Tracker, ReturnsWithoutAnUpdateWhenTheTimeIsUp) {
    const Service service(Bodies{{"GET /v2/orders/an-order", open_order}});
    const auto client = service.client();
    const auto tracker = tracker_of(client, 3'600);
    add(tracker, "an-order");
    EXPECT_NE(next_of(tracker, 60'000), nullptr);
    EXPECT_EQ(next_of(tracker, 0), nullptr);
    EXPECT_EQ(next_of(tracker, 20), nullptr);
    EXPECT_EQ(order_tracker_is_done(tracker.get()), 0);
}

using Clock = std::chrono::steady_clock;

// Interrupts once the call waits; how long it went on after that.
template <class Call, class Interrupt>
std::chrono::milliseconds time_to_end(
    Call call, Interrupt interrupt, const std::function<bool()> &waits = [] { return true; }) {
    Clock::time_point interrupted;
    std::thread other([&] {
        EXPECT_TRUE(eventually(waits));
        let_others_begin();
        interrupted = Clock::now();
        interrupt();
    });
    failed(ORDER_ERR_CANCELLED, call);
    const auto ended = Clock::now();
    other.join();
    return std::chrono::duration_cast<std::chrono::milliseconds>(ended - interrupted);
}

TEST(Tracker, IsInterruptedFromAnotherThread) {
    const Service service(Bodies{{"GET /v2/orders/an-order", open_order}});
    const auto client = service.client();
    const auto tracker = tracker_of(client, 3'600);
    add(tracker, "an-order");
    EXPECT_NE(next_of(tracker, 60'000), nullptr);
    const auto wait = [&](order_error **error) {
        order_update *update = nullptr;
        return order_tracker_next(tracker.get(), -1, &update, error);
    };
    EXPECT_LT(time_to_end(wait, [&] { order_tracker_interrupt(tracker.get()); }), promptly);
    failed(ORDER_ERR_CANCELLED, wait);
    order_tracker_resume(tracker.get());
    EXPECT_LT(time_to_end(wait, [&] { order_client_interrupt(client.get()); }), promptly);
}

TEST(OrderTrack, IsInterruptedFromAnotherThread) {
    const Service service(Bodies{{"GET /v2/orders/an-order", open_order}});
    const auto settings = closed_settings(service.url());
    std::atomic<bool> is_placed{false};
    const auto look = [](void *context, int32_t, const char *message) {
        if (shown(message).ends_with("PLACED")) *static_cast<std::atomic<bool> *>(context) = true;
    };
    ASSERT_EQ(order_settings_set_log(settings.get(), look, &is_placed, ORDER_LOG_INFO, nullptr),
              ORDER_OK);
    const auto client = client_of(settings);
    const auto handle = handle_on(client);
    int32_t state = 0;
    const auto wait = [&](order_error **error) {
        return order_track(handle.get(), 3'600, -1, ORDER_UNTIL_END, &state, error);
    };
    const auto interrupt = [&] { order_handle_interrupt(handle.get()); };
    EXPECT_LT(time_to_end(wait, interrupt, [&] { return is_placed.load(); }), promptly);
    EXPECT_EQ(state, ORDER_STATE_OPEN) << "the last state seen";
}

TEST(OrderTrack, WaitsUntilTheOrderHasEnded) {
    const Service service(Bodies{{"GET /v2/orders/an-order", done_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_track(handle.get(), 0.01, 60'000, ORDER_UNTIL_END_OR_ATTENTION, out,
                                     error);
              }),
              ORDER_STATE_FULFILLED);
    EXPECT_STREQ(order_status_text(handle.get()), "FULFILLED");
}

TEST(OrderTrack, TellsTheLastStateAlsoWhenTheTimeIsUp) {
    const Service service(Bodies{{"GET /v2/orders/an-order", open_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    EXPECT_TRUE(within_some_limit([&](int limit_ms) {
        int32_t state = rubbish<int32_t>();
        failed(ORDER_ERR_TIMEOUT, [&](order_error **error) {
            return order_track(handle.get(), 0.02, limit_ms, ORDER_UNTIL_END, &state, error);
        });
        return state == ORDER_STATE_OPEN;
    }));
    EXPECT_STREQ(order_status_text(handle.get()), "PLACED");
}

TEST(OrderTrack, TellsTheLogFunctionOfEachQuestion) {
    const Service service(Bodies{{"GET /v2/orders/an-order", open_order}});
    const auto settings = closed_settings(service.url());
    std::vector<std::string> lines;
    const auto keep = [](void *context, int32_t level, const char *message) {
        EXPECT_GE(level, ORDER_LOG_ERROR);
        EXPECT_LE(level, ORDER_LOG_INFO) << "finer than was asked for";
        static_cast<std::vector<std::string> *>(context)->push_back(message);
    };
    ASSERT_EQ(order_settings_set_log(settings.get(), keep, &lines, ORDER_LOG_INFO, nullptr),
              ORDER_OK);
    const auto client = client_of(settings);
    const auto handle = handle_on(client);
    EXPECT_TRUE(within_some_limit([&](int limit_ms) {
        lines.clear();
        int32_t state = 0;
        failed(ORDER_ERR_TIMEOUT, [&](order_error **error) {
            return order_track(handle.get(), 0.02, limit_ms, ORDER_UNTIL_END, &state, error);
        });
        return std::count(lines.begin(), lines.end(), "order an-order: PLACED") >= 2;
    }));
    for (const std::string &line : lines) {
        EXPECT_EQ(line.find("a-test-token"), std::string::npos) << line;
    }
}

}  // namespace
}  // namespace order::tests
