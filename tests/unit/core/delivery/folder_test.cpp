// A delivery and its folder: other people's files, hostile names, links, a full disk.
#include <sys/resource.h>

#include <csignal>

#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;

TEST(Delivery, NeverTouchesFilesThatAreNotItsOwn) {
    Fixture f(scene_zip());
    std::filesystem::create_directories(f.folder() + "/scene");
    write_file(f.folder() + "/scene/a.tif", "mine");
    write_file(f.folder() + "/scene.zip.part", "mine too");
    const auto delivery = f.run();
    EXPECT_EQ(f.file("scene/a.tif"), "mine");
    EXPECT_EQ(f.file("scene.zip.part"), "mine too");
    EXPECT_EQ(f.file("scene-7f1c0d3e/a.tif"), noise(20'000));
    EXPECT_TRUE(f.run()->was_already_there());
}

TEST(Delivery, TwoAssetsOfOneNameStandSideBySide) {
    Fixture f(noise(100), "image.tif");
    f.run();
    f.storage.bytes = noise(200);
    const std::string other = "ffffffff-0000";
    Delivery second(f.provider, other, f.folder(), {}, {});
    EXPECT_EQ(second.advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.file("image.tif").size(), 100u);
    EXPECT_EQ(f.file("image-ffffffff.tif").size(), 200u);
}

TEST(Delivery, WhenBothNamesAreTakenItSaysSo) {
    Fixture f(scene_zip());
    for (const char *name : {"scene", "scene-7f1c0d3e"}) {
        std::filesystem::create_directories(f.folder() + "/" + name);
    }
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::files);
    EXPECT_NE(failure.message.find("/to/scene\" is there already"), std::string::npos);
    std::filesystem::remove(f.folder() + "/scene");
    EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.requests(), 1u);  // the part was kept
}

TEST(Delivery, HostileFileNamesStayInTheFolder) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"../../escaped.tif", "escaped.tif"},
        {"/tmp/order-escaped.tif", "order-escaped.tif"},
        {std::string("a\0.tif", 6), "a.tif"},
        {".order-x.journal", "order-x.journal"},
        {"", asset_id},
        {"CON", "_CON"},
        {std::string(300, 'x') + ".tif", std::string(196, 'x') + ".tif"},
    };
    for (const auto &[name, expected] : cases) {
        Fixture f(noise(100), name);
        f.run();
        EXPECT_EQ(f.names(), (Names{journal_name, expected}));
        EXPECT_EQ(listing(f.place.path()).size(), 3u);
    }
}

TEST(Delivery, AHostileArchiveLeavesNothingBehindButItself) {
    Fixture f(make_zip({{"ok.txt", "1"}, {"../escaped", "2"}}));
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::provider);
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip.part"}));
    EXPECT_EQ(delivery->files().items.size(), 0u);
    f.run({.unpack = false});
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip"}));
    EXPECT_EQ(f.requests(), 1u);
}

TEST(Delivery, WhatIsRefusedIsDownloadedOnceAndCanBeHadPacked) {
    const std::vector<std::string> refused = {
        make_gzip(make_tar({{"a", "", '2', "/etc/passwd"}})),
        make_zip({{"a", "1", 0100644, false, 0x0801}}),
        make_zip({{"d/a", "1"}, {"d/l", "..", 0120777}}),
    };
    for (const std::string &bytes : refused) {
        for (const bool has_size : {true, false}) {
            Fixture f(bytes);
            f.has_size = has_size;
            std::size_t sent_bytes = 0;
            f.provider->storage.answer = [&](const transport::Request &request) {
                FakeAnswer answer = f.storage(request);
                sent_bytes += answer.body.size();
                return answer;
            };
            for (int run = 0; run < 4; ++run) {
                auto delivery = f.make();
                const Failure failure = f.fail(*delivery);
                EXPECT_EQ(failure.code, Code::provider);
                EXPECT_NE(failure.message.find("--keep-packed"), std::string::npos)
                    << failure.message;
                EXPECT_NE(failure.message.find("KEEP_PACKED"), std::string::npos);
                EXPECT_EQ(f.file("scene.zip.part"), bytes);
            }
            EXPECT_EQ(sent_bytes, bytes.size());
            f.run({.unpack = false});
            EXPECT_EQ(f.file("scene.zip"), bytes);
            EXPECT_EQ(sent_bytes, bytes.size());
        }
    }
}

