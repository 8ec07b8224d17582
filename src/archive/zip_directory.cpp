#include "archive/zip_directory.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>

#include "archive/little_endian.hpp"

namespace order::archive {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view end_signature = "PK\x05\x06"sv;
constexpr std::string_view zip64_end_signature = "PK\x06\x06"sv;
constexpr std::string_view zip64_locator_signature = "PK\x06\x07"sv;
constexpr std::string_view entry_signature = "PK\x01\x02"sv;
constexpr std::int64_t end_bytes = 22;
constexpr std::int64_t zip64_end_bytes = 56;
constexpr std::int64_t zip64_locator_bytes = 20;
constexpr std::int64_t entry_bytes = 46;
constexpr std::int64_t max_comment_bytes = 65'535;
constexpr std::uint64_t saturated_16 = 0xffff;
constexpr std::uint64_t saturated_32 = 0xffffffff;
constexpr std::uint16_t zip64_field = 0x0001;
constexpr std::uint16_t unicode_path_field = 0x7075;

std::uint32_t crc_of(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        ::crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size())));
}

}  // namespace

ZipDirectory::ZipDirectory(const PackedFile &file, const Failures &failures)
    : file_(file), failures_(failures) {
    use_end_record(find_end_record());
}

std::string ZipDirectory::read(std::int64_t offset, std::size_t size) const {
    std::string bytes = file_.read_at(offset, size);
    if (bytes.size() != size) {
        failures_.cut_short();
    }
    return bytes;
}

// The last thing in the file, but for a comment.
std::int64_t ZipDirectory::find_end_record() {
    const std::int64_t tail_bytes = std::min(file_.size_bytes(), end_bytes + max_comment_bytes);
    const std::int64_t tail_offset = file_.size_bytes() - tail_bytes;
    const std::string tail = read(tail_offset, static_cast<std::size_t>(tail_bytes));
    for (std::size_t at = tail.rfind(end_signature); at != std::string::npos;
         at = tail.rfind(end_signature, at - 1)) {
        const std::size_t left = tail.size() - at;
        if (left >= end_bytes && left - end_bytes >= little_endian(tail, at + 20, 2)) {
            return tail_offset + static_cast<std::int64_t>(at);
        }
        if (at == 0) {
            break;
        }
    }
    failures_.cut_short();
}

// What an archive of more than 4 GiB or 65,535 members has in front of the end record; or empty.
std::string ZipDirectory::zip64_end_record(std::int64_t end_record) const {
    if (end_record < zip64_locator_bytes) {
        return {};
    }
    const std::string locator = read(end_record - zip64_locator_bytes, zip64_locator_bytes);
    if (!locator.starts_with(zip64_locator_signature)) {
        return {};
    }
    const std::uint64_t at = little_endian(locator, 8, 8);
    if (at > static_cast<std::uint64_t>(end_record - zip64_locator_bytes)) {
        failures_.damaged("its table is not where it should be");
    }
    std::string record = read(static_cast<std::int64_t>(at), zip64_end_bytes);
    if (!record.starts_with(zip64_end_signature)) {
        failures_.damaged("its table is not where it should be");
    }
    return record;
}

void ZipDirectory::use_end_record(std::int64_t at) {
    const std::string record = read(at, end_bytes);
    std::uint64_t disk = little_endian(record, 4, 2);
    entries_ = little_endian(record, 10, 2);
    std::uint64_t size = little_endian(record, 12, 4);
    std::uint64_t offset = little_endian(record, 16, 4);
    if (disk == saturated_16 || entries_ == saturated_16 || size == saturated_32 ||
        offset == saturated_32) {
        const std::string zip64 = zip64_end_record(at);
        if (!zip64.empty()) {
            disk = little_endian(zip64, 16, 4);
            entries_ = little_endian(zip64, 32, 8);
            size = little_endian(zip64, 40, 8);
            offset = little_endian(zip64, 48, 8);
        }
    }
    if (disk != 0) {
        failures_.refuse("is one part of several");
    }
    const auto room = static_cast<std::uint64_t>(at);
    if (offset > room || size > room - offset) {
        failures_.damaged("its table is not where it should be");
    }
    offset_ = static_cast<std::int64_t>(offset);
    position_ = offset_;
    end_ = offset_ + static_cast<std::int64_t>(size);
}

std::optional<ZipEntry> ZipDirectory::next() {
    if (position_ == end_) {
        // Writers that know nothing of zip64 count in 16 bits.
        if ((seen_ & saturated_16) != (entries_ & saturated_16)) {
            failures_.damaged("its table has not as many members as it says");
        }
        return {};
    }
    if (end_ - position_ < entry_bytes) {
        failures_.damaged("its table ends in the middle of a member");
    }
    const std::string header = read(position_, entry_bytes);
    if (!header.starts_with(entry_signature)) {
        failures_.damaged("its table holds something else than members");
    }
    ZipEntry entry;
    entry.system = static_cast<std::uint8_t>(header[5]);
    entry.flags = static_cast<std::uint16_t>(little_endian(header, 8, 2));
    entry.method = static_cast<std::uint16_t>(little_endian(header, 10, 2));
    entry.crc = static_cast<std::uint32_t>(little_endian(header, 16, 4));
    entry.packed_bytes = static_cast<std::int64_t>(little_endian(header, 20, 4));
    entry.size_bytes = static_cast<std::int64_t>(little_endian(header, 24, 4));
    entry.attributes = static_cast<std::uint32_t>(little_endian(header, 38, 4));
    entry.header_offset = static_cast<std::int64_t>(little_endian(header, 42, 4));
    const std::size_t name_bytes = little_endian(header, 28, 2);
    const std::size_t extra_bytes = little_endian(header, 30, 2);
    const std::size_t comment_bytes = little_endian(header, 32, 2);
    const auto more = static_cast<std::int64_t>(name_bytes + extra_bytes + comment_bytes);
    if (end_ - position_ - entry_bytes < more) {
        failures_.damaged("its table ends in the middle of a member");
    }
    const std::string rest = read(position_ + entry_bytes, name_bytes + extra_bytes);
    entry.raw_name = rest.substr(0, name_bytes);
    use_extra_fields(entry, std::string_view(rest).substr(name_bytes));
    position_ += entry_bytes + more;
    ++seen_;
    return entry;
}

void ZipDirectory::use_extra_fields(ZipEntry &entry, std::string_view extra) const {
    while (extra.size() >= 4) {
        const std::uint64_t kind = little_endian(extra, 0, 2);
        const std::size_t size = little_endian(extra, 2, 2);
        if (extra.size() - 4 < size) {
            return;  // padding, which some writers align members with
        }
        std::string_view field = extra.substr(4, size);
        extra.remove_prefix(4 + size);
        if (kind == zip64_field) {
            // Only the numbers that did not fit are there, in this order.
            for (std::int64_t *number :
                 {&entry.size_bytes, &entry.packed_bytes, &entry.header_offset}) {
                if (static_cast<std::uint64_t>(*number) != saturated_32) {
                    continue;
                }
                if (field.size() < 8 || field[7] & 0x80) {
                    failures_.damaged("a member's size is not what it should be");
                }
                *number = static_cast<std::int64_t>(little_endian(field, 0, 8));
                field.remove_prefix(8);
            }
        } else if (kind == unicode_path_field && size > 5 && field[0] == 1 &&
                   little_endian(field, 1, 4) == crc_of(entry.raw_name)) {
            entry.unicode_name = field.substr(5);
        }
    }
}

}  // namespace order::archive
