// What is at a delivery's final name: replaced when it is this asset's and untouched, else kept.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/system_calls.hpp"
#include "unit/core/delivery/delivery_fixture.hpp"

namespace order::core {
namespace {

using namespace order::tests;
namespace fs = std::filesystem;

const std::string other_folder = "scene-7f1c0d3e";
const std::string other_name = "image-7f1c0d3e.tif";

// Another text of the same length.
std::string edited(std::string text) {
    text[text.size() / 2] ^= 1;
    return text;
}

void set_time(const std::string &path, const timespec &time) {
    const timespec both[] = {time, time};
    ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), both, 0), 0);
}

timespec time_of(const std::string &path) {
    struct stat facts {};
    EXPECT_EQ(::stat(path.c_str(), &facts), 0);
    return facts.st_mtim;
}

// A new version in storage.
void renew(Fixture &f, std::string bytes) { f.storage = {std::move(bytes), "\"v2\""}; }

std::string second_zip() {
    return make_zip({{"output/a.tif", "new"}, {"output/meta/b.json", "{}"}, {"output/c", "c"}});
}

TEST(Ownership, AFileThatTookTheNameMeanwhileIsKept) {
    Fixture f(noise(2'000), "image.tif");
    f.run();
    fs::remove(f.folder() + "/image.tif");
    write_file(f.folder() + "/image.tif", "somebody else's");
    EXPECT_FALSE(f.run()->was_already_there());
    EXPECT_EQ(f.file("image.tif"), "somebody else's");
    EXPECT_EQ(f.file(other_name), noise(2'000));
    EXPECT_TRUE(f.run()->was_already_there());
    EXPECT_EQ(f.requests(), 2u);
}

TEST(Ownership, TwoAssetsOfOneNameNeverReplaceEachOther) {
    Fixture f(noise(100), "image.tif");
    f.run();
    fs::remove(f.folder() + "/image.tif");
    f.storage.bytes = noise(200);
    Delivery second(f.provider, "ffffffff-0000", f.folder(), {}, {});
    EXPECT_EQ(second.advance(base::forever, {}), Phase::done);
    f.storage.bytes = noise(100);
    f.run();
    EXPECT_EQ(f.file("image.tif"), noise(200));
    EXPECT_EQ(f.file(other_name), noise(100));
}

TEST(Ownership, AFileEditedInPlaceIsKept) {
    for (const std::string &text : {edited(noise(2'000)), noise(2'000) + "overviews"}) {
        Fixture f(noise(2'000), "image.tif");
        f.run();
        write_file(f.folder() + "/image.tif", text);
        f.run();
        EXPECT_EQ(f.file("image.tif"), text);
        EXPECT_EQ(f.file(other_name), noise(2'000));
    }
}

TEST(Ownership, AFileEditedInPlaceIsKeptAlsoFromANewVersion) {
    Fixture f(noise(2'000), "image.tif");
    f.run();
    write_file(f.folder() + "/image.tif", edited(noise(2'000)));
    renew(f, noise(3'000));
    f.run();
    EXPECT_EQ(f.file("image.tif"), edited(noise(2'000)));
    EXPECT_EQ(f.file(other_name), noise(3'000));
}

TEST(Ownership, AFolderWithAFileEditedInPlaceIsKept) {
    Fixture f(scene_zip());
    f.run();
    write_file(f.folder() + "/scene/a.tif", edited(noise(20'000)));
    renew(f, second_zip());
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), edited(noise(20'000)));
    EXPECT_EQ(f.file("scene/meta/b.json"), "{}");
    EXPECT_EQ(f.file(other_folder + "/a.tif"), "new");
    EXPECT_EQ(f.file(other_folder + "/c"), "c");
    EXPECT_TRUE(f.run()->was_already_there());
}

TEST(Ownership, AFolderThatTookTheNameMeanwhileIsKept) {
    Fixture f(scene_zip());
    f.run();
    fs::remove_all(f.folder() + "/scene");
    fs::create_directory(f.folder() + "/scene");
    write_file(f.folder() + "/scene/notes.txt", "mine");
    f.run();
    EXPECT_EQ(f.names(), (Names{journal_name, "scene/", "scene/notes.txt", other_folder + "/",
                                other_folder + "/a.tif", other_folder + "/meta/",
                                other_folder + "/meta/b.json"}));
}

TEST(Ownership, AnEmptiedFolderIsFilledAgain) {
    Fixture f(scene_zip());
    f.run();
    fs::remove_all(f.folder() + "/scene");
    fs::create_directory(f.folder() + "/scene");
    f.run();
    EXPECT_EQ(f.names(), unpacked);
}

TEST(Ownership, AUsersFileWhereANewVersionHasOneIsKept) {
    for (const char *in_the_way : {"scene/c", "scene/c/d"}) {
        Fixture f(scene_zip());
        f.run();
        fs::create_directories(fs::path(f.folder() + "/" + in_the_way).parent_path());
        write_file(f.folder() + "/" + in_the_way, "mine");
        renew(f, second_zip());
        f.run();
        EXPECT_EQ(f.file(in_the_way), "mine");
        EXPECT_EQ(f.file("scene/a.tif"), noise(20'000));
        EXPECT_EQ(f.file(other_folder + "/c"), "c");
    }
}

TEST(Ownership, AFileOfOursGivesWayToAFolder) {
    Fixture f(make_zip({{"a", "file"}, {"b", "b"}}));
    f.run();
    renew(f, make_zip({{"a/x", "in a folder"}, {"b", "b"}}));
    f.run();
    EXPECT_EQ(f.names(), (Names{journal_name, "scene/", "scene/a/", "scene/a/x", "scene/b"}));
}

TEST(Ownership, AFileThatANewVersionHasNoMoreIsKeptWhenItWasEdited) {
    Fixture f(scene_zip());
    f.run();
    write_file(f.folder() + "/scene/meta/b.json", "{\"edited\":1}");
    renew(f, make_zip({{"output/a.tif", "new"}}));
    f.run();
    EXPECT_EQ(f.file("scene/a.tif"), "new");
    EXPECT_EQ(f.file("scene/meta/b.json"), "{\"edited\":1}");
}

TEST(Ownership, AFolderThatBecameALinkIsNotFollowed) {
    for (const std::string link : {"scene", "scene/meta"}) {
        Fixture f(scene_zip());
        f.run();
        fs::rename(f.folder() + "/" + link, f.place.at("elsewhere"));
        fs::create_directory_symlink(f.place.at("elsewhere"), f.folder() + "/" + link);
        const Names before = listing(f.place.at("elsewhere"));
        renew(f, make_zip({{"output/a.tif", "new"}, {"output/meta/c.json", "c"}}));
        f.run();
        EXPECT_EQ(listing(f.place.at("elsewhere")), before) << link;
        EXPECT_EQ(f.file(other_folder + "/meta/c.json"), "c") << link;
    }
}

TEST(Ownership, SizeAndTimeAreEnoughAndNothingIsRead) {
    for (const std::string &name : both_names) {
        Fixture f(name == "scene.zip" ? scene_zip() : noise(20'000), name);
        f.run();
        const std::string path = f.folder() + (name == "scene.zip" ? "/scene/a.tif" : "/image.tif");
        const timespec time = time_of(path);
        write_file(path, edited(noise(20'000)));
        set_time(path, time);
        EXPECT_TRUE(f.run()->was_already_there());
    }
}

TEST(Ownership, WhereTheTimeDiffersTheBytesDecideOnce) {
    Fixture f(noise(2'000), "image.tif");
    f.run();
    const timespec copied = {1'600'000'000, 5};
    set_time(f.folder() + "/image.tif", copied);
    EXPECT_TRUE(f.run()->was_already_there());
    // From now on that time counts.
    write_file(f.folder() + "/image.tif", edited(noise(2'000)));
    set_time(f.folder() + "/image.tif", copied);
    EXPECT_TRUE(f.run()->was_already_there());
    renew(f, noise(3'000));
    f.run();
    EXPECT_EQ(f.names(), (Names{journal_name, "image.tif"}));
    EXPECT_EQ(f.file("image.tif"), noise(3'000));
}

// As it was written before there were times in it.
void take_times_away(Fixture &f) {
    std::string journal = f.file(journal_name);
    for (;;) {
        const auto at = journal.find(",\"modified\":");
        if (at == std::string::npos) break;
        journal.erase(at, journal.find_first_of(",}", at + 1) - at);
    }
    write_file(f.folder() + "/" + journal_name, journal);
}

TEST(Ownership, WithAJournalOfTheEarlierFormTheBytesDecide) {
    for (const bool is_edited : {false, true}) {
        Fixture f(scene_zip());
        f.run();
        take_times_away(f);
        if (is_edited) write_file(f.folder() + "/scene/a.tif", edited(noise(20'000)));
        EXPECT_EQ(f.run()->was_already_there(), !is_edited);
        EXPECT_EQ(f.names().contains(other_folder + "/"), is_edited);
    }
}

TEST(Ownership, WhatTakesTheNameInTheLastMomentIsKept) {
    for (const bool is_new_version : {false, true}) {
        Fixture f(noise(2'000), "image.tif");
        if (is_new_version) {
            f.run();
            renew(f, noise(3'000));
        }
        auto delivery = f.make();
        bool is_taken = false;
        {
            const HookedSystemCalls hook([&](const std::string &name) {
                if (name != "renameat2" || is_taken) return 0;
                is_taken = true;
                fs::remove(f.folder() + "/image.tif");
                write_file(f.folder() + "/image.tif", "somebody else's");
                return 0;
            });
            try {
                delivery->advance(base::forever, {});
            } catch (const Failure &failure) {
                EXPECT_NE(failure.message.find("was changed"), std::string::npos);
            }
        }
        EXPECT_TRUE(is_taken);
        EXPECT_EQ(delivery->advance(base::forever, {}), Phase::done);
        EXPECT_EQ(f.file("image.tif"), "somebody else's");
        EXPECT_EQ(f.file(other_name), f.storage.bytes);
    }
}

TEST(Ownership, IsKeptAlsoWhereTheFileSystemCannotLookAndRenameAtOnce) {
    for (const bool is_foreign : {false, true}) {
        for (const std::string &name : both_names) {
            const bool is_zip = name == "scene.zip";
            Fixture f(is_zip ? scene_zip() : noise(2'000), name);
            const HookedSystemCalls hook(
                [](const std::string &called) { return called == "renameat2" ? EINVAL : 0; });
            f.run();
            const std::string path = f.folder() + (is_zip ? "/scene/a.tif" : "/image.tif");
            if (is_foreign) write_file(path, "mine");
            renew(f, is_zip ? second_zip() : noise(3'000));
            f.run();
            const std::string fresh = is_zip ? std::string("new") : noise(3'000);
            EXPECT_EQ(read_file(path) == "mine", is_foreign);
            EXPECT_EQ(read_file(path) == fresh, !is_foreign);
            EXPECT_EQ(f.names().contains(is_zip ? other_folder + "/a.tif" : other_name),
                      is_foreign);
        }
    }
}

// Runs a delivery in a child that ends itself before so many changes to the folder; true when it
// got that far.
bool is_ended_before(Fixture &f, int change) {
    const pid_t child = ::fork();
    if (child == 0) {
        const HookedSystemCalls hook([&](const std::string &name) {
            const bool is_change = name.starts_with("rename") || name.starts_with("unlink") ||
                                   name.starts_with("mkdir") || name == "fsync";
            if (is_change && change-- == 0) ::_exit(1);
            return 0;
        });
        f.make()->advance(base::forever, {});
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status) == 1;
}

TEST(Ownership, EndedAnywhereWhileANewVersionTakesItsPlaceTheNextRunStillKnowsItsFiles) {
    for (const std::string &name : both_names) {
        const bool is_zip = name == "scene.zip";
        int ends = 0;
        for (;; ++ends) {
            Fixture f(is_zip ? scene_zip() : noise(20'000), name);
            f.run();
            renew(f, is_zip ? second_zip() : noise(30'000));
            if (!is_ended_before(f, ends)) break;
            f.run();
            if (is_zip) {
                EXPECT_EQ(f.names(), (Names{journal_name, "scene/", "scene/a.tif", "scene/c",
                                            "scene/meta/", "scene/meta/b.json"}))
                    << ends;
                EXPECT_EQ(f.file("scene/a.tif"), "new") << ends;
            } else {
                EXPECT_EQ(f.names(), (Names{journal_name, "image.tif"})) << ends;
                EXPECT_EQ(f.file("image.tif"), noise(30'000)) << ends;
            }
            EXPECT_TRUE(f.run()->was_already_there()) << ends;
        }
        EXPECT_GT(ends, 10);
    }
}

}  // namespace
}  // namespace order::core
