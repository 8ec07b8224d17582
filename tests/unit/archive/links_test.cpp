// Links inside an archive become copies; what leads outside, nowhere or in a circle is refused.
#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

TarMember symlink(const std::string &name, const std::string &target) {
    return {name, "", '2', target};
}
TarMember hard_link(const std::string &name, const std::string &target) {
    return {name, "", '1', target};
}

void expect_files(const std::vector<TarMember> &members, const Contents &expected) {
    const Outcome outcome = unpack(tgz(members));
    EXPECT_EQ(outcome.files, expected) << outcome.message;
    for (const std::string &name : outcome.listing) {
        EXPECT_NE(name.back(), '@') << name;
    }
}

void expect_refused(const std::vector<TarMember> &members, const std::string &problem) {
    const Outcome outcome = unpack(tgz(members));
    EXPECT_TRUE(outcome.refused && !outcome.is_damaged) << problem;
    EXPECT_NE(outcome.message.find(problem), std::string::npos) << outcome.message;
    EXPECT_EQ(outcome.beside, (std::set<std::string>{"folder", "the.archive"}));
}

TEST(Links, AHardLinkIsACopyOfAnEarlierMember) {
    expect_files({{"d/a", "1"}, hard_link("b", "d/a"), hard_link("d/c", "./b")},
                 {{"d/a", "1"}, {"b", "1"}, {"d/c", "1"}});
}

TEST(Links, ASymbolicLinkIsACopyOfItsTarget) {
    expect_files({symlink("first", "d/a"),
                  {"d/a", "1"},
                  symlink("d/b", "a"),
                  symlink("d/c", "../d/./a"),
                  symlink("e/f/g", "../../d/a")},
                 {{"first", "1"}, {"d/a", "1"}, {"d/b", "1"}, {"d/c", "1"}, {"e/f/g", "1"}});
}

TEST(Links, InAZipAreCopiesToo) {
    const Outcome outcome =
        unpack(make_zip({{"link", "d/a", 0120777}, {"d/a", "1"}, {"d/b", "a", 0120777, true}}));
    EXPECT_EQ(outcome.files, (Contents{{"link", "1"}, {"d/a", "1"}, {"d/b", "1"}}))
        << outcome.message;
}

TEST(Links, ToAFolderAreCopiesOfIt) {
    const Contents expected = {{"d/a", "1"}, {"d/e/b", "2"}, {"l/a", "1"}, {"l/e/b", "2"}};
    expect_files({symlink("l", "d"), {"d/a", "1"}, {"d/e/b", "2"}}, expected);
    expect_files({{"d/a", "1"}, {"d/e/b", "2"}, symlink("l", "d/")}, expected);
}

TEST(Links, ThroughOtherLinksAndBelowLinkedFoldersAreFollowed) {
    expect_files({symlink("x", "l/e/b"),
                  symlink("l", "d"),
                  symlink("d/e", "../real"),
                  {"real/b", "2"},
                  symlink("y", "x")},
                 {{"x", "2"}, {"l/e/b", "2"}, {"d/e/b", "2"}, {"real/b", "2"}, {"y", "2"}});
    // ".." is the folder above the target, not the one above the link.
    expect_files(
        {symlink("l", "d/e"), {"d/e/x", "1"}, {"d/b", "2"}, {"b", "3"}, symlink("c", "l/../b")},
        {{"l/x", "1"}, {"d/e/x", "1"}, {"d/b", "2"}, {"b", "3"}, {"c", "2"}});
}

TEST(Links, AreFoundWhereTheOutputFolderIsDropped) {
    expect_files({{"output/a", "1"}, hard_link("output/b", "output/a"), symlink("output/c", "a")},
                 {{"a", "1"}, {"b", "1"}, {"c", "1"}});
}

TEST(Links, OfOddNamesAreFound) {
    expect_files({{"caf\xe9", "1"}, symlink("l", "caf\xe9"), hard_link("h", "caf\xe9")},
                 {{"caf\ufffd", "1"}, {"l", "1"}, {"h", "1"}});
    expect_files({{"A/x", "1"}, {"a/x", "2"}, symlink("l", "a/x")},
                 {{"A/x", "1"}, {"a-2/x", "2"}, {"l", "2"}});
}

