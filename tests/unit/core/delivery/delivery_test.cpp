// One asset to verified files: resumed, renewed, retried, repeated, and never at another's cost.
#include "core/delivery/delivery.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "support/archives.hpp"
#include "support/fake_storage.hpp"
#include "support/temp_folder.hpp"

namespace order::core {
namespace {

using namespace order::tests;
using base::Code;
using base::Failure;
using base::Milliseconds;
using base::monotonic_now;
using Names = std::set<std::string>;

const std::string asset_id = "7f1c0d3e-0000-4000-8000-000000000001";
const std::string journal_name = ".order-" + asset_id + ".journal";

std::string noise(std::size_t bytes) {
    std::string text(bytes, '\0');
    std::uint32_t state = 7;
    for (char &c : text) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>(state >> 24);
    }
    return text;
}

std::string scene_zip(std::size_t bytes = 20'000) {
    return make_zip({{"output/a.tif", noise(bytes)}, {"output/meta/b.json", "{}"}});
}

struct Fixture {
    explicit Fixture(std::string bytes, std::string file_name = "scene.zip") {
        storage.bytes = std::move(bytes);
        provider->on_asset = [this](const std::string &id) {
            Asset asset;
            asset.id = id;
            asset.size_bytes = has_size ? static_cast<std::int64_t>(storage.bytes.size()) : -1;
            return asset;
        };
        provider->on_link = [this, file_name](const std::string &) {
            const std::string number = std::to_string(provider->link_calls);
            return DownloadLink{"https://storage.example/" + number + "?signature=canary",
                                file_name};
        };
        provider->storage.answer = [this](const transport::Request &request) {
            return storage(request);
        };
    }

    std::unique_ptr<Delivery> make(DeliveryRules rules = {}) {
        rules.retry_delay_ms = 1;
        return std::make_unique<Delivery>(
            provider, asset_id, folder(), rules,
            base::Log([this](base::Level, const std::string &message) { log += message + "\n"; }));
    }
    std::unique_ptr<Delivery> run(const DeliveryRules &rules = {}) {
        auto delivery = make(rules);
        EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
        return delivery;
    }
    Failure fail(Delivery &delivery, const Call &call = {}) {
        try {
            delivery.advance(base::forever, call);
        } catch (const Failure &failure) {
            return failure;
        }
        ADD_FAILURE() << "It did not fail.";
        return {Code::ok, ""};
    }
    std::string folder() const { return place.at("to"); }
    std::string file(const std::string &name) const { return read_file(folder() + "/" + name); }
    Names names() const { return listing(folder()); }
    std::size_t requests() const { return provider->storage.requests.size(); }
    std::string header(std::size_t request, const char *name) const {
        return std::string(
            transport::find_header(provider->storage.requests.at(request).headers, name));
    }

