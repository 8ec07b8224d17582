// Signals and foreign things between a delivery and its files: no call ends it, none waits forever.
#include <sys/stat.h>

#include <cerrno>

#include "core/delivery/asset_lock.hpp"
#include "support/system_calls.hpp"
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
namespace fs = std::filesystem;

const std::string lock_name = ".order-" + asset_id + ".lock";

TEST(SystemCalls, OneThatIsInterruptedForeverIsNamed) {
    Fixture f(noise(20'000), "image.tif");
    const HookedSystemCalls hook(
        [](const std::string &name) { return name == "fsync" ? EINTR : 0; });
    auto delivery = f.make();
    const Failure failure = f.fail(*delivery);
    EXPECT_EQ(failure.code, Code::files);
    EXPECT_NE(failure.message.find("Interrupted system call"), std::string::npos);
}

TEST(SystemCalls, AFifoInThePlaceOfAFileIsNeverWaitedFor) {
    const std::string journal = ".order-" + asset_id + ".journal";
    for (const std::string &name : {lock_name, journal + ".new", std::string("scene.zip.part")}) {
        Fixture f(scene_zip());
        if (name == "scene.zip.part") {
            f.storage.faults = {hangs_after(8'000)};
            f.receive(*f.make(), 8'000);
            fs::remove(f.folder() + "/" + name);
        } else {
            fs::create_directories(f.folder());
        }
        ASSERT_EQ(::mkfifo((f.folder() + "/" + name).c_str(), 0600), 0);
        auto delivery = f.make();
        const Failure failure = f.fail(*delivery);
        EXPECT_EQ(failure.code, Code::files) << name;
        EXPECT_NE(failure.message.find(name + "\": it is not a regular file."), std::string::npos)
            << failure.message;
    }
    // A journal that is none counts as none.
    Fixture f(scene_zip());
    fs::create_directories(f.folder());
    ASSERT_EQ(::mkfifo((f.folder() + "/" + journal).c_str(), 0600), 0);
    f.run();
    EXPECT_EQ(f.names(), unpacked);
    // And a FIFO where a file was is not this asset's.
    fs::remove(f.folder() + "/scene/a.tif");
    ASSERT_EQ(::mkfifo((f.folder() + "/scene/a.tif").c_str(), 0600), 0);
    f.run();
    EXPECT_TRUE(f.file("scene-7f1c0d3e/a.tif") == noise(20'000));
}

// Somebody takes the lock file away whenever it was locked.
TEST(SystemCalls, ALockThatCannotBeHadIsNamed) {
    const TempFolder place;
    int tries = 0;
    const HookedSystemCalls hook([&](const std::string &name) {
        if (name != "flock") return 0;
        ++tries;
        fs::remove(place.at("lock"));
        return 0;
    });
    try {
        const AssetLock lock(place.at("lock"), {});
        FAIL() << "the lock was had";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.code, Code::files);
        EXPECT_NE(failure.message.find("Could not lock \"" + place.at("lock")), std::string::npos);
    }
    EXPECT_GT(tries, 1);
}

TEST(SystemCalls, WaitingForALockEndsWhenItIsInterrupted) {
    const TempFolder place;
    base::Interrupt interrupt;
    const HookedSystemCalls hook([&](const std::string &name) {
        if (name != "flock") return 0;
        fs::remove(place.at("lock"));
        interrupt.raise();
        return 0;
    });
    try {
        const AssetLock lock(place.at("lock"), {&interrupt});
        FAIL() << "the lock was had";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.code, Code::cancelled);
    }
}

}  // namespace
}  // namespace order::core
