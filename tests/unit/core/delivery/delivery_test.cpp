// One asset to verified files: a first run, a second one, a new version, a wait that is cut.
#include <thread>

#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
using base::Milliseconds;
using base::monotonic_now;

TEST(Delivery, UnpacksAnArchiveIntoAFolderOfItsName) {
    Fixture f(scene_zip());
    const auto delivery = f.run();
    EXPECT_EQ(f.names(), unpacked);
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    ASSERT_EQ(delivery->files().items.size(), 2u);
    EXPECT_EQ(delivery->files().items[0].path, f.folder() + "/scene/a.tif");
    EXPECT_EQ(delivery->files().items[0].size_bytes, 20'000);
    EXPECT_EQ(delivery->files().items[0].sha256, crypto::hex(crypto::sha256(noise(20'000))));
    EXPECT_EQ(delivery->phase(), Phase::done);
    EXPECT_EQ(delivery->received_bytes(), static_cast<std::int64_t>(f.storage.bytes.size()));
    EXPECT_EQ(delivery->total_bytes(), static_cast<std::int64_t>(f.storage.bytes.size()));
    EXPECT_EQ(delivery->unpacked_bytes(), 20'002);
    EXPECT_FALSE(delivery->was_already_there());
}

TEST(Delivery, KeepsAFileThatIsNoArchiveAsItIs) {
    Fixture f(noise(1'500'000), "image.tif");
    const auto delivery = f.run();
    EXPECT_EQ(f.names(), (Names{journal_name, "image.tif"}));
    EXPECT_EQ(f.file("image.tif"), f.storage.bytes);
    ASSERT_EQ(delivery->files().items.size(), 1u);
    EXPECT_EQ(delivery->files().items[0].sha256, crypto::hex(crypto::sha256(f.storage.bytes)));
}

TEST(Delivery, KeepsAnArchivePackedWhenAskedTo) {
    Fixture f(scene_zip());
    f.run({.unpack = false});
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip"}));
    EXPECT_EQ(f.file("scene.zip"), f.storage.bytes);
    EXPECT_TRUE(f.run({.unpack = false})->was_already_there());
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
}

TEST(Delivery, SendsNothingButTheLinkToStorage) {
    Fixture f(scene_zip());
    f.run();
    ASSERT_EQ(f.requests(), 1u);
    const transport::Request &request = f.provider->storage.requests[0];
    EXPECT_FALSE(request.authorised);
    EXPECT_TRUE(request.follow_links);
    EXPECT_TRUE(request.headers.empty());
    EXPECT_EQ(f.log.find("canary"), std::string::npos);
}

TEST(Delivery, ASecondRunFindsEverythingThere) {
    Fixture f(scene_zip());
    f.run();
    const auto again = f.run();
    EXPECT_TRUE(again->was_already_there());
    EXPECT_EQ(again->files().items.size(), 2u);
    EXPECT_EQ(f.provider->link_calls, 1);
    EXPECT_EQ(f.requests(), 1u);
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, WhatIsMissingIsFetchedAgain) {
    Fixture f(scene_zip());
    f.run();
    std::filesystem::remove(f.folder() + "/scene/meta/b.json");
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.file("scene/meta/b.json"), "{}");
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, ANewVersionReplacesTheOldAndLeavesTheUsersFiles) {
    Fixture f(scene_zip());
    f.run();
    write_file(f.folder() + "/scene/notes.txt", "mine");
    f.storage = {make_zip({{"output/a.tif", "new"}, {"output/c.tif", "more"}}), "\"v2\""};
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.names(), (Names{journal_name, "scene/", "scene/a.tif", "scene/c.tif", "scene/meta/",
                                "scene/notes.txt"}));
    EXPECT_EQ(f.file("scene/a.tif"), "new");
    EXPECT_EQ(f.file("scene/notes.txt"), "mine");
}

TEST(Delivery, ReturnsAtTheMomentAndGoesOnLater) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    auto delivery = f.make();
    const auto start = monotonic_now();
    EXPECT_EQ(f.receive(*delivery, 8'000), Phase::downloading);
    EXPECT_EQ(delivery->advance(base::after_ms(20), {}), Phase::downloading);
    EXPECT_LT(monotonic_now() - start, promptly);
    EXPECT_EQ(f.requests(), 1u);
}

TEST(Delivery, AnotherThreadInterruptsADownload) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    auto delivery = f.make();
    f.receive(*delivery, 8'000);
    base::Interrupt interrupt;
    base::Instant raised{};
    std::thread other([&] {
        let_others_begin();
        raised = monotonic_now();
        interrupt.raise();
    });
    const Failure failure = f.fail(*delivery, {&interrupt});
    const auto ended = monotonic_now();
    other.join();
    EXPECT_EQ(failure.code, Code::cancelled);
    EXPECT_LT(ended - raised, promptly);
    interrupt.clear();
    EXPECT_EQ(delivery->advance(base::forever, {&interrupt}), Phase::done);
    EXPECT_EQ(f.header(1, "Range"), "bytes=8000-");
}

TEST(Delivery, TheDeadlineOfTheCallIsATimeout) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) { answer.hangs = true; }};
    auto delivery = f.make();
    const Call call{nullptr, monotonic_now() + Milliseconds(60)};
    EXPECT_EQ(f.fail(*delivery, call).code, Code::timeout);
}

TEST(Delivery, AFinalFailureOfTheProviderIsPassedOn) {
    Fixture f(scene_zip());
    f.provider->on_link = [](const std::string &) -> DownloadLink {
        throw Failure(Code::not_found, "No such asset.");
    };
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::not_found);
}

}  // namespace
}  // namespace order::core
