// Archives, good and hostile: what is unpacked is right, and nothing ever lands outside the folder.
#include "archive/unpack.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>

#include "base/failure.hpp"
#include "crypto/encoding.hpp"
#include "crypto/hash.hpp"
#include "support/archives.hpp"
#include "support/temp_folder.hpp"

namespace order::archive {
namespace {

using namespace order::tests;
using Contents = std::map<std::string, std::string>;

const std::string outside = "escaped";

struct Outcome {
    bool refused = false;
    base::Code code = base::Code::ok;
    std::string message;
    Contents files;
    std::set<std::string> listing;
    std::set<std::string> beside;  // what stands beside the folder afterwards
};

Outcome unpack(const std::string &bytes, const Limits &limits = {}) {
    const TempFolder place;
    const std::string archive_path = place.at("the.archive");
    const std::string folder = place.at("folder");
    write_file(archive_path, bytes);
    std::filesystem::create_directory(folder);
    Outcome outcome;
    try {
        Unpacker unpacker(archive_path, folder, limits);
        while (unpacker.advance(base::monotonic_now() + base::Milliseconds(5))) {
        }
        std::int64_t total = 0;
        for (const File &file : unpacker.files()) {
            const std::string content = read_file(folder + "/" + file.path);
            outcome.files[file.path] = content;
            total += file.size_bytes;
            EXPECT_EQ(file.size_bytes, static_cast<std::int64_t>(content.size()));
            EXPECT_EQ(file.sha256, crypto::hex(crypto::sha256(content)));
        }
        EXPECT_EQ(unpacker.unpacked_bytes(), total);
    } catch (const base::Failure &failure) {
        outcome.refused = true;
        outcome.code = failure.code;
        outcome.message = failure.message;
    }
    outcome.listing = listing(folder);
    for (const auto &entry : std::filesystem::directory_iterator(place.path())) {
        outcome.beside.insert(entry.path().filename().string());
    }
    return outcome;
}

std::string tgz(const std::vector<TarMember> &members) { return make_gzip(make_tar(members)); }

std::string noise(std::size_t bytes) {
    std::string text(bytes, '\0');
    std::uint32_t state = 12345;
    for (char &c : text) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>(state >> 24);
    }
    return text;
}

const std::vector<TarMember> scene_tar = {{"output/", "", '5'}, {"output/a.tif", noise(70'000)}};
const std::vector<ZipMember> scene_zip = {{"output/a.tif", noise(70'000)},
                                          {"output/meta/b.json", "{\"a\":1}", 0100644, true}};

struct Case {
    const char *name;
    std::string bytes;
    std::string message;  // a part of the refusal's message
};

std::vector<Case> hostile_names() {
    std::vector<Case> cases;
    const auto both = [&](const char *name, const std::string &member, const char *message) {
        cases.push_back({name, make_zip({{member, outside}}), message});
        cases.push_back({name, tgz({{member, outside}}), message});
    };
    both("parent", "../escaped", "leads outside");
    both("parent in the middle", "a/../../escaped", "leads outside");
    both("parent that would come back", "a/../b", "leads outside");
    both("parent behind output", "output/../../escaped", "leads outside");
    both("parent before output", "../output/escaped", "leads outside");
    both("parent alone", "..", "leads outside");
    both("absolute", "/tmp/order-escaped", "absolute");
    both("absolute twice", "//tmp/order-escaped", "absolute");
    both("drive letter", "C:escaped", "absolute");
    both("drive letter and slash", "z:/escaped", "absolute");
    both("backslash parent", "..\\escaped", "");
    both("control character",
         "a\x01"
         "b",
         "control characters");
    both("escape sequence", "a\x1b[2Jb", "control characters");
    both("line end", "a\nb", "control characters");
    both("delete character", "a\x7f", "control characters");
    both("file that is the folder", ".", "");
    cases.push_back({"tar backslash", tgz({{"a\\b", outside}}), "backslash"});
    const std::string long_name(300, 'n');
    cases.push_back({"name of 300 bytes", make_zip({{long_name, outside}}), "too long a name"});
    cases.push_back({"pax name of 300 bytes", tgz({pax("path", long_name), {"a", outside}}),
                     "too long a name"});
    cases.push_back(
        {"name not UTF-8", make_zip({{"a\xff.txt", outside, 0100644, false, 0}}), "UTF-8"});
    cases.push_back({"overlong UTF-8",
                     make_zip({{"\xc0\xae\xc0\xae/x", outside, 0100644, false, 0}}), "UTF-8"});
    cases.push_back({"tar name not UTF-8", tgz({{"a\xff.txt", outside}}), "UTF-8"});
    cases.push_back(
        {"pax path", tgz({pax("path", "../escaped"), {"a", outside}}), "leads outside"});
    cases.push_back({"pax absolute path", tgz({pax("path", "/tmp/order-escaped"), {"a", outside}}),
                     "absolute"});
    cases.push_back(
        {"GNU long name",
         tgz({{"././@LongLink", "../escaped" + std::string(1, '\0'), 'L'}, {"a", outside}}),
         "leads outside"});
    cases.push_back({"another name in the local header",
                     make_zip({{"a.txt", outside, 0100644, false, 0x0800, {}, {}, "../escaped"}}),
                     ""});
    return cases;
}

std::vector<Case> hostile_kinds() {
    std::vector<Case> cases = {
        {"symbolic link", tgz({{"a", "", '2', "/etc"}}), "is a link"},
        {"link, then a write through it", tgz({{"a", "", '2', ".."}, {"a/escaped", outside}}),
         "is a link"},
        {"hard link", tgz({{"a", outside}, {"b", "", '1', "a"}}), "is a link"},
        {"hard link outside", tgz({{"b", "", '1', "/etc/passwd"}}), "is a link"},
        {"hard link with content", tgz({{"b", outside, '1', "a"}}), "is a link"},
        {"pax link", tgz({pax("linkpath", "/etc"), {"a", "", '2', "x"}}), "is a link"},
        {"character device", tgz({{"a", "", '3'}}), "no plain file"},
        {"block device", tgz({{"a", "", '4'}}), "no plain file"},
        {"pipe", tgz({{"a", "", '6'}}), "no plain file"},
        {"zip symbolic link", make_zip({{"a", "/etc", 0120777}}), "is a link"},
        {"zip link, then a write through it",
         make_zip({{"a", "..", 0120777}, {"a/escaped", outside}}), "is a link"},
        {"zip character device", make_zip({{"a", "", 0020644}}), "no plain file"},
        {"zip socket", make_zip({{"a", "", 0140644}}), "no plain file"},
        {"encrypted", make_zip({{"a", outside, 0100644, false, 0x0801}}), ""},
    };
    const auto both = [&](const char *name, const std::string &one, const std::string &two,
                          const char *message) {
        cases.push_back({name, make_zip({{one, "1"}, {two, "2"}}), message});
        cases.push_back({name, tgz({{one, "1"}, {two, "2"}}), message});
    };
    both("twice", "a.txt", "a.txt", "occurs twice");
    both("twice, spelled otherwise", "a.txt", "./a.txt", "occurs twice");
    both("twice after output is dropped", "a.txt", "output/a.txt", "occurs twice");
    both("clash by case", "a.txt", "A.TXT", "only by case");
    both("folders that clash by case", "Folder/a", "folder/b", "only by case");
    both("file, then folder", "a", "a/b", "file and a folder");
    both("folder, then file", "a/b", "a", "file and a folder");
    return cases;
}

std::vector<Case> damaged() {
    const std::string zip = make_zip(scene_zip);
    const std::string tar = make_tar(scene_tar);
    const std::string packed = make_gzip(tar);
    std::string flipped_zip = zip;
    flipped_zip[1000] ^= 1;
    std::string flipped_gzip = packed;
    flipped_gzip[packed.size() / 2] ^= 1;
    std::string wrong_gzip_sum = packed;
    wrong_gzip_sum[packed.size() - 8] ^= 1;
    std::string wrong_gzip_size = packed;
    wrong_gzip_size[packed.size() - 1] ^= 1;
    std::string flipped_deflate = make_zip({{"a", std::string(9000, 'x'), 0100644, true}});
    flipped_deflate[40] ^= 0x55;
    return {
        {"flipped bit in a zip", flipped_zip, "damaged"},
        {"flipped byte in deflated data", flipped_deflate, "damaged"},
        {"wrong sum in a zip", make_zip({{"a", "text", 0100644, false, 0x0800, 7}}), "damaged"},
        {"wrong sum in a deflated zip", make_zip({{"a", "text", 0100644, true, 0x0800, 7}}),
         "damaged"},
        {"too small a size in a zip", make_zip({{"a", "text", 0100644, true, 0x0800, {}, 2}}), ""},
        {"too large a size in a zip", make_zip({{"a", "text", 0100644, true, 0x0800, {}, 9}}), ""},
        {"zip cut in its data", zip.substr(0, 40'000), ""},
        {"zip without its table", zip.substr(0, zip.size() - 150), ""},
        {"zip cut by a byte", zip.substr(0, zip.size() - 1), ""},
        {"zip signature alone", "PK\x03\x04", ""},
        {"flipped bit in gzip", flipped_gzip, "damaged"},
        {"wrong gzip sum", wrong_gzip_sum, "damaged"},
        {"wrong gzip length", wrong_gzip_size, "damaged"},
        {"gzip cut in its data", packed.substr(0, packed.size() / 2), "cut short"},
        {"gzip cut in its sums", packed.substr(0, packed.size() - 3), "cut short"},
        {"gzip with something behind", packed + "behind", ""},
        {"tar cut in a header", tar.substr(0, 700), ""},
        {"tar cut in its data", tar.substr(0, 30'000), ""},
        {"tar without its end", make_tar(scene_tar, false), "cut short"},
        {"tar with a negative size", tgz({{"a", "", '0', "", "-0000000001"}}), ""},
        {"tar with a size beyond its end", tgz({{"a", "x", '0', "", "77777777777"}}), ""},
        {"tar with garbage for a size", tgz({{"a", "x", '0', "", "zzzzzzzzzzz"}, {"b", "x"}}), ""},
        {"tar with a wrong header sum", tgz({{"a", "x"}, {"b", "x", '0', "", {}, "0000000"}}),
         "damaged"},
        {"tar with an endless long name",
         tgz({{"././@LongLink", "x", 'L', "", "77777777777"}, {"a", "x"}}), ""},
        {"empty zip", make_zip({}), ""},
        {"zip with folders only", make_zip({{"output/", "", 0040755}}), "empty"},
        {"empty tar", make_gzip(make_tar({})), ""},
        {"gzip that holds no tar", make_gzip("a,b,c\n"), ""},
        {"neither", "II*\0 a picture", "no zip or tar"},
        {"empty file", "", "no zip or tar"},
        {"zip within a zip's table", "PK\x05\x06" + std::string(18, '\xff'), ""},
    };
}

void expect_refused(const std::vector<Case> &cases) {
    for (const Case &one : cases) {
        SCOPED_TRACE(one.name);
        const Outcome outcome = unpack(one.bytes);
        EXPECT_TRUE(outcome.refused);
        EXPECT_EQ(outcome.code, base::Code::provider) << outcome.message;
        EXPECT_NE(outcome.message.find(one.message), std::string::npos) << outcome.message;
        EXPECT_NE(outcome.message.find("the.archive"), std::string::npos) << outcome.message;
        EXPECT_EQ(outcome.beside, (std::set<std::string>{"folder", "the.archive"}));
        for (const std::string &name : outcome.listing) EXPECT_NE(name.back(), '@') << name;
    }
}

TEST(Unpack, HostileNamesAreRefused) { expect_refused(hostile_names()); }

TEST(Unpack, LinksDevicesAndClashesAreRefused) { expect_refused(hostile_kinds()); }

TEST(Unpack, DamagedAndTruncatedArchivesAreRefused) { expect_refused(damaged()); }

const std::vector<std::string> small_archives = {
    make_zip({{"output/a.txt", "some text, twice: some text"},
              {"output/b/c.txt", "some text, twice: some text", 0100644, true}}),
    tgz({{"output/a.txt", "some text, twice: some text"},
         {"output/b/c.txt", "some text, twice: some text"}})};

TEST(Unpack, AnArchiveCutAtAnyByteIsRefused) {
    for (const std::string &bytes : small_archives) {
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            EXPECT_TRUE(unpack(bytes.substr(0, size)).refused) << size;
        }
    }
}

// A zip's names have no sum of their own; everything else is either right or refused.
TEST(Unpack, AnyChangedByteIsNoticedOrMeaningless) {
    for (const std::string &bytes : small_archives) {
        int refused = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            for (const char change : {'\x01', '\xff'}) {
                std::string changed = bytes;
                changed[at] ^= change;
                const Outcome outcome = unpack(changed);
                refused += outcome.refused;
                EXPECT_EQ(outcome.beside, (std::set<std::string>{"folder", "the.archive"}));
                if (outcome.refused) continue;
                for (const auto &[name, content] : outcome.files) {
                    EXPECT_EQ(content, "some text, twice: some text") << at;
                }
                const bool is_tgz = bytes[0] == '\x1f';
                EXPECT_TRUE(!is_tgz || outcome.files.contains("b/c.txt")) << at;
            }
        }
        EXPECT_GT(refused, 100);
    }
}

TEST(Unpack, AtLeastSixtyHostileArchivesAreTried) {
    EXPECT_GE(hostile_names().size() + hostile_kinds().size() + damaged().size(), 60u);
}

TEST(Unpack, ARefusalNamesTheMember) {
    EXPECT_EQ(unpack(make_zip({{"a/../../x", ""}})).message,
              "The archive \"the.archive\" was refused: member \"a/../../x\" leads outside the "
              "folder.");
}

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

TEST(Unpack, EverythingThroughTheFirstOutputFolderIsDropped) {
    const Contents expected = {{"deep.tif", "1"},
                               {"output/twice.tif", "2"},
                               {"output.txt", "3"},
                               {"myoutput/x", "4"},
                               {"b/output", "5"}};
    const Outcome outcome = unpack(make_zip({{"job/output/deep.tif", "1"},
                                             {"output/output/twice.tif", "2"},
                                             {"output.txt", "3"},
                                             {"myoutput/x", "4"},
                                             {"b/output", "5"}}));
    EXPECT_EQ(outcome.files, expected) << outcome.message;
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
    EXPECT_NE(
        message(make_zip({{"a", zeros, 0100644, true}}), {.max_ratio = 100}).find("grows far"),
        std::string::npos);
    EXPECT_NE(message(tgz({{"a", zeros}}), {.max_ratio = 100}).find("far beyond its own size"),
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
