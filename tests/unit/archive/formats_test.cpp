// What zip and tar archives of different ages and writers have in their headers.
#include "unit/archive/unpacking.hpp"

namespace order::archive {
namespace {

std::string in_blocks(std::string bytes) {
    bytes.resize((bytes.size() + 511) / 512 * 512, '\0');
    return bytes;
}

std::string octal(long value) {
    char text[12];
    std::snprintf(text, sizeof text, "%011lo", value);
    return {text, 12};
}

TarMember records(const std::vector<std::pair<std::string, std::string>> &all) {
    TarMember header = pax(all[0].first, all[0].second);
    for (std::size_t i = 1; i < all.size(); ++i) {
        header.content += pax(all[i].first, all[i].second).content;
    }
    return header;
}

void expect_file(const std::vector<TarMember> &members, const std::string &name,
                 const std::string &content) {
    const Outcome outcome = unpack(tgz(members));
    EXPECT_EQ(outcome.files, (Contents{{name, content}})) << outcome.message;
}

void expect_damaged(const std::string &bytes) {
    const Outcome outcome = unpack(bytes);
    EXPECT_TRUE(outcome.refused && outcome.is_damaged) << outcome.message;
}

TEST(TarFormats, FoldersWithoutATypeAndFilesWithAnOldOne) {
    EXPECT_EQ(unpack(tgz({{"d/", "", '\0'}, {"d/a", "1", '\0'}, {"b", "2", '7'}})).files,
              (Contents{{"d/a", "1"}, {"b", "2"}}));
    // A type nobody knows is a file, as POSIX has it.
    expect_file({{"a", "1", 'Z'}}, "a", "1");
}

TEST(TarFormats, LongNamesOfGnuAndOfUstar) {
    const std::string name(180, 'n');
    expect_file({{"././@LongLink", name + '\0', 'L'}, {"cut", "1"}}, name, "1");
    const Outcome outcome = unpack(tgz({{name.substr(0, 90), "1"},
                                        {"././@LongLink", name.substr(0, 90) + '\0', 'K'},
                                        {"l", "", '2', "cut"}}));
    EXPECT_EQ(outcome.files, (Contents{{name.substr(0, 90), "1"}, {"l", "1"}})) << outcome.message;
}

TEST(TarFormats, HeadersAboutTheWholeArchiveAreSkipped) {
    TarMember global = pax("comment", "of git");
    global.kind = 'g';
    expect_file({global, {"volume", "", 'V'}, {"a", "1"}}, "a", "1");
}

TEST(TarFormats, ExtendedRecordsRuleAndAnEmptyOneTakesBack) {
    expect_file({records({{"path", "b"}, {"size", "3"}}), {"a", "123", '0', "", octal(0)}}, "b",
                "123");
    expect_file({records({{"path", "b"}, {"path", ""}}), {"a", "1"}}, "a", "1");
    for (const char *bytes :
         {"5 a=", "x a=b\n", "6 a=b\n6", "99 a=b\n", "5 ab\n", "0 a=b\n", "7 a=b\n"}) {
        expect_damaged(tgz({{"PaxHeader", bytes, 'x'}, {"a", "1"}}));
    }
    expect_damaged(tgz({pax("size", "-1"), {"a", "1"}}));
    const std::string long_value(400'000, 'v');
    expect_damaged(
        tgz({pax("1", long_value), pax("2", long_value), pax("3", long_value), {"a", "1"}}));
    expect_damaged(tgz({pax("size", "99999999999999999999"), {"a", "1"}}));
}

TEST(TarFormats, SizesInBinary) {
    expect_file({{"a", "123", '0', "", std::string("\x80\0\0\0\0\0\0\0\0\0\0\x03", 12)}}, "a",
                "123");
    expect_damaged(tgz({{"a", "1", '0', "", std::string(12, '\xff')}}));
}

const std::string sparse_content =
    std::string(600, '\0') + "abc" + std::string(397, '\0') + "de" + std::string(10, '\0');

TEST(TarFormats, SparseFilesOfGnu) {
    const std::string pieces =
        octal(600) + octal(3) + octal(1000) + octal(2) + octal(1012) + octal(0);
    TarMember member{"a", "abcde", 'S'};
    member.magic = "ustar  ";
    member.sparse = in_blocks(pieces).substr(0, 96) + '\0' + octal(1012);
    expect_file({member}, "a", sparse_content);
    // Those that do not fit are in blocks behind the header.
    member.sparse = (octal(600) + octal(3) + std::string(72, '\0')) + '\1' + octal(1012);
    member.size = octal(5);
    const std::string more = in_blocks(octal(1000) + octal(2) + octal(1012) + octal(0));
    member.content = more + "abcde";
    expect_file({member}, "a", sparse_content);
}

TEST(TarFormats, SparseFilesOfPax) {
    expect_file({records({{"GNU.sparse.size", "1012"},
                          {"GNU.sparse.offset", "600"},
                          {"GNU.sparse.numbytes", "3"},
                          {"GNU.sparse.offset", "1000"},
                          {"GNU.sparse.numbytes", "2"}}),
                 {"a", "abcde"}},
                "a", sparse_content);
    expect_file({records({{"GNU.sparse.size", "1012"},
                          {"GNU.sparse.name", "real"},
                          {"GNU.sparse.map", "600,3,1000,2"}}),
                 {"a", "abcde"}},
                "real", sparse_content);
    const TarMember version_1 = records({{"GNU.sparse.major", "1"},
                                         {"GNU.sparse.minor", "0"},
                                         {"GNU.sparse.name", "real"},
                                         {"GNU.sparse.realsize", "1012"}});
    expect_file({version_1, {"a", in_blocks("2\n600\n3\n1000\n2\n") + "abcde"}}, "real",
                sparse_content);
    for (const char *map : {"", "1\n", "2\n0\n3\n2\n2\n", "1\n1010\n5\n", "1\n0\n4\n", "x\n",
                            "999999999\n", "1\n-5\n5\n"}) {
        expect_damaged(tgz({version_1, {"a", in_blocks(map) + "abcde"}}));
    }
}

// With the sizes and the offset of its only member where zip64 has them.
std::string make_zip64(const std::string &fields) {
    std::string zip = make_zip({{"a", "123", 0100644, false, 0x0800, {}, {}, {}, fields}});
    const std::size_t table = zip.find("PK\x01\x02");
    zip.replace(table + 20, 8, 8, '\xff');
    zip.replace(table + 42, 4, 4, '\xff');
    return zip;
}

std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(value >> (8 * i));
    }
    return text;
}

TEST(ZipFormats, SizesAndOffsetsOfZip64) {
    const std::string sizes = little(3, 8) + little(3, 8) + little(0, 8);
    const std::string field = std::string("\x01\x00", 2) + little(24, 2) + sizes;
    EXPECT_EQ(unpack(make_zip64(field)).files, (Contents{{"a", "123"}}));
    expect_damaged(make_zip64(std::string("\x01\x00", 2) + little(16, 2) + sizes.substr(0, 16)));
    expect_damaged(
        make_zip64(std::string("\x01\x00", 2) + little(24, 2) + std::string(24, '\xff')));
    expect_damaged(make_zip64({}));
}

TEST(ZipFormats, AnEndRecordOfZip64) {
    std::string zip = make_zip64(std::string("\x01\x00", 2) + little(24, 2) + little(3, 8) +
                                 little(3, 8) + little(0, 8));
    const std::size_t table = zip.find("PK\x01\x02");
    const std::size_t end = zip.find("PK\x05\x06");
    const std::string record = std::string("PK\x06\x06", 4) + little(44, 8) + little(45, 2) +
                               little(45, 2) + little(0, 8) + little(1, 8) + little(1, 8) +
                               little(end - table, 8) + little(table, 8);
    const auto locator = [](std::size_t at) {
        return std::string("PK\x06\x07", 4) + little(0, 4) + little(at, 8) + little(1, 4);
    };
    std::string tail = zip.substr(end);
    tail.replace(8, 12, 12, '\xff');
    const std::string body = zip.substr(0, end) + record;
    EXPECT_EQ(unpack(body + locator(end) + tail).files, (Contents{{"a", "123"}}));
    expect_damaged(body + locator(end + 1) + tail);
    expect_damaged(body + locator(1 << 30) + tail);
    expect_damaged(body + tail);
}

TEST(ZipFormats, ACommentBehindTheTable) {
    std::string zip = make_zip({{"a", "1"}});
    zip.replace(zip.size() - 2, 2, little(5, 2));
    EXPECT_EQ(unpack(zip + "PK\x05\x06!").files, (Contents{{"a", "1"}}));
    expect_damaged(zip + "PK");
}

TEST(ZipFormats, OtherMethodsAndPartsOfSeveralAreRefusedByName) {
    std::string zip = make_zip({{"a", "1"}});
    zip[zip.find("PK\x01\x02") + 10] = 12;
    EXPECT_NE(unpack(zip).message.find("packed by method 12"), std::string::npos);
    zip = make_zip({{"a", "1"}});
    zip[zip.find("PK\x05\x06") + 4] = 1;
    EXPECT_NE(unpack(zip).message.find("one part of several"), std::string::npos);
}

TEST(ZipFormats, MembersThatShareTheirBytesAreRefused) {
    const std::string content = noise(10'000);
    std::string zip = make_zip({{"a", content}, {"a", content}});
    const std::size_t second = zip.rfind("PK\x01\x02");
    zip.replace(second + 42, 4, little(0, 4));
    const Outcome shared = unpack(zip);
    EXPECT_EQ(shared.files, (Contents{{"a", content}})) << "harmless: " << shared.message;
    // Ten of one: more than the file has.
    std::string bomb = make_zip({{"a", content}});
    const std::size_t table = bomb.find("PK\x01\x02");
    const std::size_t end = bomb.find("PK\x05\x06");
    const std::string entry = bomb.substr(table, end - table);
    std::string many = bomb.substr(0, table);
    for (int i = 0; i < 10; ++i) {
        many += entry;
    }
    many += std::string("PK\x05\x06", 4) + little(0, 4) + little(10, 2) + little(10, 2) +
            little(10 * entry.size(), 4) + little(table, 4) + little(0, 2);
    const Outcome outcome = unpack(many);
    EXPECT_NE(outcome.message.find("shares its bytes"), std::string::npos) << outcome.message;
}

TEST(Unpack, AFailureOfTheDiskNamesTheFolder) {
    const TempFolder place;
    write_file(place.at("archive"), make_zip({{"d/a", "1"}}));
    std::filesystem::create_directory(place.at("to"));
    write_file(place.at("to/d"), "in the way");
    try {
        Unpacker unpacker(place.at("archive"), place.at("to"));
        unpacker.advance(base::forever);
        FAIL();
    } catch (const base::Failure &failure) {
        EXPECT_EQ(failure.code, base::Code::files);
        EXPECT_NE(failure.message.find(place.at("to/d")), std::string::npos) << failure.message;
    }
}

}  // namespace
}  // namespace order::archive
