// Out of memory: the k-th allocation of a delivery or a wait fails, for every k; then it goes on.
#include <gtest/gtest.h>

#include <map>

#include "core/delivery/delivery.hpp"
#include "core/tracker.hpp"
#include "support/archives.hpp"
#include "support/failing_memory.hpp"
#include "support/fake_storage.hpp"
#include "support/temp_folder.hpp"

namespace order::core {
namespace {

using namespace order::tests;

// Runs `work` with its k-th allocation failing, then whatever `after` checks, for k = 0, 1, ...
// until none is left to fail. Returns how many points there were.
template <class Work, class After>
long at_each_allocation(bool all_that_follow, Work work, After after) {
    for (long allowed = 0;; ++allowed) {
        auto subject = work();
        fail_after(allowed, all_that_follow);
        try {
            subject->act();
        } catch (const std::bad_alloc &) {
        } catch (const base::Failure &failure) {
            stop_failing();
            EXPECT_EQ(failure.code, base::Code::memory) << allowed << ": " << failure.message;
        }
        const bool is_last = stop_failing() == 0;
        after(*subject, allowed);
        if (is_last) return allowed;
    }
}

struct OneDelivery {
    OneDelivery(const std::string &bytes, const std::string &name) {
        storage.bytes = bytes;
        provider->on_asset = [this](const std::string &id) {
            Asset asset;
            asset.id = id;
            asset.size_bytes = static_cast<std::int64_t>(storage.bytes.size());
            return asset;
        };
        provider->on_link = [name](const std::string &) {
            return DownloadLink{"https://storage.example/x", name};
        };
        provider->storage.answer = [this](const transport::Request &request) {
            return storage(request);
        };
        delivery = std::make_unique<Delivery>(provider, "an-asset", place.at("to"), DeliveryRules(),
                                              base::Log());
    }
    void act() { delivery->advance(base::forever, {}); }

    TempFolder place;
    FakeStorage storage;
    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::unique_ptr<Delivery> delivery;
};

TEST(OutOfMemory, ADeliveryGoesOnAfterwards) {
    const std::string zip = make_zip({{"output/a.tif", std::string(5000, 'a')}, {"output/b", "b"}});
    const std::map<std::string, std::string> bytes_by_name = {
        {"scene.zip", zip}, {"image.tif", std::string(5000, 'r')}};
    for (const auto &entry : bytes_by_name) {
        for (const bool all_that_follow : {false, true}) {
            const long points = at_each_allocation(
                all_that_follow,
                [&] { return std::make_unique<OneDelivery>(entry.second, entry.first); },
                [](OneDelivery &one, long at) {
                    EXPECT_EQ(one.delivery->advance(base::forever, {}), Phase::done) << at;
                    for (const DeliveredFile &file : one.delivery->files().items) {
                        EXPECT_EQ(static_cast<std::int64_t>(read_file(file.path).size()),
                                  file.size_bytes);
                    }
                    EXPECT_LE(listing(one.place.at("to")).size(), 4u) << at;
                });
            EXPECT_GT(points, 50);
        }
    }
}

struct OneWait {
    explicit OneWait(int orders) {
        for (int i = 0; i < orders; ++i) {
            const std::string id = "an-order-with-a-long-name-" + std::to_string(i);
            auto &answers = provider->answers[id];
            answers.push_back(FakeProvider::snapshot(id, State::open, "PLACED"));
            answers.push_back(FakeProvider::snapshot(id, State::fulfilled, "FULFILLED"));
            tracker.add(id);
        }
    }
    void act() {
        while (auto update = tracker.next(base::forever, {})) {
            ends[update->order_id] += update->kind == UpdateKind::end;
        }
    }

    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::map<std::string, int> ends;
    Tracker tracker{provider, {.interval_ms = 1}, {}};
};

TEST(OutOfMemory, AWaitGoesOnAndEndsOnceForEachOrder) {
    for (const bool all_that_follow : {false, true}) {
        const long points = at_each_allocation(
            all_that_follow, [] { return std::make_unique<OneWait>(5); },
            [](OneWait &wait, long at) {
                wait.act();
                EXPECT_TRUE(wait.tracker.is_done()) << at;
                EXPECT_EQ(wait.ends.size(), 5u) << at;
                for (const auto &[id, times] : wait.ends) EXPECT_EQ(times, 1) << id << at;
            });
        EXPECT_GT(points, 50);
    }
}

}  // namespace
}  // namespace order::core
