#include "archive/tar_reader.hpp"

#include <algorithm>

#include "archive/format.hpp"
#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr std::int64_t max_extension_bytes = 1 << 20;
constexpr std::size_t max_pieces = 100'000;
constexpr std::array<char, 64u << 10> zeros{};

std::int64_t padding_of(std::int64_t bytes) {
    constexpr auto block = static_cast<std::int64_t>(tar_block_bytes);
    return (block - bytes % block) % block;
}

// Types that have a header only, whatever size is in it.
bool has_no_content(char type) { return type >= '1' && type <= '6'; }

std::string until_zero(const std::string &bytes) { return bytes.substr(0, bytes.find('\0')); }

}  // namespace

TarReader::TarReader(const PackedFile &file, const Failures &failures, std::int64_t max_bytes)
    : failures_(failures), stream_(file, failures, max_bytes) {}

// False at the stream's end.
bool TarReader::refill() {
    if (piece_.empty()) {
        piece_ = stream_.read();
    }
    return !piece_.empty();
}

// Up to so many bytes, at least one.
std::string_view TarReader::some(std::int64_t max_bytes) {
    if (!refill()) {
        failures_.cut_short();
    }
    const auto size = std::min<std::size_t>(piece_.size(), static_cast<std::size_t>(max_bytes));
    const std::string_view bytes = piece_.substr(0, size);
    piece_.remove_prefix(size);
    return bytes;
}

std::string TarReader::take(std::int64_t bytes) {
    std::string taken;
    while (bytes > 0) {
        const std::string_view more = some(bytes);
        taken += more;
        bytes -= static_cast<std::int64_t>(more.size());
    }
    return taken;
}

void TarReader::skip(std::int64_t bytes) {
    while (bytes > 0) {
        bytes -= static_cast<std::int64_t>(some(bytes).size());
    }
}

std::string TarReader::take_extension(const TarHeader &header, Extension &extension) {
    if (header.stored_bytes > max_extension_bytes - extension.bytes) {
        failures_.damaged("the extended headers of a member are far too long");
    }
    extension.bytes += header.stored_bytes;
    std::string bytes = take(header.stored_bytes);
    skip(padding_of(header.stored_bytes));
    return bytes;
}

Reader::Next TarReader::next(Member &member) {
    skip(stored_left_);
    skip(padding_);
    stored_left_ = 0;
    padding_ = 0;
    Extension extension;
    while (!at_end_) {
        if (!refill()) {
            at_end_ = true;
            break;
        }
        const std::string block = take(tar_block_bytes);
        if (block.find_first_not_of('\0') == std::string::npos) {
            at_end_ = true;
            break;
        }
        if (!is_tar_header(block)) {
            failures_.damaged("a header's sum is wrong");
        }
        const TarHeader header = read_tar_header(block, failures_);
        if (use_extension(header, extension)) {
            continue;
        }
        member = {};
        describe(header, extension, member);
        return Next::member;
    }
    return drain();
}

// The rest of the stream holds no members, but the sums that prove the ones before.
Reader::Next TarReader::drain() {
    piece_ = {};
    if (!stream_.read().empty()) {
        return Next::not_yet;
    }
    if (!stream_.has_end_marker()) {
        failures_.cut_short();
    }
    return Next::end;
}

// False when the header is a member's own.
bool TarReader::use_extension(const TarHeader &header, Extension &extension) {
    switch (header.type) {
        case 'x':
        case 'X':
            extension.records.add(take_extension(header, extension), failures_);
            return true;
        case 'L':
            extension.long_name = until_zero(take_extension(header, extension));
            return true;
        case 'K':
            extension.long_target = until_zero(take_extension(header, extension));
            return true;
        case 'g':  // about all members; says nothing that matters here
        case 'V':  // the name of a tape
        case 'A':  // access rights of Solaris
            static_cast<void>(take_extension(header, extension));
            return true;
        default:
            return false;
    }
}

