#include "archive/zip_reader.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <new>

#include "archive/little_endian.hpp"
#include "base/text.hpp"

namespace order::archive {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view header_signature = "PK\x03\x04"sv;
constexpr std::size_t header_bytes = 30;
constexpr std::size_t piece_bytes = 256u << 10;
constexpr std::size_t max_target_bytes = 4096;
constexpr std::uint16_t any_encryption = 1u << 0 | 1u << 6 | 1u << 13;
constexpr std::uint16_t name_is_utf8 = 1u << 11;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint8_t unix_system = 3;
constexpr std::uint8_t mac_system = 19;
constexpr std::uint32_t dos_folder = 1u << 4;
constexpr int raw_deflate_window = -15;

MemberName name_of(const ZipEntry &entry) {
    if (!entry.unicode_name.empty()) {
        return zip_member_name(entry.unicode_name, true);
    }
    // What follows a zero byte was never part of a name to those who wrote it.
    const std::string_view name = entry.raw_name;
    return zip_member_name(name.substr(0, name.find('\0')), (entry.flags & name_is_utf8) != 0);
}

// What stat() would say of the member; 0 when the archive does not know.
std::uint32_t file_type(const ZipEntry &entry) {
    if (entry.system != unix_system && entry.system != mac_system) {
        return entry.attributes & dos_folder ? S_IFDIR : 0;
    }
    return entry.attributes >> 16 & S_IFMT;
}

}  // namespace

ZipReader::ZipReader(const PackedFile &file, const Failures &failures)
    : file_(file), failures_(failures), directory_(file, failures) {}

ZipReader::~ZipReader() {
    if (can_inflate_) {
        inflateEnd(&zlib_);
    }
}

Reader::Next ZipReader::next(Member &member) {
    auto entry = directory_.next();
    if (!entry) {
        return Next::end;
    }
    entry_ = *std::move(entry);
    member = {};
    member.name = name_of(entry_);
    const std::string &name = member.name.text;
    if (entry_.flags & any_encryption) {
        failures_.refuse_member(name, "is encrypted");
    }
    const std::uint32_t type = file_type(entry_);
    if (name.ends_with('/') || type == S_IFDIR) {
        member.kind = Member::Kind::folder;
        find_content(name);
        return Next::member;
    }
    // Info-ZIP says pipe when it was given a file's content by one.
    if (type != 0 && type != S_IFREG && type != S_IFLNK && type != S_IFIFO) {
        failures_.refuse_member(name, "is not a plain file or folder");
    }
    if (entry_.method != stored && entry_.method != deflated) {
        failures_.refuse_member(name,
                                base::concat("is packed by method ", std::to_string(entry_.method),
                                             ", which liborder does not read"));
    }
    find_content(name);
    open_content();
    member.size_bytes = entry_.size_bytes;
    if (type == S_IFLNK) {
        member.kind = Member::Kind::symbolic_link;
        member.target = zip_member_name(read_target(name), (entry_.flags & name_is_utf8) != 0);
    }
    return Next::member;
}

// The header in front of the content has to agree with the table on what this is.
void ZipReader::find_content(const std::string &name) {
    const std::int64_t room = directory_.offset() - entry_.header_offset;
    const std::size_t name_bytes = entry_.raw_name.size();
    const std::string header = room > 0 ? file_.read_at(entry_.header_offset, header_bytes) : "";
    if (header.size() != header_bytes || !header.starts_with(header_signature)) {
        failures_.damaged(
            base::concat("\"", base::excerpt(name, 120), "\" is not where the table says"));
    }
    if (little_endian(header, 26, 2) != name_bytes ||
        file_.read_at(entry_.header_offset + static_cast<std::int64_t>(header_bytes), name_bytes) !=
            entry_.raw_name) {
        failures_.refuse_member(name, "has another name in the archive's table");
    }
    const auto before =
        static_cast<std::int64_t>(header_bytes + name_bytes + little_endian(header, 28, 2));
    position_ = entry_.header_offset + before;
    packed_left_ = entry_.packed_bytes;
    if (packed_left_ > room - before) {
        failures_.damaged(
            base::concat("\"", base::excerpt(name, 120), "\" does not end before the table"));
    }
    all_packed_bytes_ += packed_left_;
    if (all_packed_bytes_ > file_.size_bytes()) {
        failures_.refuse_member(name, "shares its bytes with other members");
    }
}

