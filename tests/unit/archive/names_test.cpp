// Names that are not UTF-8, occur twice, or differ only by case: unpacked all the same, and
// reported.
#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

constexpr std::uint16_t not_utf8 = 0;  // flag 11 is not set

std::string zip_of(const std::string &name, std::uint16_t flags = not_utf8) {
    return make_zip({{name, "x", 0100644, false, flags}});
}

void expect_name(const std::string &bytes, const std::string &name) {
    const Outcome outcome = unpack(bytes);
    EXPECT_EQ(outcome.files, (Contents{{name, "x"}})) << outcome.message;
    ASSERT_EQ(outcome.warnings.size(), 1u);
    EXPECT_NE(outcome.warnings[0].find("the.archive"), std::string::npos) << outcome.warnings[0];
    EXPECT_NE(outcome.warnings[0].find("not UTF-8"), std::string::npos) << outcome.warnings[0];
}

TEST(Names, OfAZipWithoutTheFlagAreInCodePage437) {
    expect_name(zip_of("\x9a"
                       "berblick/Stra\xe1"
                       "e.tif"),
                "Überblick/Straße.tif");
    expect_name(zip_of("caf\x82.txt"), "café.txt");
    // Latin-1 and Shift-JIS become something else, but they are unpacked.
    expect_name(zip_of("caf\xe9.txt"), "cafΘ.txt");
    expect_name(zip_of("\x89\x71\x90\xaf.tif"), "ëqÉ».tif");
}

TEST(Names, HalfACharacterOfShiftJisIsNoSeparator) {
    expect_name(zip_of("\x95\x5c.txt"), "ò_.txt");
    expect_name(tgz({{"\x95\x5c.txt", "x"}}), "\ufffd_.txt");
}

TEST(Names, OfAZipThatAreUtf8WithoutTheFlagStayAsTheyAre) {
    const Outcome outcome = unpack(zip_of("Überblick/衛星.tif"));
    EXPECT_EQ(outcome.files, (Contents{{"Überblick/衛星.tif", "x"}}));
    EXPECT_TRUE(outcome.warnings.empty());
}

TEST(Names, InAnExtraFieldOfUnicodeComeFirst) {
    const auto zip = [](const std::string &extra) {
        return make_zip({{"\x81.txt", "x", 0100644, false, not_utf8, {}, {}, {}, extra}});
    };
    EXPECT_EQ(unpack(zip(unicode_path("\x81.txt", "星.txt"))).files, (Contents{{"星.txt", "x"}}));
    // Of some other name, so the member was renamed since.
    EXPECT_EQ(unpack(zip(unicode_path("other", "星.txt"))).files, (Contents{{"ü.txt", "x"}}));
    EXPECT_EQ(unpack(zip("\x75\x70\xff")).files, (Contents{{"ü.txt", "x"}}));
}

TEST(Names, OddBytesOfAUtf8ZipAndOfATarAreReplaced) {
    expect_name(zip_of("a\xff.txt", 0x0800), "a\ufffd.txt");
    expect_name(tgz({{"caf\xe9.txt", "x"}}), "caf\ufffd.txt");
    expect_name(tgz({pax("path", "caf\xe9/b.txt"), {"a", "x"}}), "caf\ufffd/b.txt");
    expect_name(tgz({{"\xc0\xae\xc0\xae/x", "x"}}), "\ufffd\ufffd\ufffd\ufffd/x");
}

TEST(Names, ThatDifferOnlyBeforeTheyAreConvertedBothStay) {
    const Outcome outcome = unpack(tgz({{"a\xfe.txt", "1"}, {"a\xff.txt", "2"}}));
    EXPECT_EQ(outcome.files, (Contents{{"a\ufffd.txt", "1"}, {"a\ufffd-2.txt", "2"}}));
    EXPECT_EQ(outcome.warnings.size(), 3u);
}

TEST(Names, ThatGrewTooLongByConversionAreCut) {
    const Outcome outcome = unpack(zip_of(std::string(200, '\xb0') + ".tif"));
    ASSERT_EQ(outcome.files.size(), 1u) << outcome.message;
    const std::string name = outcome.files.begin()->first;
    EXPECT_LE(name.size(), 255u);
    EXPECT_TRUE(name.starts_with("░░░") && name.ends_with("░.tif")) << name;
}

TEST(Names, WarningsEndAfterAWhile) {
    std::vector<TarMember> tar;
    for (int i = 0; i < 50; ++i) {
        tar.push_back({"\xff" + std::to_string(i), "x"});
    }
    const Outcome outcome = unpack(tgz(tar));
    EXPECT_EQ(outcome.files.size(), 50u);
    ASSERT_EQ(outcome.warnings.size(), 21u);
    EXPECT_NE(outcome.warnings.back().find("30 more"), std::string::npos);
}

// Both formats, so that each test holds for zip and tar.
void expect_files(const std::vector<std::pair<std::string, std::string>> &members,
                  const Contents &expected, std::size_t warnings) {
    std::vector<ZipMember> zip;
    std::vector<TarMember> tar;
    for (const auto &[name, content] : members) {
        zip.push_back({name, content});
        tar.push_back({name, content});
    }
    for (const std::string &bytes : {make_zip(zip), tgz(tar)}) {
        const Outcome outcome = unpack(bytes);
        EXPECT_EQ(outcome.files, expected) << outcome.message;
        EXPECT_EQ(outcome.warnings.size(), warnings);
        std::size_t on_disk = 0;
        for (const std::string &name : outcome.listing) {
            on_disk += !name.ends_with('/');
        }
        EXPECT_EQ(on_disk, expected.size());
    }
}

TEST(Names, ThatOccurTwiceWithTheSameContentAreOneFile) {
    expect_files({{"a.txt", "1"}, {"./a.txt", "1"}, {"b", "2"}, {"a.txt", "1"}},
                 {{"a.txt", "1"}, {"b", "2"}}, 0);
}

TEST(Names, ThatOccurTwiceWithOtherContentGetASecondName) {
    expect_files({{"d/a.tar", "1"}, {"d//a.tar", "2"}, {"d/a.tar", "3"}, {"d/a.tar", "2"}},
                 {{"d/a.tar", "1"}, {"d/a-2.tar", "2"}, {"d/a-3.tar", "3"}}, 2);
    expect_files({{"a-2", "1"}, {"a", "2"}, {"a", "3"}}, {{"a-2", "1"}, {"a", "2"}, {"a-3", "3"}},
                 1);
}

TEST(Names, ThatDifferOnlyByCaseGetASecondName) {
    expect_files({{"a.txt", "1"}, {"A.TXT", "1"}}, {{"a.txt", "1"}, {"A-2.TXT", "1"}}, 1);
    expect_files({{"Folder/a", "1"}, {"folder/b", "2"}, {"Folder/c", "3"}, {"folder/a", "4"}},
                 {{"Folder/a", "1"}, {"folder-2/b", "2"}, {"Folder/c", "3"}, {"folder-2/a", "4"}},
                 1);
    expect_files({{"Data", "1"}, {"data/x", "2"}}, {{"Data", "1"}, {"data-2/x", "2"}}, 1);
}

}  // namespace
}  // namespace order::archive