    TempFolder place;
    FakeStorage storage;
    bool has_size = true;
    std::shared_ptr<FakeProvider> provider = std::make_shared<FakeProvider>();
    std::string log;
};

Failure broken() {
    Failure failure(Code::network, "The connection broke.");
    failure.retriable = true;
    return failure;
}

// The connection breaks after so many bytes.
auto breaks_after(std::size_t bytes) {
    return [bytes](FakeAnswer &answer) {
        answer.body.resize(std::min(bytes, answer.body.size()));
        answer.failure = broken();
    };
}

auto answers(int status) {
    return [status](FakeAnswer &answer) {
        answer = FakeAnswer();
        answer.status = status;
        answer.body = "<Error>no</Error>";
    };
}

const std::vector<std::string> both_names = {"scene.zip", "image.tif"};
const Names unpacked = {journal_name, "scene/", "scene/a.tif", "scene/meta/", "scene/meta/b.json"};

TEST(Delivery, UnpacksAnArchiveIntoAFolderOfItsName) {
    Fixture f(scene_zip());
    const auto delivery = f.run();
    EXPECT_EQ(f.names(), unpacked);
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    ASSERT_EQ(delivery->files().size(), 2u);
    EXPECT_EQ(delivery->files()[0].path, f.folder() + "/scene/a.tif");
    EXPECT_EQ(delivery->files()[0].size_bytes, 20'000);
    EXPECT_EQ(delivery->files()[0].sha256, crypto::hex(crypto::sha256(noise(20'000))));
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
    ASSERT_EQ(delivery->files().size(), 1u);
    EXPECT_EQ(delivery->files()[0].sha256, crypto::hex(crypto::sha256(f.storage.bytes)));
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
    EXPECT_EQ(again->files().size(), 2u);
    EXPECT_EQ(f.provider->link_calls, 1);
    EXPECT_EQ(f.requests(), 1u);
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, WhatIsMissingOrChangedIsFetchedAgain) {
    Fixture f(scene_zip());
    f.run();
    std::filesystem::remove(f.folder() + "/scene/meta/b.json");
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.file("scene/meta/b.json"), "{}");
    std::string changed = noise(20'000);
    changed[777] ^= 1;
    write_file(f.folder() + "/scene/a.tif", changed);
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
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

TEST(Delivery, GoesOnBehindABrokenConnection) {
    Fixture f(scene_zip());
    f.storage.faults = {breaks_after(7'000), breaks_after(5'000)};
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    ASSERT_EQ(f.requests(), 3u);
    EXPECT_EQ(f.header(1, "Range"), "bytes=7000-");
    EXPECT_EQ(f.header(1, "If-Range"), "\"v1\"");
    EXPECT_EQ(f.header(2, "Range"), "bytes=12000-");
    EXPECT_EQ(f.provider->storage.requests[2].headers.size(), 2u);
}

TEST(Delivery, AnotherRunGoesOnWhereOneStopped) {
    for (const std::string &name : both_names) {
        Fixture f(name == "scene.zip" ? scene_zip() : noise(700'000), name);
        f.storage.faults = {[](FakeAnswer &answer) {
            answer.body.resize(8'000);
            answer.hangs = true;
        }};
        auto first = f.make();
        EXPECT_EQ(first->advance(monotonic_now() + Milliseconds(80), {}), Phase::downloading);
        EXPECT_EQ(first->received_bytes(), 8'000);
        first.reset();
        EXPECT_TRUE(f.names().contains(name + ".part"));
        f.run();
        EXPECT_EQ(f.header(1, "Range"), "bytes=8000-");
        EXPECT_EQ(f.names().contains(name + ".part"), false);
        if (name == "image.tif") {
            EXPECT_EQ(f.file(name), f.storage.bytes);
        }
    }
}

TEST(Delivery, StartsOverWhenAskedTo) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    f.make()->advance(monotonic_now() + Milliseconds(50), {});
    f.storage.faults = {breaks_after(3'000)};
    f.run({.resume = false});
    EXPECT_EQ(f.header(1, "Range"), "");
    EXPECT_EQ(f.header(2, "Range"), "bytes=3000-");  // but what it fetched itself counts
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, ABodyThatEndsEarlyIsGoneOnWith) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) { answer.body.resize(9'999); }};
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "bytes=9999-");
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, WhatIsNoContinuationIsNeverWritten) {
    const auto with_range = [](const std::string &range) {
        return [range](FakeAnswer &answer) {
            answer.headers = {{"Content-Range", range}};
            answer.body = std::string(50'000, 'X');
        };
    };
    const std::vector<std::function<void(FakeAnswer &)>> lies = {
        with_range("bytes 0-19/20"),
        with_range("bytes 6999-20000/20001"),
        with_range("bytes 7000-99998/99999"),
        with_range("nonsense"),
        [](FakeAnswer &answer) {
            answer.headers.push_back({"Content-Type", "multipart/byteranges"});
        },
        answers(416),
    };
    for (const auto &lie : lies) {
        Fixture f(scene_zip());
        f.storage.faults = {breaks_after(7'000), lie};
        f.run();
        EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
        ASSERT_EQ(f.requests(), 3u);
        EXPECT_EQ(f.header(2, "Range"), "");
    }
}

TEST(Delivery, AnIgnoredRangeStartsOver) {
    Fixture f(scene_zip());
    f.storage.faults = {breaks_after(7'000), [&](FakeAnswer &answer) {
                            answer.status = 200;
                            answer.headers = {{"ETag", "\"v1\""}};
                            answer.body = f.storage.bytes;
                        }};
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    EXPECT_EQ(f.requests(), 2u);
}

TEST(Delivery, AnObjectThatChangesMidwayIsFetchedFromTheStart) {
    Fixture f(noise(20'000), "image.tif");
    f.storage.faults = {[&](FakeAnswer &answer) {
        breaks_after(7'000)(answer);
        f.storage.bytes = std::string(20'000, 'n');
        f.storage.etag = "\"v2\"";
    }};
    f.run();
    EXPECT_EQ(f.file("image.tif"), std::string(20'000, 'n'));
    EXPECT_EQ(f.header(1, "If-Range"), "\"v1\"");
}

TEST(Delivery, WithoutAStrongEtagItStartsOver) {
    for (const char *etag : {"", "W/\"v1\""}) {
        Fixture f(scene_zip());
        f.storage.etag = etag;
        f.storage.faults = {breaks_after(7'000)};
        f.run();
        EXPECT_EQ(f.header(1, "Range"), "");
        EXPECT_EQ(f.names(), unpacked);
    }
}

TEST(Delivery, ANewSizeInTheMetadataStartsOver) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    f.make()->advance(monotonic_now() + Milliseconds(50), {});
    f.storage.bytes = scene_zip(30'000);
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "");
    EXPECT_EQ(f.file("scene/a.tif"), noise(30'000));
}

TEST(Delivery, AnExpiredLinkIsRenewedAndTheDownloadGoesOn) {
    for (const int status : {400, 403, 404, 410}) {
        Fixture f(scene_zip());
        f.storage.faults = {breaks_after(7'000), answers(status)};
        f.run();
        EXPECT_EQ(f.provider->link_calls, 2);
        EXPECT_EQ(f.header(2, "Range"), "bytes=7000-");
        EXPECT_EQ(f.names(), unpacked);
    }
}

TEST(Delivery, LinksAreNotRenewedForEver) {
    Fixture f(scene_zip());
    f.storage.faults.assign(20, answers(403));
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_EQ(failure.http_status, 403);
    EXPECT_EQ(f.provider->link_calls, 4);
    EXPECT_EQ(failure.message, "Downloading asset " + asset_id + " failed: storage answered 403.");
}

TEST(Delivery, FailuresWithoutProgressEndIt) {
    Fixture f(scene_zip());
    f.storage.faults = {breaks_after(7'000)};
    f.storage.faults.resize(20, answers(503));
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::network);
    EXPECT_TRUE(failure.retriable);
    EXPECT_EQ(failure.http_status, 503);
    EXPECT_EQ(f.requests(), 5u);
    EXPECT_TRUE(f.names().contains("scene.zip.part"));
    f.storage.faults.clear();
    EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
    EXPECT_EQ(f.header(5, "Range"), "bytes=7000-");
}

TEST(Delivery, ManyFailuresWithProgressDoNotEndIt) {
    Fixture f(scene_zip());
    f.storage.faults.assign(15, breaks_after(1'000));
    f.run();
    EXPECT_EQ(f.requests(), 16u);
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, BeginningAgainIsNoProgress) {
    Fixture f(scene_zip());
    f.storage.etag = "";
    f.storage.faults.assign(50, breaks_after(7'000));
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::network);
    EXPECT_LE(f.requests(), 6u);
}

TEST(Delivery, AnAskedForWaitIsKept) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answers(429)(answer);
        answer.headers = {{"Retry-After", "1"}};
    }};
    const auto start = monotonic_now();
    f.run();
    EXPECT_GE(monotonic_now() - start, Milliseconds(990));
}

TEST(Delivery, MoreBytesThanAnnouncedAreAnError) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body += "more";
        answer.headers = {{"ETag", "\"v1\""}};
    }};
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::provider);
    EXPECT_NE(failure.message.find("more than the"), std::string::npos);
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip.part"}));
    EXPECT_EQ(f.file("scene.zip.part"), "");
}

TEST(Delivery, AnotherLengthThanAnnouncedIsAnError) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) { answer.headers = {{"Content-Length", "5"}}; }};
    auto delivery = f.make();
    EXPECT_NE(f.fail(*delivery).message.find("storage holds 5 bytes, not the"), std::string::npos);
}

TEST(Delivery, WithoutAnyLengthACleanEndAndTheArchivesSumsCount) {
    Fixture f(scene_zip());
    f.has_size = false;
    const auto no_length = [](FakeAnswer &answer) { answer.headers = {{"ETag", "\"v1\""}}; };
    f.storage.faults = {no_length};
    f.run();
    EXPECT_EQ(f.names(), unpacked);
    Fixture cut(scene_zip());
    cut.has_size = false;
    cut.storage.faults = {[&](FakeAnswer &answer) {
        no_length(answer);
        answer.body.resize(15'000);
    }};
    auto delivery = cut.make();
    EXPECT_EQ(cut.fail(*delivery).code, Code::provider);
    EXPECT_FALSE(cut.names().contains("scene/"));
}

TEST(Delivery, WithoutAnyLengthAWholePartIsSeenByTheRangeBehindIt) {
    Fixture f(noise(5'000), "image.tif");
    f.has_size = false;
    f.storage.faults = {[](FakeAnswer &answer) {
                            answer.headers = {{"ETag", "\"v1\""}};
                            answer.failure = broken();
                        },
                        [](FakeAnswer &answer) {
                            answers(416)(answer);
                            answer.headers = {{"Content-Range", "bytes */5000"}};
                        }};
    f.run();
    EXPECT_EQ(f.file("image.tif"), noise(5'000));
    EXPECT_EQ(f.requests(), 2u);
}

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
    EXPECT_EQ(delivery->files().size(), 0u);
    f.run({.unpack = false});
    EXPECT_EQ(f.names(), (Names{journal_name, "scene.zip"}));
    EXPECT_EQ(f.requests(), 1u);
}

TEST(Delivery, APartThatWasSpoiledMeanwhileIsFetchedAgain) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    f.make()->advance(monotonic_now() + Milliseconds(50), {});
    std::string part = f.file("scene.zip.part");
    part[5'000] ^= 1;
    write_file(f.folder() + "/scene.zip.part", part);
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    EXPECT_NE(f.log.find("Downloading it again."), std::string::npos);
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
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    f.make()->advance(monotonic_now() + Milliseconds(50), {});
    std::filesystem::remove(f.folder() + "/scene.zip.part");
    write_file(f.place.at("victim"), "victim");
    std::filesystem::create_symlink(f.place.at("victim"), f.folder() + "/scene.zip.part");
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::files);
    EXPECT_EQ(read_file(f.place.at("victim")), "victim");
}

TEST(Delivery, OnlyOneAtATimeWritesAnAsset) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    auto first = f.make();
    first->advance(monotonic_now() + Milliseconds(50), {});
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

TEST(Delivery, ReturnsAtTheMomentAndGoesOnLater) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) { answer.hangs = true; }};
    auto delivery = f.make();
    const auto start = monotonic_now();
    EXPECT_EQ(delivery->advance(start + Milliseconds(60), {}), Phase::downloading);
    EXPECT_LT(monotonic_now() - start, Milliseconds(160));
    EXPECT_EQ(f.requests(), 1u);
}

TEST(Delivery, AnotherThreadInterruptsWithinATenthOfASecond) {
    Fixture f(scene_zip());
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.body.resize(8'000);
        answer.hangs = true;
    }};
    base::Interrupt interrupt;
    base::Instant raised{};
    std::thread other([&] {
        std::this_thread::sleep_for(Milliseconds(60));
        raised = monotonic_now();
        interrupt.raise();
    });
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery, {&interrupt});
    const auto ended = monotonic_now();
    other.join();
    EXPECT_EQ(failure.code, Code::cancelled);
    EXPECT_LT(ended - raised, Milliseconds(100));
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

TEST(Delivery, LeftoversOfAnUnpackingAreCleanedAway) {
    Fixture f(scene_zip());
    const std::string leftover = f.folder() + "/.order-" + asset_id + ".unpacking";
    std::filesystem::create_directories(leftover + "/deep");
    write_file(leftover + "/deep/half.tif", "half");
    f.run();
    EXPECT_EQ(f.names(), unpacked);
}

// Runs a delivery in a child that kills itself after so many steps; true when it got that far.
bool is_killed_after(Fixture &f, int steps) {
    const pid_t child = ::fork();
    if (child == 0) {
        auto delivery = f.make();
        for (int i = 0; i < steps; ++i) {
            if (delivery->advance(monotonic_now(), {}) == Phase::done) ::_exit(0);
        }
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

TEST(Delivery, KilledAnywhereTheNextRunEndsRight) {
    for (const std::string &name : both_names) {
        const bool is_zip = name == "scene.zip";
        int kills = 0;
        for (int steps = 1;; ++steps) {
            Fixture f(is_zip ? scene_zip(1'600'000) : noise(1'600'000), name);
            f.storage.piece_bytes = 200'000;
            if (!is_killed_after(f, steps)) break;
            ++kills;
            const Names before = f.names();
            for (const char *final_name : {"scene/a.tif", "image.tif"}) {
                if (!before.contains(final_name)) continue;
                EXPECT_EQ(f.file(final_name), noise(1'600'000)) << steps;
            }
            f.run();
            EXPECT_EQ(f.names(), is_zip ? unpacked : (Names{journal_name, "image.tif"})) << steps;
            EXPECT_EQ(f.file(is_zip ? "scene/a.tif" : "image.tif"), noise(1'600'000));
            EXPECT_TRUE(f.run()->was_already_there());
        }
        EXPECT_GT(kills, 10);
    }
}

}  // namespace
}  // namespace order::core
