// What storage sends with a Content-Encoding, though it was asked not to.
#include "core/delivery/decoding.hpp"

#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;

// Storage that holds these bytes under an encoding, and names it.
void encode(Fixture &f, const std::string &encoding, int times) {
    for (int i = 0; i < times; ++i) {
        f.storage.faults.push_back([encoding](FakeAnswer &answer) {
            answer.headers.push_back({"Content-Encoding", encoding});
        });
    }
}

TEST(Decoding, AFileThatIsSentAsGzipIsSavedAsItIs) {
    for (const std::string &name : both_names) {
        const std::string plain = name == "scene.zip" ? scene_zip() : noise(20'000);
        for (const bool has_size : {true, false}) {
            Fixture f(make_gzip(plain), name);
            f.has_size = has_size;
            encode(f, "gzip", 1);
            const auto delivery = f.run();
            EXPECT_EQ(f.names(), name == "scene.zip" ? unpacked : (Names{journal_name, name}));
            if (name == "image.tif") {
                EXPECT_EQ(f.file(name), plain);
                EXPECT_EQ(delivery->files().items.at(0).size_bytes, 20'000);
            }
            EXPECT_TRUE(f.run()->was_already_there());
            EXPECT_EQ(f.requests(), 1u);
        }
    }
}

TEST(Decoding, SuchADownloadGoesOnWhereItStopped) {
    Fixture f(make_gzip(noise(20'000)), "image.tif");
    f.storage.faults = {[](FakeAnswer &answer) {
        answer.headers.push_back({"Content-Encoding", "gzip"});
        hangs_after(8'000)(answer);
    }};
    f.receive(*f.make(), 8'000);
    encode(f, "gzip", 1);
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "bytes=8000-");
    EXPECT_EQ(f.file("image.tif"), noise(20'000));
}

TEST(Decoding, TheEncodingOfATgzIsItsOwn) {
    const std::string tgz = make_gzip(make_tar({{"a.tif", noise(5'000)}}));
    for (const std::string &sent : {tgz, make_gzip(tgz)}) {
        Fixture f(sent, "scene.tgz");
        f.has_size = false;
        encode(f, "x-gzip", 1);
        f.run();
        EXPECT_EQ(f.file("scene/a.tif"), noise(5'000));
        Fixture packed(sent, "scene.tgz");
        encode(packed, "gzip", 1);
        packed.run({.unpack = false});
        EXPECT_EQ(packed.file("scene.tgz"), tgz);
    }
}

TEST(Decoding, ATgzThatStorageUnpackedToATarIsUnpackedAllTheSame) {
    Fixture f(make_tar({{"a.tif", noise(5'000)}}), "scene.tgz");
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), noise(5'000));
}

TEST(Decoding, BytesThatAreNotEncodedAreLeftAsTheyAre) {
    Fixture f(noise(20'000), "image.tif");
    encode(f, "gzip", 1);
    f.run();
    EXPECT_EQ(f.file("image.tif"), noise(20'000));
}

TEST(Decoding, OtherEncodingsAreRefusedByName) {
    for (const std::string encoding : {"br", "zstd", "deflate", "gzip, br"}) {
        Fixture f(noise(20'000), "image.tif");
        encode(f, encoding, 1);
        auto delivery = f.make();
        const Failure failure = f.fail(*delivery);
        EXPECT_EQ(failure.code, Code::provider);
        EXPECT_NE(failure.message.find("Content-Encoding \"" + encoding + "\""), std::string::npos)
            << failure.message;
        EXPECT_EQ(f.names(), (Names{journal_name, "image.tif.part"}));
    }
}

TEST(Decoding, ADamagedEncodingLeavesNoFile) {
    std::string bytes = make_gzip(noise(20'000));
    bytes[bytes.size() - 6] ^= 1;
    Fixture f(bytes, "image.tif");
    encode(f, "gzip", 2);
    auto delivery = f.make();
    EXPECT_EQ(f.fail(*delivery).code, Code::provider);
    EXPECT_EQ(f.names(), (Names{journal_name, "image.tif.part"}));
    f.storage.bytes = make_gzip(noise(20'000));
    f.run();
    EXPECT_EQ(f.file("image.tif"), noise(20'000));
}

TEST(Decoding, APageIsFoundAlsoInside) {
    Fixture f(make_gzip("<html>Log in</html>"), "scene.zip");
    encode(f, "gzip", 1);
    auto delivery = f.make();
    EXPECT_NE(f.fail(*delivery).message.find("no zip or tar archive"), std::string::npos);
}

}  // namespace
}  // namespace order::core
