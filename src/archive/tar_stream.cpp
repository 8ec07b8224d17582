#include "archive/tar_stream.hpp"

#include <new>

#include "archive/format.hpp"

namespace order::archive {
namespace {

constexpr std::size_t piece_bytes = 256u << 10;
constexpr int any_gzip_window = 15 + 16;  // zlib: gzip framing only

}  // namespace

TarStream::TarStream(const PackedFile &file, const Failures &failures, std::int64_t max_bytes)
    : file_(file), failures_(failures), bytes_left_(max_bytes), packed_(piece_bytes) {
    if (!fill()) {
        return;
    }
    const std::string_view first(reinterpret_cast<const char *>(zlib_.next_in), zlib_.avail_in);
    is_gzip_ = format_of(first) == Format::gzip;
    if (!is_gzip_) {
        return;
    }
    plain_.resize(piece_bytes);
    if (inflateInit2(&zlib_, any_gzip_window) != Z_OK) {
        is_gzip_ = false;
        throw std::bad_alloc();
    }
}

TarStream::~TarStream() {
    if (is_gzip_) {
        inflateEnd(&zlib_);
    }
}

// More of the file into packed_; false at its end.
bool TarStream::fill() {
    const std::size_t got =
        file_.read_at(position_, reinterpret_cast<char *>(packed_.data()), packed_.size());
    position_ += static_cast<std::int64_t>(got);
    zlib_.next_in = packed_.data();
    zlib_.avail_in = static_cast<uInt>(got);
    return got > 0;
}

std::string_view TarStream::read() {
    std::string_view piece;
    if (is_gzip_) {
        piece = inflate_some();
    } else if (zlib_.avail_in > 0 || fill()) {
        piece = {reinterpret_cast<const char *>(zlib_.next_in), zlib_.avail_in};
        zlib_.avail_in = 0;
    }
    bytes_left_ -= static_cast<std::int64_t>(piece.size());
    if (bytes_left_ < 0) {
        failures_.refuse("grew far beyond its own size");
    }
    const auto content_end = piece.find_last_not_of('\0');
    if (content_end == std::string_view::npos) {
        zeros_at_end_ += static_cast<std::int64_t>(piece.size());
    } else {
        zeros_at_end_ = static_cast<std::int64_t>(piece.size() - 1 - content_end);
    }
    return piece;
}

// Several gzip members may follow each other; zero bytes may pad the last (tapes did).
std::string_view TarStream::inflate_some() {
    zlib_.next_out = plain_.data();
    zlib_.avail_out = static_cast<uInt>(plain_.size());
    while (!at_end_ && zlib_.avail_out == plain_.size()) {
        if (zlib_.avail_in == 0 && !fill()) {
            if (in_member_ || !had_member_) {
                failures_.cut_short();
            }
            at_end_ = true;
            break;
        }
        if (!in_member_ && had_member_) {
            if (*zlib_.next_in == 0) {
                ++zlib_.next_in;
                --zlib_.avail_in;
                continue;
            }
            inflateReset(&zlib_);
        }
        in_member_ = true;
        const int result = inflate(&zlib_, Z_NO_FLUSH);
        if (result == Z_MEM_ERROR) {
            throw std::bad_alloc();
        }
        if (result == Z_STREAM_END) {
            in_member_ = false;
            had_member_ = true;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            failures_.damaged(zlib_.msg ? zlib_.msg : "no valid gzip data");
        }
    }
    return {reinterpret_cast<const char *>(plain_.data()), plain_.size() - zlib_.avail_out};
}

}  // namespace order::archive
