// A build without an archive library: archives are recognised and left as they are.
#include <gtest/gtest.h>

#include "archive/unpack.hpp"
#include "base/failure.hpp"
#include "support/temp_folder.hpp"

namespace order::archive {
namespace {

using namespace order::tests;

TEST(WithoutArchiveLibrary, ArchivesAreRecognised) {
    const TempFolder place;
    EXPECT_FALSE(can_unpack());
    write_file(place.at("file"), "PK\x03\x04 and so on");
    EXPECT_TRUE(is_archive(place.at("file")));
    write_file(place.at("file"), "II* a picture");
    EXPECT_FALSE(is_archive(place.at("file")));
    EXPECT_THROW(is_archive(place.at("missing")), base::Failure);
}

TEST(WithoutArchiveLibrary, UnpackingIsRefusedInWords) {
    try {
        const Unpacker unpacker("scene.zip.part", "folder");
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::unsupported);
        EXPECT_EQ(failure.message,
                  "This build of liborder cannot unpack \"scene.zip.part\"; ask for the file as it "
                  "is.");
    }
}

}  // namespace
}  // namespace order::archive