TEST(Delivery, MembersThatGotOtherNamesAreReported) {
    Fixture f(make_zip({{"caf\x82.txt", "1", 0100644, false, 0}, {"a", "2"}, {"a", "3"}}));
    f.run();
    EXPECT_EQ(f.names(), (Names{journal_name, "scene/", "scene/café.txt", "scene/a", "scene/a-2"}));
    EXPECT_NE(f.log.find("café.txt"), std::string::npos) << f.log;
    EXPECT_NE(f.log.find("a-2"), std::string::npos) << f.log;
    EXPECT_TRUE(f.run()->was_already_there());
}

TEST(Delivery, GarbledJournalsAreAsGoodAsNone) {
    Fixture good(scene_zip());
    good.run();
    const std::string journal = good.file(journal_name);
    for (const std::string &text :
         {std::string(), std::string("{"), journal.substr(0, journal.size() / 2),
          std::string("\0\xff", 2),
          std::string(R"({"version":1,"asset":")" + asset_id +
                      R"(","size":1,"etag":"","name":"x","part":"../victim.part","result":"..",)"
                      R"("packed":false,"done":true,"files":[]})")}) {
        Fixture f(scene_zip());
        std::filesystem::create_directory(f.folder());
        write_file(f.place.at("victim.part"), "victim");
        write_file(f.folder() + "/" + journal_name, text);
        f.run();
        EXPECT_EQ(f.names(), unpacked);
        EXPECT_EQ(read_file(f.place.at("victim.part")), "victim");
    }
}

TEST(Delivery, ALinkInThePartsPlaceIsNotFollowed) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    f.receive(*f.make(), 8'000);
    std::filesystem::remove(f.folder() + "/scene.zip.part");
    write_file(f.place.at("victim"), "victim");
    std::filesystem::create_symlink(f.place.at("victim"), f.folder() + "/scene.zip.part");
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::files);
    EXPECT_EQ(read_file(f.place.at("victim")), "victim");
}

TEST(Delivery, OnlyOneAtATimeWritesAnAsset) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    auto first = f.make();
    f.receive(*first, 8'000);
    auto second = f.make();
    const Failure failure = f.fail(*second);
    EXPECT_EQ(failure.code, Code::files);
    EXPECT_NE(failure.message.find("is being written"), std::string::npos);
    first.reset();
    EXPECT_EQ(second->advance(base::forever, {}), Phase::done);
}

TEST(Delivery, AFolderThatIsAFileIsNamed) {
    Fixture f(scene_zip());
    write_file(f.folder(), "a file");
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::files);
    EXPECT_NE(failure.message.find("/to\": "), std::string::npos);
    EXPECT_EQ(f.requests(), 0u);
}

TEST(Delivery, MissingParentsAreMade) {
    Fixture f(noise(10), "x.bin");
    Delivery delivery(f.provider, asset_id, f.folder() + "/a/b/", {}, {});
    delivery.advance(base::forever, {});
    EXPECT_EQ(f.file("a/b/x.bin"), noise(10));
}

TEST(Delivery, LeftoversOfAnUnpackingAreCleanedAway) {
    Fixture f(scene_zip());
    const std::string leftover = f.folder() + "/.order-" + asset_id + ".unpacking";
    std::filesystem::create_directories(leftover + "/deep");
    write_file(leftover + "/deep/half.tif", "half");
    f.run();
    EXPECT_EQ(f.names(), unpacked);
}

// No file may grow beyond so many bytes while this lives: as good as a full disk.
class SmallDisk {
  public:
    explicit SmallDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

  private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

TEST(Delivery, AFullDiskIsAFailureOfFilesAndThePartIsKept) {
    Fixture f(noise(3'000'000), "image.tif");
    f.storage.piece_bytes = 100'000;
    auto delivery = f.make();
    {
        const SmallDisk full(2'000'000);
        const Failure failure = f.fail(*delivery);
        EXPECT_EQ(failure.code, Code::files);
        EXPECT_NE(failure.message.find("/to/image.tif.part\": File too large."), std::string::npos)
            << failure.message;
    }
    EXPECT_GT(f.file("image.tif.part").size(), 1'000'000u);
    EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.file("image.tif"), f.storage.bytes);
    EXPECT_NE(f.header(1, "Range"), "");
}

TEST(Delivery, ADiskThatFillsWhileUnpackingKeepsTheArchive) {
    Fixture f(make_zip({{"a.tif", std::string(4'000'000, 'z'), 0100644, true}}));
    auto delivery = f.make();
    {
        const SmallDisk full(1'000'000);
        EXPECT_EQ(f.fail(*delivery).code, Code::files);
    }
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip.part"}));
    EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.requests(), 1u);
}

}  // namespace
}  // namespace order::core
