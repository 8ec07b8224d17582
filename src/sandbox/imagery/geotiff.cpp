// Writes a GeoTIFF: TIFF 6.0, little endian, one image in strips, with the GeoTIFF 1.1 tags.
#include <algorithm>
#include <bit>
#include <cstring>
#include <initializer_list>
#include <vector>

#include "sandbox/imagery/landscape.hpp"
#include "sandbox/imagery/media.hpp"

namespace order::sandbox {
namespace {

enum FieldType : std::uint16_t { type_ascii = 2, type_short = 3, type_long = 4, type_double = 12 };

void append_little_endian(std::string &out, std::uint64_t value, int bytes) {
    for (int byte = 0; byte < bytes; ++byte)
        out.push_back(static_cast<char>(value >> (8 * byte) & 0xff));
}

// The image file directory: entries in ascending order of their tags, values that do not fit into
// an entry behind it.
class Directory {
  public:
    void add_shorts(std::uint16_t tag, std::initializer_list<std::uint16_t> values) {
        std::string bytes;
        for (const auto value : values) append_little_endian(bytes, value, 2);
        fields_.push_back({tag, type_short, values.size(), std::move(bytes)});
    }

    void add_longs(std::uint16_t tag, const std::vector<std::uint32_t> &values) {
        std::string bytes;
        for (const auto value : values) append_little_endian(bytes, value, 4);
        fields_.push_back({tag, type_long, values.size(), std::move(bytes)});
    }

    void add_doubles(std::uint16_t tag, std::initializer_list<double> values) {
        std::string bytes;
        for (const auto value : values)
            append_little_endian(bytes, std::bit_cast<std::uint64_t>(value), 8);
        fields_.push_back({tag, type_double, values.size(), std::move(bytes)});
    }

    void add_text(std::uint16_t tag, std::string text) {
        text.push_back('\0');
        const std::size_t count = text.size();
        fields_.push_back({tag, type_ascii, count, std::move(text)});
    }

    // The directory and its values, as they stand at this offset of the file.
    std::string bytes_at(std::size_t offset) const {
        std::string entries, values;
        const std::size_t values_at = offset + 2 + fields_.size() * 12 + 4;
        append_little_endian(entries, fields_.size(), 2);
        for (const Field &field : fields_) {
            append_little_endian(entries, field.tag, 2);
            append_little_endian(entries, field.type, 2);
            append_little_endian(entries, field.count, 4);
            if (field.bytes.size() <= 4) {
                entries.append(field.bytes).append(4 - field.bytes.size(), '\0');
            } else {
                append_little_endian(entries, values_at + values.size(), 4);
                values.append(field.bytes).append(field.bytes.size() % 2, '\0');
            }
        }
        append_little_endian(entries, 0, 4);  // no further image
        return entries + values;
    }

  private:
    struct Field {
        std::uint16_t tag;
        FieldType type;
        std::size_t count;
        std::string bytes;
    };
    std::vector<Field> fields_;
};

constexpr std::size_t header_bytes = 8;
constexpr std::uint32_t channels = 3;

}  // namespace

std::string make_geotiff(std::uint64_t seed, std::array<double, 4> bbox, int width, int height) {
    const auto [west, south, east, north] = bbox;
    const std::string pixels = paint_landscape(seed, width, height);
    const std::size_t directory_at = header_bytes + pixels.size() + pixels.size() % 2;

    // TIFF 6.0 recommends strips of about 8 KB.
    const auto columns = static_cast<std::uint32_t>(width);
    const auto rows = static_cast<std::uint32_t>(height);
    const std::uint32_t row_bytes = columns * channels;
    const std::uint32_t rows_per_strip = std::clamp(8192 / row_bytes, 1u, rows);
    std::vector<std::uint32_t> strip_offsets, strip_sizes;
    for (std::uint32_t row = 0; row < rows; row += rows_per_strip) {
        strip_offsets.push_back(static_cast<std::uint32_t>(header_bytes) + row * row_bytes);
        strip_sizes.push_back(std::min(rows_per_strip, rows - row) * row_bytes);
    }

    Directory directory;
    directory.add_longs(256, {columns});         // ImageWidth
    directory.add_longs(257, {rows});            // ImageLength
    directory.add_shorts(258, {8, 8, 8});        // BitsPerSample
    directory.add_shorts(259, {1});              // Compression: none
    directory.add_shorts(262, {2});              // PhotometricInterpretation: RGB
    directory.add_longs(273, strip_offsets);     // StripOffsets
    directory.add_shorts(277, {channels});       // SamplesPerPixel
    directory.add_longs(278, {rows_per_strip});  // RowsPerStrip
    directory.add_longs(279, strip_sizes);       // StripByteCounts
    directory.add_shorts(284, {1});              // PlanarConfiguration: pixel by pixel
    directory.add_text(305, "order-sandbox");    // Software
    directory.add_doubles(33550,
                          {(east - west) / width, (north - south) / height, 0});  // ModelPixelScale
    directory.add_doubles(33922, {0, 0, 0, west, north, 0});                      // ModelTiepoint
    directory.add_shorts(34735, {1,    1, 1, 4,       // GeoKeyDirectory, version 1.1.1, 4 keys
                                 1024, 0, 1, 2,       // GTModelType: geographic
                                 1025, 0, 1, 1,       // GTRasterType: a pixel is an area
                                 2048, 0, 1, 4326,    // GeodeticCRS: WGS 84
                                 2054, 0, 1, 9102});  // GeogAngularUnits: degrees

    std::string file = "II";
    append_little_endian(file, 42, 2);
    append_little_endian(file, directory_at, 4);
    file.append(pixels).append(pixels.size() % 2, '\0');
    file.append(directory.bytes_at(directory_at));
    return file;
}

}  // namespace order::sandbox
