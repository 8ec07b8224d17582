// Threads: one client in many of them at once, each with handles of its own.
#include <atomic>
#include <thread>
#include <vector>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"

namespace order::tests {
namespace {

constexpr int many = 16;

template <class Work>
void on_many_threads(Work work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < many; ++i) threads.emplace_back(work);
    for (std::thread &thread : threads) thread.join();
}

constexpr const char *an_order =
    R"({"id":"an-order","type":"ARCHIVE","status":"PLACED","tags":["one","two"]})";

TEST(Threads, ShareAClient) {
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}});
    const auto client = service.client();
    std::atomic<int> good{0};
    on_many_threads([&] {
        for (int i = 0; i < 20; ++i) {
            const auto handle = handle_on(client);
            const auto snapshot =
                made<order_snapshot>([&](order_snapshot **out, order_error **error) {
                    return order_snapshot_fetch(handle.get(), out, error);
                });
            good += shown(order_snapshot_tag(snapshot.get(), 1)) == "two";
        }
    });
    EXPECT_EQ(good, many * 20);
}

TEST(Threads, ReadTheSameSnapshot) {
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}});
    const auto client = service.client();
    const auto handle = handle_on(client);
    const auto snapshot = made<order_snapshot>([&](order_snapshot **out, order_error **error) {
        return order_snapshot_fetch(handle.get(), out, error);
    });
    std::atomic<int> good{0};
    on_many_threads([&] {
        for (int i = 0; i < 1000; ++i) {
            good += shown(order_snapshot_status(snapshot.get())) == "PLACED" &&
                    order_snapshot_tag_count(snapshot.get()) == 2;
        }
    });
    EXPECT_EQ(good, many * 1000);
}

TEST(Threads, InterruptAndResumeAClientOthersUse) {
    const Service service(Bodies{{"GET /v2/orders/an-order", an_order}});
    const auto client = service.client();
    std::atomic<bool> stopped{false};
    std::thread meddler([&] {
        while (!stopped) {
            order_client_interrupt(client.get());
            order_client_resume(client.get());
            std::this_thread::yield();
        }
    });
    std::atomic<int> others{0};
    on_many_threads([&] {
        const auto handle = handle_on(client);
        for (int i = 0; i < 20; ++i) {
            int32_t state = 0;
            const order_code code = order_status(handle.get(), &state, nullptr);
            others += code != ORDER_OK && code != ORDER_ERR_CANCELLED;
        }
    });
    stopped = true;
    meddler.join();
    EXPECT_EQ(others, 0);
    const auto handle = handle_on(client);
    EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                  return order_status(handle.get(), out, error);
              }),
              ORDER_STATE_OPEN);
}

TEST(Threads, WatchADownloadAndATrackerThatOthersDrive) {
    const auto client = lonely_client();
    const auto tracker = made<order_tracker>([&](order_tracker **out, order_error **error) {
        return order_tracker_create(client.get(), 0.01, ORDER_UNTIL_END, out, error);
    });
    ASSERT_EQ(order_tracker_add(tracker.get(), "an-order", nullptr), ORDER_OK);
    const auto download = made<order_download>([&](order_download **out, order_error **error) {
        return order_download_create(client.get(), "an-asset", "/nowhere/at/all", 0, out, error);
    });
    std::atomic<bool> stopped{false};
    std::thread watcher([&] {
        while (!stopped) {
            EXPECT_EQ(order_tracker_open_count(tracker.get()), 1);
            EXPECT_EQ(order_tracker_is_done(tracker.get()), 0);
            EXPECT_EQ(order_download_received_bytes(download.get()), 0);
            EXPECT_EQ(order_download_total_bytes(download.get()), -1);
            EXPECT_EQ(order_download_unpacked_bytes(download.get()), 0);
            EXPECT_EQ(order_download_was_already_there(download.get()), 0);
            EXPECT_EQ(order_file_list_count(order_download_files(download.get())), 0);
            EXPECT_EQ(order_file_path(order_file_list_get(order_download_files(download.get()), 0)),
                      nullptr);
            std::this_thread::yield();
        }
    });
    for (int i = 0; i < 5; ++i) {
        order_update *update = nullptr;
        EXPECT_EQ(order_tracker_next(tracker.get(), 50, &update, nullptr), ORDER_OK);
        order_update_free(update);
        int32_t phase = 0;
        EXPECT_NE(order_download_next(download.get(), 50, &phase, nullptr), ORDER_OK);
    }
    stopped = true;
    watcher.join();
}

}  // namespace
}  // namespace order::tests
