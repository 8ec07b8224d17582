// What a delivery is called where the link has only the name of the object: storage may know.
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;

auto says(const std::string &disposition) {
    return [disposition](FakeAnswer &answer) {
        answer.headers.push_back({"Content-Disposition", disposition});
    };
}

TEST(Names, ComeFromStorageWhereTheLinkHasNone) {
    const std::map<std::string, std::string> folders = {
        {"attachment; filename=berlin.zip", "berlin"},
        {"attachment; filename=berlin", "berlin"},
        {"attachment; filename=x.zip; filename*=UTF-8''M%C3%BCnchen.zip", "M\xC3\xBCnchen"},
        {"attachment; filename=\"../../../escaped.zip\"", "escaped"},
        {"inline", "1f2e"},
        {"attachment; filename=\"\"", "1f2e"},
    };
    for (const auto &[disposition, folder] : folders) {
        Fixture f(scene_zip(), "1f2e.zip");
        f.is_stored_name = true;
        f.storage.faults = {says(disposition)};
        f.run();
        EXPECT_EQ(f.file(folder + "/a.tif"), noise(20'000)) << disposition;
        EXPECT_TRUE(f.run()->was_already_there());
    }
}

TEST(Names, OfTheLinkCountMoreThanStorages) {
    Fixture f(scene_zip());
    f.storage.faults = {says("attachment; filename=other.zip")};
    f.run();
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Names, FromStorageOutliveABrokenDownload) {
    Fixture f(noise(20'000), "1f2e");
    f.is_stored_name = true;
    f.storage.faults = {[](FakeAnswer &answer) {
        says("attachment; filename=berlin.tif")(answer);
        hangs_after(8'000)(answer);
    }};
    f.receive(*f.make(), 8'000);
    f.run();
    EXPECT_EQ(f.header(1, "Range"), "bytes=8000-");
    EXPECT_EQ(f.names(), (Names{journal_name, "berlin.tif"}));
}

}  // namespace
}  // namespace order::core
