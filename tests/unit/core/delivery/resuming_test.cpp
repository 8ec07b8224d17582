// A delivery that was broken off: what is gone on with, and what is fetched from the start.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
using base::monotonic_now;

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
        f.storage.faults = {hangs_after(8'000)};
        auto first = f.make();
        EXPECT_EQ(f.receive(*first, 8'000), Phase::downloading);
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
    f.storage.faults = {hangs_after(8'000)};
    f.receive(*f.make(), 8'000);
    f.storage.faults = {breaks_after(3'000)};
    f.run({.resume = false});
    EXPECT_EQ(f.header(1, "Range"), "");
    EXPECT_EQ(f.header(2, "Range"), "bytes=3000-");  // but what it fetched itself counts
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Delivery, StartsOverWhenAskedToAlsoWhereAllIsThere) {
    for (const std::string &name : both_names) {
        Fixture f(name == "scene.zip" ? scene_zip() : noise(20'000), name);
        f.run();
        const std::size_t before = f.requests();
        f.run({.resume = false});
        EXPECT_EQ(f.requests(), before + 1);
        EXPECT_EQ(f.header(before, "Range"), "");
        EXPECT_EQ(f.names().contains(name + ".part"), false);
    }
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

TEST(Delivery, WithoutAStrongEtagOrDateItStartsOver) {
    const std::string time = "Sun, 06 Nov 1994 08:49:37 GMT";
    for (const char *etag : {"", "W/\"v1\""}) {
        for (const auto &modified : {std::string(), time}) {
            Fixture f(scene_zip());
            f.storage.etag = etag;
            f.storage.modified = modified;
            f.storage.date = time;  // the same second: it may have changed again
            f.storage.faults = {breaks_after(7'000)};
            f.run();
            EXPECT_EQ(f.header(1, "Range"), "");
            EXPECT_EQ(f.names(), unpacked);
        }
    }
}

TEST(Delivery, WithoutAStrongEtagTheDateOfTheFileIsNamed) {
    for (const bool is_new_run : {false, true}) {
        for (const char *etag : {"", "W/\"v1\""}) {
            Fixture f(scene_zip());
            f.storage.etag = etag;
            f.storage.modified = "Sun, 06 Nov 1994 08:49:37 GMT";
            f.storage.date = "Sun, 06 Nov 1994 08:49:38 GMT";
            f.storage.faults = {is_new_run ? std::function<void(FakeAnswer &)>(hangs_after(7'000))
                                           : breaks_after(7'000)};
            if (is_new_run) f.receive(*f.make(), 7'000);
            f.run();
            EXPECT_EQ(f.header(1, "Range"), "bytes=7000-");
            EXPECT_EQ(f.header(1, "If-Range"), "Sun, 06 Nov 1994 08:49:37 GMT");
            EXPECT_EQ(f.requests(), 2u);
            EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
        }
    }
}

TEST(Delivery, TwoVersionsAreNeverMixed) {
    const auto is = [](const char *name) {
        return [name](const transport::Header &header) { return header.name == name; };
    };
    for (const char *proof : {"ETag", "Last-Modified"}) {
        Fixture f(noise(20'000), "image.tif");
        f.storage.modified = "Sun, 06 Nov 1994 08:49:37 GMT";
        f.storage.date = "Sun, 06 Nov 1994 09:49:37 GMT";
        if (std::string(proof) != "ETag") f.storage.etag = "";
        // The file changes, and storage, which does not look at If-Range, does not say so.
        f.storage.faults = {[&](FakeAnswer &answer) {
                                breaks_after(7'000)(answer);
                                f.storage.bytes = std::string(20'000, 'n');
                            },
                            [&](FakeAnswer &answer) {
                                std::erase_if(answer.headers, is(proof));
                                EXPECT_EQ(answer.status, 206);
                            }};
        f.run();
        EXPECT_EQ(f.file("image.tif"), std::string(20'000, 'n'));
        EXPECT_EQ(f.requests(), 3u);
    }
}

TEST(Delivery, APartThatIsTheWholeIsTaken) {
    Fixture f(scene_zip());
    f.storage.faults = {[&](FakeAnswer &answer) {
        const std::string last = std::to_string(f.storage.bytes.size() - 1);
        answer.status = 206;
        answer.headers.push_back(
            {"Content-Range", "bytes 0-" + last + "/" + std::to_string(f.storage.bytes.size())});
    }};
    f.run();
    EXPECT_EQ(f.names(), unpacked);
    EXPECT_EQ(f.requests(), 1u);
}

TEST(Delivery, ANewSizeInTheMetadataStartsOver) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    f.receive(*f.make(), 8'000);
    f.storage.bytes = scene_zip(30'000);
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "");
    EXPECT_EQ(f.file("scene/a.tif"), noise(30'000));
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

TEST(Delivery, APartThatWasSpoiledMeanwhileIsFetchedAgain) {
    Fixture f(scene_zip());
    f.storage.faults = {hangs_after(8'000)};
    f.receive(*f.make(), 8'000);
    std::string part = f.file("scene.zip.part");
    part[5'000] ^= 1;
    write_file(f.folder() + "/scene.zip.part", part);
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
    EXPECT_NE(f.log.find("Downloading it again."), std::string::npos);
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
