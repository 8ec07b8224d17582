// The sandbox's images and archives are real: other readers find in them what was put in.
#include "sandbox/imagery/media.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <turbojpeg.h>

#include <bit>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

namespace order::sandbox {
namespace {

constexpr std::array<double, 4> berlin{13.3, 52.45, 13.45, 52.55};

std::uint64_t number_at(std::string_view bytes, std::size_t offset, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < width; ++byte)
        value |= std::uint64_t(static_cast<unsigned char>(bytes.at(offset + byte))) << (8 * byte);
    return value;
}

// The numbers of every tag of a little-endian TIFF's first directory; doubles by their bits.
std::map<int, std::vector<std::uint64_t>> tiff_tags(std::string_view file) {
    EXPECT_EQ(file.substr(0, 4), std::string_view("II\x2a\0", 4));
    const std::size_t directory = number_at(file, 4, 4);
    const std::map<int, std::size_t> widths{{2, 1}, {3, 2}, {4, 4}, {12, 8}};
    std::map<int, std::vector<std::uint64_t>> tags;
    int last_tag = 0;
    for (std::size_t index = 0; index < number_at(file, directory, 2); ++index) {
        const std::size_t entry = directory + 2 + 12 * index;
        const int tag = static_cast<int>(number_at(file, entry, 2));
        EXPECT_GT(tag, last_tag) << "entries stand in ascending order";
        last_tag = tag;
        const std::size_t width = widths.at(static_cast<int>(number_at(file, entry + 2, 2)));
        const std::size_t count = number_at(file, entry + 4, 4);
        const std::size_t at = width * count <= 4 ? entry + 8 : number_at(file, entry + 8, 4);
        for (std::size_t value = 0; value < count; ++value)
            tags[tag].push_back(number_at(file, at + value * width, width));
    }
    return tags;
}

double as_double(std::uint64_t bits) { return std::bit_cast<double>(bits); }

struct Unpacked {
    int format = 0;  // one of libarchive's ARCHIVE_FORMAT_*
    std::vector<std::pair<std::string, std::string>> files;
};

Unpacked unpack(const std::string &packed) {
    const std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(),
                                                              archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_zip(reader.get());
    EXPECT_EQ(archive_read_open_memory(reader.get(), packed.data(), packed.size()), ARCHIVE_OK);
    Unpacked unpacked;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        std::string bytes(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
        EXPECT_EQ(archive_read_data(reader.get(), bytes.data(), bytes.size()),
                  static_cast<la_ssize_t>(bytes.size()));
        unpacked.files.emplace_back(archive_entry_pathname(entry), bytes);
    }
    unpacked.format = archive_format(reader.get()) & ARCHIVE_FORMAT_BASE_MASK;
    return unpacked;
}

const std::vector<ArchiveMember> members{{"output/image.tif", std::string(50'000, 'x')},
                                         {"output/empty.json", ""},
                                         {"../../outside", "hostile"},
                                         {std::string(300, 'n'), std::string("a\0b", 3)}};

void expect_members(const Unpacked &unpacked) {
    ASSERT_EQ(unpacked.files.size(), members.size());
    for (std::size_t index = 0; index < members.size(); ++index) {
        EXPECT_EQ(unpacked.files[index].first, members[index].path);
        EXPECT_EQ(unpacked.files[index].second, members[index].bytes);
    }
}

TEST(GeoTiff, LiesExactlyOnItsBoundingBoxInWgs84) {
    const auto tags = tiff_tags(make_geotiff(1, berlin, 120, 50));
    EXPECT_EQ(tags.at(256), std::vector<std::uint64_t>{120});
    EXPECT_EQ(tags.at(257), std::vector<std::uint64_t>{50});
    const auto &tiepoint = tags.at(33922);
    const auto &scale = tags.at(33550);
    EXPECT_DOUBLE_EQ(as_double(tiepoint.at(3)), 13.3);
    EXPECT_DOUBLE_EQ(as_double(tiepoint.at(4)), 52.55);
    EXPECT_NEAR(as_double(tiepoint.at(3)) + 120 * as_double(scale.at(0)), 13.45, 1e-12);
    EXPECT_NEAR(as_double(tiepoint.at(4)) - 50 * as_double(scale.at(1)), 52.45, 1e-12);
    const auto &keys = tags.at(34735);
    ASSERT_EQ(keys.size(), 4 + 4 * keys.at(3));
    std::map<std::uint64_t, std::uint64_t> key_values;
    for (std::size_t key = 4; key < keys.size(); key += 4) key_values[keys[key]] = keys[key + 3];
    EXPECT_EQ(key_values.at(1024), 2u) << "geographic";
    EXPECT_EQ(key_values.at(2048), 4326u);
}

TEST(GeoTiff, HasStripsThatHoldEveryPixelOnce) {
    const std::string file = make_geotiff(2, berlin, 301, 77);
    const auto tags = tiff_tags(file);
    std::uint64_t next = 8;
    ASSERT_EQ(tags.at(273).size(), tags.at(279).size());
    ASSERT_GT(tags.at(273).size(), 1u);
    for (std::size_t strip = 0; strip < tags.at(273).size(); ++strip) {
        EXPECT_EQ(tags.at(273)[strip], next);
        next += tags.at(279)[strip];
    }
    EXPECT_EQ(next, 8u + 301 * 77 * 3);
    EXPECT_LE(next, number_at(file, 4, 4));
}

TEST(GeoTiff, ShowsALandscapeAndNotNoise) {
    const std::string file = make_geotiff(3, berlin, 200, 200);
    const auto green = [&file](int column, int row) {
        return static_cast<double>(
            number_at(file, static_cast<std::size_t>(8 + (row * 200 + column) * 3 + 1), 1));
    };
    double near = 0, far = 0;
    for (int row = 0; row < 200; ++row)
        for (int column = 0; column < 100; ++column) {
            near += std::abs(green(column, row) - green(column + 1, row));
            far += std::abs(green(column, row) - green(column + 100, row));
        }
    EXPECT_GT(far / 20'000, 10) << "it has contrast";
    EXPECT_LT(near, far / 2) << "neighbours are alike";
}

TEST(GeoTiff, FollowsFromItsSeed) {
    EXPECT_EQ(make_geotiff(7, berlin, 40, 40), make_geotiff(7, berlin, 40, 40));
    EXPECT_NE(make_geotiff(7, berlin, 40, 40), make_geotiff(8, berlin, 40, 40));
}

TEST(Quicklook, IsAJpegOfTheSizeAskedFor) {
    const std::string jpeg = make_quicklook_jpeg(5, 320, 200);
    const std::unique_ptr<void, int (*)(tjhandle)> reader(tjInitDecompress(), tjDestroy);
    int width = 0, height = 0, sampling = 0, colours = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(jpeg.data());
    ASSERT_EQ(
        tjDecompressHeader3(reader.get(), bytes, jpeg.size(), &width, &height, &sampling, &colours),
        0);
    EXPECT_EQ(width, 320);
    EXPECT_EQ(height, 200);
    std::vector<unsigned char> pixels(320 * 200 * 3);
    EXPECT_EQ(tjDecompress2(reader.get(), bytes, jpeg.size(), pixels.data(), 320, 0, 200, TJPF_RGB,
                            TJFLAG_STOPONWARNING),
              0);
}

TEST(Archives, AZipGivesBackItsMembersAndCompressesThem) {
    const std::string packed = make_zip(members);
    const Unpacked unpacked = unpack(packed);
    expect_members(unpacked);
    EXPECT_EQ(unpacked.format, ARCHIVE_FORMAT_ZIP);
    EXPECT_LT(packed.size(), 5'000u);
    EXPECT_EQ(packed, make_zip(members)) << "the time of packing leaves no trace";
}

TEST(Archives, ATgzGivesBackItsMembersAndCompressesThem) {
    const std::string packed = make_tgz(members);
    const Unpacked unpacked = unpack(packed);
    expect_members(unpacked);
    EXPECT_EQ(unpacked.format, ARCHIVE_FORMAT_TAR);
    EXPECT_LT(packed.size(), 5'000u);
    EXPECT_EQ(number_at(packed, 4, 4), 0u) << "the time of packing leaves no trace";
}

}  // namespace
}  // namespace order::sandbox
