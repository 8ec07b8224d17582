// The journal: what was saved comes back, and anything else counts as none.
#include "core/delivery/journal.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/failure.hpp"
#include "support/temp_folder.hpp"

namespace order::core {
namespace {

using namespace order::tests;

const std::string sha(64, 'a');

Journal example() {
    return {"id/1",
            100,
            "\"v1\"",
            "scene.zip",
            "scene.zip.part",
            "scene",
            false,
            true,
            {{"scene/a.tif", 90, sha}, {"scene/b/c.json", 10, sha}}};
}

TEST(Journal, ComesBackAsItWasSaved) {
    const TempFolder place;
    const std::string path = place.at("journal");
    save_journal(path, example());
    const auto loaded = load_journal(path, "id/1");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->size_bytes, 100);
    EXPECT_EQ(loaded->etag, "\"v1\"");
    EXPECT_EQ(loaded->name, "scene.zip");
    EXPECT_EQ(loaded->part, "scene.zip.part");
    EXPECT_EQ(loaded->result, "scene");
    EXPECT_TRUE(loaded->is_done);
    EXPECT_FALSE(loaded->is_packed);
    ASSERT_EQ(loaded->files.size(), 2u);
    EXPECT_EQ(loaded->files[1].path, "scene/b/c.json");
    EXPECT_EQ(loaded->files[1].size_bytes, 10);
    EXPECT_EQ(loaded->files[1].sha256, sha);
}

TEST(Journal, WhatOnlySomeDownloadsHaveComesBackToo) {
    const TempFolder place;
    Journal journal = example();
    journal.files[0].modified_ns = 1'700'000'000'123'456'789;
    journal.earlier = {{"scene/old.tif", 5, sha}};
    journal.last_modified = "Sun, 06 Nov 1994 08:49:37 GMT";
    journal.encoding = "gzip";
    journal.announced_bytes = 101;
    save_journal(place.at("journal"), journal);
    const auto loaded = load_journal(place.at("journal"), "id/1");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->files, journal.files);
    EXPECT_EQ(loaded->earlier, journal.earlier);
    EXPECT_EQ(loaded->last_modified, journal.last_modified);
    EXPECT_EQ(loaded->encoding, "gzip");
    EXPECT_EQ(loaded->announced_bytes, 101);
}

TEST(Journal, OfTheEarlierFormIsUnderstood) {
    const TempFolder place;
    write_file(place.at("journal"),
               R"({"version":1,"asset":"id/1","size":100,"etag":"","name":"x.tif","part":"",)"
               R"("result":"x.tif","packed":false,"done":true,"files":[{"path":"x.tif",)"
               R"("size":100,"sha256":")" +
                   sha + R"("}]})");
    const auto loaded = load_journal(place.at("journal"), "id/1");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->files.at(0).modified_ns, unknown_time);
    EXPECT_EQ(loaded->announced_bytes, -1);
}

TEST(Journal, OnlyTheOwnerMayReadItAndNothingElseIsLeft) {
    const TempFolder place;
    save_journal(place.at("journal"), example());
    save_journal(place.at("journal"), example());
    struct stat facts {};
    ASSERT_EQ(::stat(place.at("journal").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
    EXPECT_EQ(listing(place.path()), std::set<std::string>{"journal"});
}

TEST(Journal, OfAnotherAssetCountsAsNone) {
    const TempFolder place;
    save_journal(place.at("journal"), example());
    EXPECT_FALSE(load_journal(place.at("journal"), "id/2"));
    EXPECT_FALSE(load_journal(place.at("missing"), "id/1"));
}

TEST(Journal, AGarbledOrHostileOneCountsAsNone) {
    const TempFolder place;
    const std::string path = place.at("journal");
    save_journal(path, example());
    const std::string good = read_file(path);
    const auto is_taken = [&](const std::string &text) {
        write_file(path, text);
        return load_journal(path, "id/1").has_value();
    };
    ASSERT_TRUE(is_taken(good));
    for (std::size_t cut = 0; cut + 1 < good.size(); ++cut) {
        EXPECT_FALSE(is_taken(good.substr(0, cut))) << cut;
    }
    const std::vector<std::pair<std::string, std::string>> changes = {
        {"\"version\":1", "\"version\":2"},
        {"\"size\":100", "\"size\":-2"},
        {"\"size\":100", "\"size\":\"100\""},
        {"\"scene.zip\"", "\"../scene.zip\""},
        {"\"scene.zip\"", "\"\""},
        {"\"scene.zip.part\"", "\"/etc/scene.zip.part\""},
        {"\"scene.zip.part\"", "\"../scene.zip.part\""},
        {"\"scene.zip.part\"", "\"scene.zip\""},
        {"\"scene.zip.part\"", "\".part\""},
        {"\"result\":\"scene\"", "\"result\":\"..\""},
        {"\"result\":\"scene\"", "\"result\":\"other\""},
        {"\"result\":\"scene\"", "\"result\":\"/scene\""},
        {"scene/a.tif", "scene/../../a.tif"},
        {"scene/a.tif", "scene/./a.tif"},
        {"scene/a.tif", "/etc/a.tif"},
        {"scene/a.tif", "scenery/a.tif"},
        {"scene/a.tif", "scene/"},
        {"scene/a.tif", "scene/a\\n.tif"},
        {"\"size\":90", "\"size\":-90"},
        {"\"size\":90", "\"size\":1e999"},
        {sha, std::string(63, 'a')},
        {sha, std::string(64, 'A')},
        {"\\\"v1\\\"", "v1"},
        {"\\\"v1\\\"", "W/\\\"v1\\\""},
        {"\"done\":true", "\"done\":1"},
        {"\"packed\":false", "\"packed\":null"},
    };
    for (const auto &[from, to] : changes) {
        std::string text = good;
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        EXPECT_FALSE(is_taken(text)) << to;
    }
    const std::vector<std::string> additions = {
        R"("last_modified":"yesterday")", R"("encoding":"br")",
        R"("earlier":[{"path":"other","size":1,"sha256":")" + sha + "\"}]"};
    for (const std::string &addition : additions) {
        EXPECT_FALSE(is_taken("{" + addition + "," + good.substr(1))) << addition;
    }
    EXPECT_FALSE(is_taken("[]"));
    EXPECT_FALSE(is_taken(std::string(1000, '[')));
    EXPECT_FALSE(is_taken(std::string("\0\0\0", 3)));
}

TEST(Journal, ALinkInItsPlaceIsNotFollowed) {
    const TempFolder place;
    std::filesystem::create_symlink(place.at("victim"), place.at("journal"));
    save_journal(place.at("journal"), example());
    EXPECT_FALSE(std::filesystem::is_symlink(place.at("journal")));
    std::filesystem::create_symlink(place.at("victim"), place.at("journal.new"));
    EXPECT_THROW(save_journal(place.at("journal"), example()), base::Failure);
    EXPECT_FALSE(std::filesystem::exists(place.at("victim")));
}

TEST(Journal, AFolderThatCannotBeWrittenIsAFailureOfFiles) {
    const TempFolder place;
    try {
        save_journal(place.at("missing/journal"), example());
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::files);
        EXPECT_NE(failure.message.find("missing/journal.new"), std::string::npos);
    }
}

}  // namespace
}  // namespace order::core
