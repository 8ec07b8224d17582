// Names from the network: whatever comes, one harmless name goes out.
#include "core/file_name.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/text.hpp"

namespace order::core {
namespace {

TEST(FileName, IsTheLastPartWithoutWhatIsHarmful) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"order.zip", "order.zip"},
        {"../../x", "x"},
        {"/etc/passwd", "passwd"},
        {"C:\\Windows\\system.ini", "system.ini"},
        {"..", "id"},
        {"a/", "id"},
        {"", "id"},
        {"   ", "id"},
        {".bashrc", "bashrc"},
        {"...hidden.zip", "hidden.zip"},
        {"name. . ", "name"},
        {std::string("a\0b.zip", 7), "ab.zip"},
        {"a\r\nb\x1b[1m.tif", "ab[1m.tif"},
        {"a\xff"
         "b",
         "a_b"},
        {"\xc0\xae", "__"},
        {"Überblick 衛星.tif", "Überblick 衛星.tif"},
        {"CON", "_CON"},
        {"con.txt", "_con.txt"},
        {"LPT1.tar.gz", "_LPT1.tar.gz"},
        {"console.txt", "console.txt"},
        {"a .zip", "a.zip"},
    };
    for (const auto &[name, safe] : cases) EXPECT_EQ(safe_file_name(name, "id"), safe) << name;
}

TEST(FileName, AnIdStepsInAndIsMadeSafeToo) {
    EXPECT_EQ(safe_file_name("..", "../id"), "id");
    EXPECT_EQ(safe_file_name("..", "//"), "asset");
}

TEST(FileName, IsCutAtAWholeCharacterAndKeepsItsExtension) {
    std::string name;
    for (int i = 0; i < 100; ++i) name += "衛";
    const std::string safe = safe_file_name(name + ".tar.gz", "id");
    EXPECT_LE(safe.size(), max_file_name_bytes);
    EXPECT_GT(safe.size(), max_file_name_bytes - 4);
    EXPECT_TRUE(base::is_utf8(safe));
    EXPECT_TRUE(safe.ends_with("衛.tar.gz"));
}

TEST(FileName, ASafeNameIsLeftAsItIs) {
    const std::vector<std::string> names = {"x",
                                            "con." + std::string(300, 'x'),
                                            std::string(300, '.') + "y",
                                            "a. .b. .zip",
                                            std::string(198, 'n') + ". .tif",
                                            "aux",
                                            "nul.",
                                            "\xff\xfe",
                                            std::string(250, ' ') + "z"};
    for (const std::string &name : names) {
        const std::string safe = safe_file_name(name, "id");
        EXPECT_EQ(safe_file_name(safe, "other"), safe) << name;
        const std::string other = with_suffix(safe, "12345678");
        EXPECT_EQ(safe_file_name(other, "other"), other) << name;
        EXPECT_EQ(safe_file_name(stem_of(safe), "other"), stem_of(safe)) << name;
    }
}

TEST(FileName, HasAStemAndAnExtension) {
    EXPECT_EQ(stem_of("a.zip"), "a");
    EXPECT_EQ(stem_of("a.b.tar.gz"), "a.b");
    EXPECT_EQ(stem_of("a.TAR.GZ"), "a");
    EXPECT_EQ(stem_of("a"), "a");
    EXPECT_EQ(stem_of("a..zip"), "a");
    EXPECT_EQ(stem_of("tar.gz"), "tar");
    EXPECT_EQ(extension_of("a.averyveryverylongextension"), "");
    EXPECT_EQ(with_suffix("a.tgz", "77"), "a-77.tgz");
    EXPECT_EQ(with_suffix("a", "77"), "a-77");
}

TEST(FileKey, DiffersForDifferentIdsAndIsPlain) {
    EXPECT_EQ(file_key("7f1c0d3e-aa"), "7f1c0d3e-aa");
    const std::vector<std::string> ids = {
        "a/b", "a_b", "A", "a", "..", "", std::string(60, 'x'), std::string(61, 'x'), "a\nb", "é"};
    std::set<std::string> keys;
    for (const std::string &id : ids) {
        const std::string key = file_key(id);
        EXPECT_TRUE(keys.insert(base::lower(key)).second) << id;
        EXPECT_LE(key.size(), 64u);
        EXPECT_EQ(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_"),
                  std::string::npos);
    }
}

}  // namespace
}  // namespace order::core
