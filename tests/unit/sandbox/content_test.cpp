// Bytes that are made where they are read.
#include "sandbox/http/content.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace order::sandbox {
namespace {

std::string part(const Content &content, std::uint64_t offset, std::size_t count) {
    std::string bytes(count, '\0');
    content.read(offset, bytes);
    return bytes;
}

void expect_same_at_every_offset(const Content &content) {
    const std::string whole = read_all(content);
    ASSERT_EQ(whole.size(), content.size());
    for (std::size_t offset = 0; offset < whole.size(); offset += 997)
        for (const std::size_t count : {1u, 7u, 4096u, 70000u}) {
            if (offset + count > whole.size()) continue;
            ASSERT_EQ(part(content, offset, count), whole.substr(offset, count)) << offset;
        }
}

std::string inflated(const std::string &gzip) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 16 + MAX_WBITS), Z_OK);
    std::string bytes(gzip.size() * 2, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(gzip.data()));
    stream.avail_in = uInt(gzip.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = uInt(bytes.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    return bytes;
}

TEST(Content, GeneratedBytesAreTheSameWhereverReadingBegins) {
    expect_same_at_every_offset(*generated_content(7, 100'003));
    EXPECT_NE(read_all(*generated_content(7, 64)), read_all(*generated_content(8, 64)));
    EXPECT_EQ(read_all(*generated_content(7, 64)),
              read_all(*generated_content(7, 100)).substr(0, 64));
}

TEST(Content, ArchivesAreTheSameWhereverReadingBegins) {
    expect_same_at_every_offset(*stored_zip("output/a.bin", generated_content(1, 200'000)));
    expect_same_at_every_offset(*stored_tgz("output/a.bin", generated_content(1, 200'000)));
}

TEST(Content, ATarGzHoldsItsMemberAtEverySizeAroundABlock) {
    for (const std::uint64_t size : {0u, 1u, 511u, 512u, 513u, 65535u - 512u, 65535u, 131070u}) {
        const ContentPtr member = generated_content(3, size);
        const std::string tar = inflated(read_all(*stored_tgz("m", member)));
        EXPECT_EQ(tar.size() % 512, 0u);
        EXPECT_EQ(tar.substr(512, size), read_all(*member)) << size;
    }
}

TEST(Content, PartsFollowOneAnother) {
    const ContentPtr joined =
        joined_content({fixed_content("ab"), fixed_content(""), repeated_content("xyz", 2)});
    EXPECT_EQ(read_all(*joined), "abxyzxyz");
    EXPECT_EQ(part(*joined, 1, 4), "bxyz");
    EXPECT_EQ(part(*joined, 8, 0), "");
}

}  // namespace
}  // namespace order::sandbox
