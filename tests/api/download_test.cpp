// Downloads: bad arguments, numbers on the way, a file that arrives and is there the second time.
#include <chrono>
#include <thread>

#include "api/bad_arguments.hpp"
#include "api/service.hpp"
#include "support/promptly.hpp"
#include "support/temp_folder.hpp"

namespace order::tests {
namespace {

Owned<order_download> download_of(const Owned<order_client> &client, const std::string &folder) {
    return made<order_download>([&](order_download **out, order_error **error) {
        return order_download_create(client.get(), "an-asset", folder.c_str(), 0, out, error);
    });
}

TEST(Download, NamesTheArgumentThatIsWrong) {
    const auto client = lonely_client();
    const TempFolder folder;
    const auto attempt = [](order_client *on, const char *asset, const char *into, int32_t flags,
                            const std::string &message) {
        expect_refused<order_download *>(message, [&](order_download **out, order_error **error) {
            return order_download_create(on, asset, into, flags, out, error);
        });
    };
    with_each_bad_handle<order_client>(
        "client", "order_client",
        [&](order_client *bad, const std::string &message) { attempt(bad, "a", "f", 0, message); });
    with_each_bad_line("asset_id", [&](const char *bad, const std::string &message) {
        attempt(client.get(), bad, "f", 0, message);
    });
    with_each_bad_line(
        "folder",
        [&](const char *bad, const std::string &message) {
            attempt(client.get(), "a", bad, 0, message);
        },
        4096);
    for (const int32_t flags : {-1, 4, INT32_MAX, INT32_MIN}) {
        attempt(client.get(), "a", "f", flags,
                "flags was neither 0 nor a sum of ORDER_DOWNLOAD_*.");
    }
    expect_out_needed<order_download *>(
        "download_out", [&](order_download **out, order_error **error) {
            return order_download_create(client.get(), "a", "f", 0, out, error);
        });
    with_each_bad_handle<order_download>(
        "download", "order_download", [](order_download *bad, const std::string &message) {
            expect_refused<int32_t>(message, [&](int32_t *out, order_error **error) {
                return order_download_next(bad, 0, out, error);
            });
        });
    const auto download = download_of(client, folder.path());
    expect_out_needed<int32_t>("phase_out", [&](int32_t *out, order_error **error) {
        return order_download_next(download.get(), 0, out, error);
    });
}

TEST(Download, OfNothingHasNoParts) {
    expect_absent(order_download_received_bytes, 0);
    expect_absent(order_download_total_bytes, -1);
    expect_absent(order_download_unpacked_bytes, 0);
    expect_absent(order_download_was_already_there, 0);
    expect_absent(order_download_files, nullptr);
    expect_harmless(order_download_interrupt);
    expect_harmless(order_download_resume);
    expect_harmless(order_download_free);
}

TEST(Download, TouchesNothingBeforeItIsDriven) {
    const auto client = lonely_client();
    const TempFolder folder;
    const auto download = download_of(client, folder.at("new"));
    EXPECT_TRUE(listing(folder.path()).empty());
    EXPECT_EQ(order_download_received_bytes(download.get()), 0);
    EXPECT_EQ(order_download_total_bytes(download.get()), -1);
    EXPECT_EQ(order_download_unpacked_bytes(download.get()), 0);
    EXPECT_EQ(order_file_list_count(order_download_files(download.get())), 0);
    EXPECT_EQ(order_file_path(order_file_list_get(order_download_files(download.get()), 0)),
              nullptr);
}

TEST(Download, FailsAndCanBeInterruptedAndResumed) {
    const auto client = lonely_client();
    const TempFolder folder;
    const auto download = download_of(client, folder.path());
    int32_t phase = 0;
    const auto next = [&](order_error **error) {
        return order_download_next(download.get(), 60'000, &phase, error);
    };
    failed(ORDER_ERR_NETWORK, next);
    order_download_interrupt(download.get());
    failed(ORDER_ERR_CANCELLED, next);
    order_download_resume(download.get());
    failed(ORDER_ERR_NETWORK, next);
}

constexpr const char *bytes = "a file that is no archive";

// A service whose storage holds one file; the link names its own address.
class Storage {
  public:
    Storage()
        : files_(Bodies{{"GET /files/a.txt", bytes}}, "ETag: \"one\"\r\nAccept-Ranges: bytes\r\n"),
          api_(Bodies{
              {"GET /v2/assets/an-asset/metadata", R"({"id":"an-asset","name":"a.txt","size":25})"},
              {"POST /v2/assets/an-asset/download-url",
               R"({"url":")" + files_.url() + R"(/files/a.txt"})"}}) {}

    Owned<order_client> client() const { return api_.client(); }

  private:
    Service files_;
    Service api_;
};

int32_t drive(const Owned<order_download> &download) {
    return number_of([&](int32_t *out, order_error **error) {
        return order_download_next(download.get(), 60'000, out, error);
    });
}

TEST(Download, BringsAFileAndFindsItThereTheSecondTime) {
    const Storage storage;
    const auto client = storage.client();
    const TempFolder folder;
    {
        const auto download = download_of(client, folder.path());
        ASSERT_EQ(drive(download), ORDER_PHASE_DONE);
        EXPECT_EQ(order_download_received_bytes(download.get()), 25);
        EXPECT_EQ(order_download_total_bytes(download.get()), 25);
        EXPECT_EQ(order_download_was_already_there(download.get()), 0);
        ASSERT_EQ(order_file_list_count(order_download_files(download.get())), 1);
        EXPECT_EQ(read_file(shown(order_file_path(
                      order_file_list_get(order_download_files(download.get()), 0)))),
                  bytes);
        EXPECT_EQ(
            order_file_size_bytes(order_file_list_get(order_download_files(download.get()), 0)),
            25);
        EXPECT_STREQ(
            order_file_sha256(order_file_list_get(order_download_files(download.get()), 0)),
            "ac34b5b861c4d470bc50592542cd72b95d227452ee020586698ac77708f2a01f");
        for (const int32_t index : {1, -1, INT32_MAX, INT32_MIN}) {
            EXPECT_EQ(
                order_file_path(order_file_list_get(order_download_files(download.get()), index)),
                nullptr);
            EXPECT_EQ(order_file_size_bytes(
                          order_file_list_get(order_download_files(download.get()), index)),
                      -1);
            EXPECT_EQ(
                order_file_sha256(order_file_list_get(order_download_files(download.get()), index)),
                nullptr);
        }
        EXPECT_EQ(drive(download), ORDER_PHASE_DONE) << "once more changes nothing";
    }
    const auto again = download_of(client, folder.path());
    ASSERT_EQ(drive(again), ORDER_PHASE_DONE);
    EXPECT_EQ(order_download_was_already_there(again.get()), 1);
    EXPECT_EQ(order_file_list_count(order_download_files(again.get())), 1);
}

TEST(Download, ReturnsWhenItsTimeIsUpAndIsInterruptedFromAnotherThread) {
    // Half the file comes, and then nothing for ever.
    const WireServer slow([](Peer &peer) {
        peer.read_request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\na file that ");
        peer.stall();
    });
    const Service api(Bodies{
        {"GET /v2/assets/an-asset/metadata", R"({"id":"an-asset","name":"a.txt","size":25})"},
        {"POST /v2/assets/an-asset/download-url", R"({"url":")" + slow.url("/a.txt") + R"("})"}});
    const auto client = api.client();
    const TempFolder folder;
    const auto download = download_of(client, folder.path());
    const auto go_on_briefly = [&] {
        return number_of([&](int32_t *out, order_error **error) {
            return order_download_next(download.get(), 50, out, error);
        });
    };
    EXPECT_TRUE(eventually([&] {
        go_on_briefly();
        return order_download_received_bytes(download.get()) == 12;
    }));
    EXPECT_EQ(go_on_briefly(), ORDER_PHASE_DOWNLOADING);
    EXPECT_EQ(order_download_total_bytes(download.get()), 25);

    std::chrono::steady_clock::time_point interrupted;
    std::thread other([&] {
        let_others_begin();
        interrupted = std::chrono::steady_clock::now();
        order_download_interrupt(download.get());
    });
    failed(ORDER_ERR_CANCELLED, [&](order_error **error) {
        int32_t phase = 0;
        return order_download_next(download.get(), -1, &phase, error);
    });
    const auto ended = std::chrono::steady_clock::now();
    other.join();
    EXPECT_LT(ended - interrupted, promptly);
}

}  // namespace
}  // namespace order::tests