TEST(Links, OfATakenNameGetASecondOne) {
    expect_files({{"a", "1"}, {"b", "2"}, symlink("a", "b")},
                 {{"a", "1"}, {"b", "2"}, {"a-2", "2"}});
    expect_files({{"a", "1"}, {"b", "1"}, symlink("a", "b")}, {{"a", "1"}, {"b", "1"}});
    expect_files({{"b", "2"}, symlink("a", "b"), {"a", "1"}},
                 {{"b", "2"}, {"a", "2"}, {"a-2", "1"}});
}

TEST(Links, ThatLeadOutsideAreRefused) {
    const std::string problem = "is a link that leads outside the folder";
    for (const char *target : {"/etc/passwd", "..", "../x", "../../x", "d/../../x", "//x", "C:/x",
                               "C:x", "..\\x", "\\x", "./../d"}) {
        expect_refused({{"d/a", "1"}, symlink("l", target)}, problem);
        expect_refused({{"d/a", "1"}, hard_link("l", target)}, problem);
    }
    expect_refused({{"d/a", "1"}, symlink("d/l", "../../folder/d/a")}, problem);
    // Only when the link on the way is followed.
    expect_refused({symlink("d/e/l", "../.."), {"d/a", "1"}, symlink("f/x", "../d/e/l/../a")},
                   "link that leads");
    expect_refused({{"a", "1"}, {"d/e/b", "1"}, symlink("d/e/l", "../../a/../../../x")}, problem);
}

TEST(Links, ThatGoOverALinkToTheOutsideAreRefused) {
    expect_refused(
        {{"deep/er/a", "1"}, symlink("deep/er/up", "../.."), symlink("x", "deep/er/up/../..")},
        "link that leads");
}

TEST(Links, ThatLeadNowhereAreRefused) {
    const std::string problem = "is a link to something that is not in the archive";
    expect_refused({{"a", "1"}, symlink("l", "missing")}, problem);
    expect_refused({{"a", "1"}, symlink("l", "a/b")}, problem);
    expect_refused({{"a", "1"}, hard_link("l", "missing")}, problem);
    expect_refused({{"a", "1"}, hard_link("l", "l")}, problem);
    expect_refused({{"a", "1"}, symlink("l", "A")}, problem);
}

TEST(Links, InACircleAreRefused) {
    expect_refused({{"a", "1"}, symlink("l", "l")}, "leads back to itself");
    expect_refused({{"a", "1"}, symlink("l", "m"), symlink("m", "l")}, "leads back to itself");
    expect_refused({{"a", "1"}, symlink("l", "m/x"), symlink("m", "l/y")}, "leads back to itself");
    for (const char *target : {".", "", "../d", ".."}) {
        expect_refused({{"d/a", "1"}, symlink("d/l", target)}, "leads into itself");
    }
    expect_refused({{"d/a", "1"}, {"e/b", "1"}, symlink("d/l", "../e"), symlink("e/m", "../d")},
                   "leads into itself");
}

TEST(Links, AMemberBehindALinkIsRefused) {
    expect_refused({{"d/a", "1"}, symlink("l", "d"), {"l/b", "2"}}, "is behind a link");
    expect_refused({symlink("l", "d"), {"l/", "", '5'}, {"d/a", "1"}}, "is behind a link");
}

TEST(Links, CopiesCountAgainstTheLimits) {
    std::vector<TarMember> doubling = {{"d0/a", std::string(1000, 'x')}};
    for (int i = 1; i <= 20; ++i) {
        const std::string folder = "d" + std::to_string(i);
        const std::string target = "../d" + std::to_string(i - 1);
        doubling.push_back(symlink(folder + "/l", target));
        doubling.push_back(symlink(folder + "/m", target));
    }
    EXPECT_NE(unpack(tgz(doubling), {.max_files = 500}).message.find("more than 500 members"),
              std::string::npos);
    const Limits small{.max_growth_bytes = 100'000, .max_ratio = 1};
    EXPECT_NE(unpack(tgz(doubling), small).message.find("grows far beyond"), std::string::npos);
    EXPECT_NE(
        unpack(tgz(doubling), {.max_total_bytes = 50'000}).message.find("more than 50000 bytes"),
        std::string::npos);
    EXPECT_NE(unpack(tgz(doubling), {.max_depth = 10}).message.find("nested too deeply"),
              std::string::npos);
    EXPECT_NE(unpack(make_zip({{"l", std::string(5000, 'x'), 0120777}}))
                  .message.find("too long a target"),
              std::string::npos);
}

}  // namespace
}  // namespace order::archive
