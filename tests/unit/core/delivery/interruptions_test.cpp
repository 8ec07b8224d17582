// Signals of the host: none ends a delivery.
#include <cerrno>

#include "support/system_calls.hpp"
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;

// Every second call of that name is interrupted by a signal; how many were.
class InterruptedCalls {
  public:
    explicit InterruptedCalls(const std::string &name)
        : hook_([this, name](const std::string &called) {
              if (called != name) return 0;
              is_next_ = !is_next_;
              interruptions_ += is_next_;
              return is_next_ ? EINTR : 0;
          }) {}
    int count() const { return interruptions_; }

  private:
    bool is_next_ = false;
    int interruptions_ = 0;
    HookedSystemCalls hook_;
};

// Runs the delivery with such calls; how many were interrupted.
template <class Work>
int interrupted(const char *name, Work work) {
    const InterruptedCalls calls(name);
    work();
    return calls.count();
}

// A delivery and one of a new version, which are broken off, so that each call there is gets made.
void deliver_twice(Fixture &f, const std::string &newer) {
    f.storage.faults = {breaks_after(7'000)};
    f.run();
    f.storage = {newer, "\"v2\""};
    f.storage.faults = {breaks_after(700), [](FakeAnswer &answer) { answer.headers.clear(); }};
    f.run();
}

TEST(SystemCalls, NoneEndsADeliveryBecauseASignalCame) {
    const std::string second = make_zip({{"output/a.tif", "new"}, {"output/d/c", noise(5'000)}});
    for (const char *name :
         {"open", "openat", "read", "write", "pread", "pwrite", "fsync", "ftruncate", "flock",
          "rename", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"}) {
        Fixture zip(scene_zip());
        Fixture tgz(make_gzip(make_tar({{"a.tif", noise(5'000)}})), "scene.tgz");
        Fixture tif(noise(20'000), "image.tif");
        const int count = interrupted(name, [&] {
            deliver_twice(zip, second);
            tgz.run();
            deliver_twice(tif, noise(5'000));
        });
        EXPECT_GT(count, 0) << name;
        EXPECT_EQ(zip.names(), (Names{journal_name, "scene/", "scene/a.tif", "scene/d/",
                                      "scene/d/c", "scene/meta/"}))
            << name;
        EXPECT_TRUE(zip.file("scene/d/c") == noise(5'000)) << name;
        EXPECT_TRUE(tgz.file("scene/a.tif") == noise(5'000)) << name;
        EXPECT_EQ(tif.names(), (Names{journal_name, "image.tif"})) << name;
        EXPECT_TRUE(tif.file("image.tif") == noise(5'000)) << name;
    }
}

}  // namespace
}  // namespace order::core
