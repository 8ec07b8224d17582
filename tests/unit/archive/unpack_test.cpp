// Good archives: every file as it was, with its sum, within limits and in slices.
#include <sys/stat.h>

#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

TEST(Unpack, ZipAndTarAndTgzHoldTheSameFiles) {
    const Contents expected = {{"a.tif", noise(70'000)}, {"meta/b.json", "{\"a\":1}"}};
    const std::vector<TarMember> members = {{"output/a.tif", expected.at("a.tif")},
                                            {"output/meta/", "", '5'},
                                            {"output/meta/b.json", expected.at("meta/b.json")}};
    for (const std::string &bytes : {make_zip(scene_zip), make_tar(members), tgz(members)}) {
        const Outcome outcome = unpack(bytes);
        EXPECT_FALSE(outcome.refused) << outcome.message;
        EXPECT_EQ(outcome.files, expected);
        EXPECT_EQ(outcome.listing, (std::set<std::string>{"a.tif", "meta/", "meta/b.json"}));
    }
}

TEST(Unpack, AnOutputFolderAroundAllMembersIsDropped) {
    const Contents expected = {{"a.tif", "1"}, {"output/b.tif", "2"}, {"sub/output/c.tif", "3"}};
    const std::vector<std::pair<std::string, std::string>> members = {
        {"output/a.tif", "1"}, {"./output/output/b.tif", "2"}, {"output/sub/output/c.tif", "3"}};
    std::vector<ZipMember> zip;
    std::vector<TarMember> tar = {{"./", "", '5'}, {"./output/", "", '5'}};
    for (const auto &[name, content] : members) {
        zip.push_back({name, content});
        tar.push_back({name, content});
    }
    for (const std::string &bytes : {make_zip(zip), tgz(tar)}) {
        const Outcome outcome = unpack(bytes);
        EXPECT_EQ(outcome.files, expected) << outcome.message;
        EXPECT_EQ(outcome.listing,
                  (std::set<std::string>{"a.tif", "output/", "output/b.tif", "sub/", "sub/output/",
                                         "sub/output/c.tif"}));
    }
}

TEST(Unpack, AnOutputFolderBesideAnythingStaysWhereItIs) {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"tile1/output/b.tif", "tile2/output/b.tif"},
        {"product/x.xml", "product/output/b.tif"},
        {"a.txt", "output/a.txt"},
        {"output", "b/output/c"},
        {"myoutput/x", "myoutput/output/y"},
        {"Output/x", "Output/y"},
        {"output/x", "logs/y"}};
    for (const auto &[one, two] : pairs) {
        const Contents expected = {{one, "1"}, {two, "2"}};
        EXPECT_EQ(unpack(make_zip({{one, "1"}, {two, "2"}})).files, expected) << one;
        EXPECT_EQ(unpack(tgz({{one, "1"}, {two, "2"}})).files, expected) << one;
    }
    EXPECT_EQ(unpack(make_zip({{"output", "1"}})).files, (Contents{{"output", "1"}}));
    EXPECT_EQ(unpack(tgz({{"output/x", "1"}, {"empty/", "", '5'}})).files,
              (Contents{{"output/x", "1"}}));
}

TEST(Unpack, DotsAndDoubledSlashesInNamesAreTakenAway) {
    const Outcome outcome = unpack(tgz({{"./", "", '5'}, {"./a//b/./c.txt", "x"}}));
    EXPECT_EQ(outcome.files, (Contents{{"a/b/c.txt", "x"}})) << outcome.message;
}

TEST(Unpack, NamesInOtherScriptsSurviveWhateverTheLocale) {
    const std::string name = "Überblick/衛星.tif";
    EXPECT_EQ(unpack(make_zip({{name, "x"}})).files, (Contents{{name, "x"}}));
    EXPECT_EQ(unpack(tgz({{name, "x"}})).files, (Contents{{name, "x"}}));
    EXPECT_EQ(unpack(tgz({pax("path", name), {"a", "x"}})).files, (Contents{{name, "x"}}));
}

TEST(Unpack, OddZipNamesAndKindsBecomePlainFilesInside) {
    const std::string nul("a\0../../escaped", 15);
    EXPECT_EQ(unpack(make_zip({{nul, "x"}})).listing, (std::set<std::string>{"a"}));
    EXPECT_EQ(unpack(make_zip({{"a\\b", "x"}})).listing, (std::set<std::string>{"a/", "a/b"}));
    EXPECT_EQ(unpack(make_zip({{"pipe", "x", 0010644}})).files, (Contents{{"pipe", "x"}}));
}

TEST(Unpack, EmptyFilesAreKept) {
    EXPECT_EQ(unpack(make_zip({{"empty", ""}})).files, (Contents{{"empty", ""}}));
    EXPECT_EQ(unpack(tgz({{"empty", ""}})).files, (Contents{{"empty", ""}}));
}

TEST(Unpack, AGzipFileOfSeveralMembersIsOneStream) {
    const std::string tar = make_tar(scene_tar);
    const std::string padded =
        make_gzip(tar.substr(0, 1000)) + make_gzip(tar.substr(1000)) + std::string(700, '\0');
    EXPECT_EQ(unpack(padded).files, (Contents{{"a.tif", noise(70'000)}}));
}

TEST(Unpack, ModesOfTheArchiveAreNotTaken) {
    const TempFolder place;
    write_file(place.at("a.zip"), make_zip({{"folder/run.sh", "x", 0104777}}));
    std::filesystem::create_directory(place.at("to"));
    Unpacker unpacker(place.at("a.zip"), place.at("to"));
    while (unpacker.advance(base::forever)) {
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    struct stat facts {};
    ASSERT_EQ(::stat(place.at("to/folder/run.sh").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0666 & ~mask);
    ASSERT_EQ(::stat(place.at("to/folder").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0755 & ~mask);
}

TEST(Unpack, LimitsHold) {
    const auto message = [](const std::string &bytes, const Limits &limits) {
        return unpack(bytes, limits).message;
    };
    const std::string zeros(8 << 20, '\0');
    const Limits small_growth{.max_growth_bytes = 1 << 20, .max_ratio = 100};
    EXPECT_NE(message(make_zip({{"a", zeros, 0100644, true}}), small_growth).find("grows far"),
              std::string::npos);
    EXPECT_NE(message(tgz({{"a", zeros}}), small_growth).find("far beyond its own size"),
              std::string::npos);
    EXPECT_NE(message(make_zip({{"a", "12345"}, {"b", "12345"}}), {.max_total_bytes = 9})
                  .find("more than 9 bytes"),
              std::string::npos);
    EXPECT_NE(message(tgz({{"a", "1"}, {"b", "2"}, {"c", "3"}}), {.max_files = 2})
                  .find("more than 2 members"),
              std::string::npos);
    EXPECT_NE(message(make_zip({{"a/b/c/d", "1"}}), {.max_depth = 3}).find("too deeply"),
              std::string::npos);
    EXPECT_NE(
        message(make_zip({{"abc/defgh", "1"}}), {.max_path_bytes = 8}).find("too long a path"),
        std::string::npos);
    EXPECT_EQ(message(make_zip({{"abc/defg", "1"}}), {.max_path_bytes = 8}), "");
}

TEST(Unpack, AMaskOfZerosIsNoBomb) {
    const std::string zeros(32 << 20, '\0');
    const Limits without_floor{.max_growth_bytes = 0};
    for (const std::string &bytes :
         {make_zip({{"mask.tif", zeros, 0100644, true}}), tgz({{"mask.tif", zeros}})}) {
        for (const Limits &limits : {Limits(), without_floor}) {
            const TempFolder place;
            write_file(place.at("archive"), bytes);
            std::filesystem::create_directory(place.at("to"));
            Unpacker unpacker(place.at("archive"), place.at("to"), limits);
            EXPECT_NO_THROW(unpacker.advance(base::forever));
            EXPECT_EQ(std::filesystem::file_size(place.at("to/mask.tif")), zeros.size());
        }
    }
}

TEST(Unpack, ImpliedFoldersCountAsMembersDo) {
    std::vector<TarMember> tar;
    std::vector<ZipMember> zip;
    for (int i = 0; i < 10; ++i) {
        const std::string name = std::to_string(i) + "/a/b/c/d/e/f/g/h/x";
        tar.push_back({name, "x"});
        zip.push_back({name, "x"});
    }
    const Limits limits{.max_files = 99};
    for (const std::string &bytes : {tgz(tar), make_zip(zip)}) {
        const Outcome outcome = unpack(bytes, limits);
        EXPECT_NE(outcome.message.find("more than 99 members"), std::string::npos)
            << outcome.message;
        EXPECT_LE(outcome.listing.size(), 99u);
        EXPECT_EQ(unpack(bytes, {.max_files = 100}).files.size(), 10u);
    }
}

TEST(Unpack, NamesTakeNoMoreMemoryThanTheLimit) {
    std::vector<TarMember> tar;
    for (int i = 0; i < 100; ++i) {
        tar.push_back({std::string(90, 'n') + std::to_string(i), "x"});
    }
    EXPECT_NE(unpack(tgz(tar), {.max_name_bytes = 5000}).message.find("bytes of names"),
              std::string::npos);
}

TEST(Unpack, OneFolderNamedAgainAndAgainIsCounted) {
    const std::vector<TarMember> tar(100, {"folder/", "", '5'});
    EXPECT_NE(unpack(tgz(tar), {.max_files = 50}).message.find("more than 50 members"),
              std::string::npos);
}

TEST(Unpack, ASparseTarCannotGrowBeyondTheRatio) {
    // One real byte at the end of a terabyte of holes, the GNU 1.0 way.
    std::vector<TarMember> members = {pax("GNU.sparse.major", "1"), {"a", "", '0'}};
    members[0].content += pax("GNU.sparse.minor", "0").content;
    members[0].content += pax("GNU.sparse.realsize", "1099511627776").content;
    std::string map = "1\n1099511627775\n1\n";
    map.resize(512, '\0');
    members[1].content = map + "x";
    const Outcome outcome = unpack(tgz(members));
    EXPECT_TRUE(outcome.refused);
    EXPECT_NE(outcome.message.find("grows far"), std::string::npos) << outcome.message;
}

TEST(Unpack, AFolderThatCannotBeWrittenIsAFailureOfFiles) {
    const TempFolder place;
    write_file(place.at("a.zip"), make_zip({{"x", "1"}}));
    try {
        Unpacker(place.at("a.zip"), place.at("missing"));
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::files);
        EXPECT_NE(failure.message.find("missing"), std::string::npos);
    }
}

TEST(Unpack, ALinkPlantedInTheFolderIsNotFollowed) {
    const TempFolder place;
    write_file(place.at("a.zip"), make_zip({{"sub/x", "1"}}));
    std::filesystem::create_directory(place.at("to"));
    std::filesystem::create_directory(place.at("elsewhere"));
    std::filesystem::create_directory_symlink(place.at("elsewhere"), place.at("to/sub"));
    Unpacker unpacker(place.at("a.zip"), place.at("to"));
    EXPECT_THROW(unpacker.advance(base::forever), base::Failure);
    EXPECT_TRUE(listing(place.at("elsewhere")).empty());
}

TEST(Unpack, WorkIsDoneInSlices) {
    const TempFolder place;
    write_file(place.at("a.zip"), make_zip({{"x", noise(4 << 20)}}));
    std::filesystem::create_directory(place.at("to"));
    Unpacker unpacker(place.at("a.zip"), place.at("to"));
    int slices = 0;
    std::int64_t before = 0;
    while (unpacker.advance(base::monotonic_now())) {
        EXPECT_GE(unpacker.unpacked_bytes(), before);
        before = unpacker.unpacked_bytes();
        ++slices;
    }
    EXPECT_GE(slices, 8);
    EXPECT_EQ(unpacker.unpacked_bytes(), 4 << 20);
}

TEST(Archive, IsToldByItsFirstBytes) {
    const TempFolder place;
    const auto is = [&](const std::string &bytes) {
        write_file(place.at("file"), bytes);
        return is_archive(place.at("file"));
    };
    EXPECT_TRUE(is(make_zip(scene_zip)));
    EXPECT_TRUE(is(make_zip({})));
    EXPECT_TRUE(is(make_tar(scene_tar)));
    EXPECT_TRUE(is(tgz(scene_tar)));
    EXPECT_TRUE(is(tgz(scene_tar).substr(0, 100)));  // damaged, which unpacking will say
    EXPECT_FALSE(is(make_gzip(noise(5000))));
    EXPECT_FALSE(is(make_gzip("short")));
    EXPECT_FALSE(is(noise(5000)));
    EXPECT_FALSE(is(std::string(5000, '\0')));
    EXPECT_FALSE(is("PK"));
    EXPECT_FALSE(is(""));
    EXPECT_THROW(is_archive(place.at("missing")), base::Failure);
}

}  // namespace
}  // namespace order::archive