void ZipReader::open_content() {
    packed_.resize(piece_bytes);
    size_left_ = entry_.size_bytes;
    crc_ = ::crc32(0, nullptr, 0);
    at_end_ = false;
    is_checked_ = false;
    zlib_.avail_in = 0;
    if (entry_.method == stored) {
        return;
    }
    plain_.resize(piece_bytes);
    if (can_inflate_) {
        inflateReset(&zlib_);
        return;
    }
    if (inflateInit2(&zlib_, raw_deflate_window) != Z_OK) {
        throw std::bad_alloc();
    }
    can_inflate_ = true;
}

// More packed bytes; false when the member has none left.
bool ZipReader::fill() {
    const auto wanted = static_cast<std::size_t>(
        std::min<std::int64_t>(packed_left_, static_cast<std::int64_t>(packed_.size())));
    if (wanted == 0) {
        return false;
    }
    if (file_.read_at(position_, packed_.data(), wanted) != wanted) {
        failures_.cut_short();
    }
    position_ += static_cast<std::int64_t>(wanted);
    packed_left_ -= static_cast<std::int64_t>(wanted);
    zlib_.next_in = reinterpret_cast<Bytef *>(packed_.data());
    zlib_.avail_in = static_cast<uInt>(wanted);
    return true;
}

std::string_view ZipReader::read() {
    if (is_checked_) {
        return {};
    }
    std::string_view piece;
    if (entry_.method == deflated) {
        piece = inflate_some();
    } else if (fill()) {
        piece = {packed_.data(), zlib_.avail_in};
    }
    if (!piece.empty()) {
        crc_ = ::crc32(crc_, reinterpret_cast<const Bytef *>(piece.data()),
                       static_cast<uInt>(piece.size()));
        size_left_ -= static_cast<std::int64_t>(piece.size());
    }
    if (piece.empty() || size_left_ < 0) {
        check_end();
        is_checked_ = true;
    }
    return piece;
}

std::string_view ZipReader::inflate_some() {
    zlib_.next_out = reinterpret_cast<Bytef *>(plain_.data());
    zlib_.avail_out = static_cast<uInt>(plain_.size());
    while (!at_end_ && zlib_.avail_out > 0) {
        if (zlib_.avail_in == 0 && !fill()) {
            failures_.damaged("a member's packed bytes end too early");
        }
        const int result = inflate(&zlib_, Z_NO_FLUSH);
        if (result == Z_MEM_ERROR) {
            throw std::bad_alloc();
        }
        if (result == Z_STREAM_END) {
            at_end_ = true;
        } else if (result != Z_OK) {
            failures_.damaged(zlib_.msg ? zlib_.msg : "no valid deflate data");
        }
    }
    return {plain_.data(), plain_.size() - zlib_.avail_out};
}

void ZipReader::check_end() const {
    const std::string quoted = base::concat("\"", base::excerpt(name_of(entry_).text, 120), "\" ");
    if (size_left_ != 0) {
        failures_.damaged(base::concat(quoted, "is not as long as it says"));
    }
    if (crc_ != entry_.crc) {
        failures_.damaged(base::concat(quoted, "does not match its sum"));
    }
}

// A link's content is where it leads.
std::string ZipReader::read_target(const std::string &name) {
    std::string target;
    for (std::string_view piece = read(); !piece.empty(); piece = read()) {
        target += piece;
        if (target.size() > max_target_bytes) {
            failures_.refuse_member(name, "is a link with too long a target");
        }
    }
    return target;
}

}  // namespace order::archive
