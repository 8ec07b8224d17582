// Hostile and damaged archives: each is refused, and nothing ever lands outside the folder.
#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

const std::string outside = "escaped";

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
    cases.push_back({"parent beside a name that is not UTF-8",
                     make_zip({{"\xff/../../escaped", outside, 0100644, false, 0}}),
                     "leads outside"});
    cases.push_back({"tar parent beside a name that is not UTF-8",
                     tgz({{"../\xff/escaped", outside}}), "leads outside"});
    cases.push_back(
        {"Unicode path in an extra field",
         make_zip({{"a", outside, 0100644, false, 0, {}, {}, {}, unicode_path("a", "../escaped")}}),
         "leads outside"});
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
        {"hard link to what is not there yet", tgz({{"b", "", '1', "a"}, {"a", outside}}),
         "is a link"},
        {"hard link outside", tgz({{"b", "", '1', "/etc/passwd"}}), "is a link"},
        {"hard link with content", tgz({{"b", outside, '1', "a"}}), "is a link"},
        {"pax link", tgz({pax("linkpath", "/etc"), {"a", "", '2', "x"}}), "is a link"},
        {"character device", tgz({{"a", "", '3'}}), "is not a plain file"},
        {"block device", tgz({{"a", "", '4'}}), "is not a plain file"},
        {"pipe", tgz({{"a", "", '6'}}), "is not a plain file"},
        {"zip symbolic link", make_zip({{"a", "/etc", 0120777}}), "is a link"},
        {"zip link, then a write through it",
         make_zip({{"a", "..", 0120777}, {"a/escaped", outside}}), "is a link"},
        {"zip character device", make_zip({{"a", "", 0020644}}), "is not a plain file"},
        {"zip socket", make_zip({{"a", "", 0140644}}), "is not a plain file"},
        {"size beyond the archive's end", tgz({{"a", "x", '0', "", "77777777777"}}), "grows far"},
        {"encrypted", make_zip({{"a", outside, 0100644, false, 0x0801}}), ""},
    };
    const auto both = [&](const char *name, const std::string &one, const std::string &two,
                          const char *message) {
        cases.push_back({name, make_zip({{one, "1"}, {two, "2"}}), message});
        cases.push_back({name, tgz({{one, "1"}, {two, "2"}}), message});
    };
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

void expect_refused(const std::vector<Case> &cases, bool are_damaged = false) {
    for (const Case &one : cases) {
        SCOPED_TRACE(one.name);
        const Outcome outcome = unpack(one.bytes);
        EXPECT_TRUE(outcome.refused);
        EXPECT_EQ(outcome.code, base::Code::provider) << outcome.message;
        EXPECT_EQ(outcome.is_damaged, are_damaged) << outcome.message;
        EXPECT_NE(outcome.message.find(one.message), std::string::npos) << outcome.message;
        EXPECT_NE(outcome.message.find("the.archive"), std::string::npos) << outcome.message;
        EXPECT_EQ(outcome.beside, (std::set<std::string>{"folder", "the.archive"}));
        for (const std::string &name : outcome.listing) EXPECT_NE(name.back(), '@') << name;
    }
}

TEST(HostileArchive, HostileNamesAreRefused) { expect_refused(hostile_names()); }

TEST(HostileArchive, LinksThatLeadOutsideDevicesAndClashesAreRefused) {
    expect_refused(hostile_kinds());
}

TEST(HostileArchive, DamagedAndTruncatedArchivesAreRefused) { expect_refused(damaged(), true); }

const std::vector<std::string> small_archives = {
    make_zip({{"output/a.txt", "some text, twice: some text"},
              {"output/b/c.txt", "some text, twice: some text", 0100644, true}}),
    tgz({{"output/a.txt", "some text, twice: some text"},
         {"output/b/c.txt", "some text, twice: some text"}})};

TEST(HostileArchive, AnArchiveCutAtAnyByteIsRefused) {
    for (const std::string &bytes : small_archives) {
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            EXPECT_TRUE(unpack(bytes.substr(0, size)).refused) << size;
        }
    }
}

// A zip's names have no sum of their own; everything else is either right or refused.
TEST(HostileArchive, AnyChangedByteIsNoticedOrMeaningless) {
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

TEST(HostileArchive, AtLeastSixtyHostileArchivesAreTried) {
    EXPECT_GE(hostile_names().size() + hostile_kinds().size() + damaged().size(), 60u);
}

TEST(HostileArchive, ARefusalNamesTheMember) {
    EXPECT_EQ(unpack(make_zip({{"a/../../x", ""}})).message,
              "The archive \"the.archive\" was refused: member \"a/../../x\" leads outside the "
              "folder.");
}

}  // namespace
}  // namespace order::archive