void TarReader::describe(const TarHeader &header, const Extension &extension, Member &member) {
    const PaxRecords &records = extension.records;
    const auto first_of = [](const std::optional<std::string> &pax, const std::string &gnu,
                             const std::string &plain) {
        return pax ? *pax : gnu.empty() ? plain : gnu;
    };
    const auto sparse_name = records.text("GNU.sparse.name");
    member.name = tar_member_name(first_of(sparse_name ? sparse_name : records.text("path"),
                                           extension.long_name, header.name));
    const std::string &name = member.name.text;
    switch (header.type) {
        case '1':
        case '2':
            member.kind =
                header.type == '1' ? Member::Kind::hard_link : Member::Kind::symbolic_link;
            member.target = tar_member_name(
                first_of(records.text("linkpath"), extension.long_target, header.target));
            break;
        case '3':
        case '4':
        case '6':
            failures_.refuse_member(name, "is not a plain file or folder");
        case 'M':
        case 'N':
            failures_.refuse_member(name, "is only a part of a file");
        case '5':
        case 'D':
            member.kind = Member::Kind::folder;
            break;
        default:
            // Before there was a type for folders, they had this.
            member.kind = name.ends_with('/') ? Member::Kind::folder : Member::Kind::file;
    }
    open_content(header, records, member);
}

void TarReader::open_content(const TarHeader &header, const PaxRecords &records, Member &member) {
    if (has_no_content(header.type)) {
        return;
    }
    stored_left_ = records.number("size", failures_).value_or(header.stored_bytes);
    padding_ = padding_of(stored_left_);
    position_ = 0;
    piece_index_ = 0;
    size_ = stored_left_;
    pieces_ = {{0, stored_left_}};
    if (header.type == 'S') {
        size_ = header.real_bytes;
        pieces_ = header.pieces;
        for (bool more = header.has_more_pieces; more && pieces_.size() <= max_pieces;) {
            more = add_gnu_pieces(take(tar_block_bytes), false, pieces_, failures_);
        }
    } else if (records.text("GNU.sparse.major") == "1") {
        size_ = records.number("GNU.sparse.realsize", failures_).value_or(0);
        pieces_.clear();
        stored_left_ -= read_sparse_map();
    } else if (const auto size = records.number("GNU.sparse.size", failures_)) {
        size_ = *size;
        pieces_ = records.pieces;
    }
    std::int64_t end = 0;
    std::int64_t stored = 0;
    for (const TarPiece &piece : pieces_) {
        if (piece.offset < end || piece.offset > size_ || piece.bytes > size_ - piece.offset) {
            failures_.damaged("the pieces of a sparse file are not in order");
        }
        end = piece.offset + piece.bytes;
        stored += piece.bytes;
    }
    if (stored != stored_left_ || pieces_.size() > max_pieces) {
        failures_.damaged("the pieces of a sparse file do not add up");
    }
    member.size_bytes = size_;
}

// Format 1.0: numbers in front of the content, a line each, in whole blocks. Returns their bytes.
std::int64_t TarReader::read_sparse_map() {
    std::string lines;
    std::int64_t used = 0;
    const auto number = [&] {
        auto end = lines.find('\n');
        while (end == std::string::npos) {
            if (used + static_cast<std::int64_t>(tar_block_bytes) > stored_left_ ||
                lines.size() > tar_block_bytes) {
                failures_.damaged("the pieces of a sparse file are not listed");
            }
            lines += take(tar_block_bytes);
            used += static_cast<std::int64_t>(tar_block_bytes);
            end = lines.find('\n');
        }
        const std::int64_t value = pax_number(lines.substr(0, end), failures_);
        lines.erase(0, end + 1);
        return value;
    };
    const std::int64_t count = number();
    if (count > static_cast<std::int64_t>(max_pieces)) {
        failures_.damaged("a sparse file has far too many pieces");
    }
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t offset = number();
        pieces_.push_back({offset, number()});
    }
    return used;
}

std::string_view TarReader::read() {
    if (position_ == size_) {
        return {};
    }
    while (piece_index_ < pieces_.size() &&
           position_ == pieces_[piece_index_].offset + pieces_[piece_index_].bytes) {
        ++piece_index_;
    }
    const bool in_hole = piece_index_ == pieces_.size() || position_ < pieces_[piece_index_].offset;
    std::string_view bytes;
    if (in_hole) {
        const std::int64_t hole_end =
            piece_index_ == pieces_.size() ? size_ : pieces_[piece_index_].offset;
        const auto size = std::min<std::int64_t>(hole_end - position_, zeros.size());
        bytes = {zeros.data(), static_cast<std::size_t>(size)};
    } else {
        const TarPiece &piece = pieces_[piece_index_];
        bytes = some(piece.offset + piece.bytes - position_);
        stored_left_ -= static_cast<std::int64_t>(bytes.size());
    }
    position_ += static_cast<std::int64_t>(bytes.size());
    return bytes;
}

}  // namespace order::archive
