// Files and folders of liborder's own: links are not followed, FIFOs not waited for.
#include "base/file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/folder.hpp"
#include "support/temp_folder.hpp"

namespace order::base {
namespace {

using namespace order::tests;
namespace fs = std::filesystem;

TEST(Uninterrupted, RepeatsACallThatASignalCutShort) {
    int calls = 0;
    const auto interrupted_twice = [&] {
        errno = EINTR;
        return ++calls <= 2 ? -1 : 7;
    };
    EXPECT_EQ(uninterrupted(interrupted_twice), 7);
    EXPECT_EQ(calls, 3);
    calls = 0;
    const auto refused = [&] {
        errno = EACCES;
        ++calls;
        return -1;
    };
    EXPECT_EQ(uninterrupted(refused), -1);
    EXPECT_EQ(calls, 1);
}

TEST(Uninterrupted, EndsWhereACallIsInterruptedForever) {
    const auto interrupted = [] {
        errno = EINTR;
        return -1;
    };
    EXPECT_EQ(uninterrupted(interrupted), -1);
    EXPECT_EQ(errno, EINTR);
}

TEST(OpenRegular, GivesNothingWithoutAFileOrWhereTheNameIsTaken) {
    const TempFolder place;
    EXPECT_FALSE(open_regular(place.at("a"), O_RDONLY));
    EXPECT_TRUE(open_regular(place.at("a"), O_WRONLY | O_CREAT | O_EXCL, 0600));
    EXPECT_FALSE(open_regular(place.at("a"), O_WRONLY | O_CREAT | O_EXCL, 0600));
    EXPECT_TRUE(open_regular(place.at("a"), O_RDONLY));
}

TEST(OpenRegular, RefusesWhatIsNoRegularFile) {
    const TempFolder place;
    write_file(place.at("file"), "x");
    fs::create_symlink(place.at("file"), place.at("link"));
    fs::create_directory(place.at("folder"));
    ASSERT_EQ(::mkfifo(place.at("fifo").c_str(), 0600), 0);
    for (const std::string &name : {place.at("link"), place.at("folder"), place.at("fifo")}) {
        for (const int flags : {O_RDONLY, O_WRONLY, O_RDWR}) {
            try {
                open_regular(name, flags);
                ADD_FAILURE() << name << " was opened";
            } catch (const Failure &failure) {
                EXPECT_EQ(failure.code, Code::files);
                EXPECT_NE(failure.message.find("it is not a regular file"), std::string::npos);
            }
        }
    }
}

TEST(Folder, IsWalkedWithoutFollowingLinks) {
    const TempFolder place;
    fs::create_directories(place.at("in/a/b"));
    fs::create_directory(place.at("out"));
    fs::create_directory_symlink(place.at("out"), place.at("in/link"));
    write_file(place.at("in/file"), "x");
    const Descriptor folder = open_folder(place.at("in"));
    EXPECT_EQ(find_below(folder, "a/b/c")->name, "c");
    EXPECT_FALSE(find_below(folder, "a/x/c"));
    EXPECT_EQ(errno, ENOENT);
    for (const char *path : {"link/c", "file/c"}) {
        EXPECT_FALSE(find_below(folder, path)) << path;
        EXPECT_EQ(errno, ENOTDIR) << path;
        EXPECT_FALSE(make_way_below(folder, path)) << path;
    }
    EXPECT_TRUE(make_way_below(folder, "x/y/z"));
    EXPECT_TRUE(fs::is_directory(place.at("in/x/y")));
    EXPECT_TRUE(fs::is_empty(place.at("out")));
}

TEST(RemoveTree, TakesLinksAwayAndLeavesWhatTheyLeadTo) {
    const TempFolder place;
    fs::create_directories(place.at("in/a/b"));
    write_file(place.at("in/a/b/file"), "x");
    write_file(place.at("kept"), "x");
    fs::create_directory_symlink(place.path(), place.at("in/a/link"));
    remove_tree(place.at("in"));
    EXPECT_EQ(listing(place.path()), std::set<std::string>{"kept"});
    remove_tree(place.at("kept"));
    remove_tree(place.at("missing"));
    EXPECT_EQ(listing(place.path()), std::set<std::string>{});
}

}  // namespace
}  // namespace order::base
