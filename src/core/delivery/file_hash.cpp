#include "core/delivery/file_hash.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "crypto/encoding.hpp"

namespace order::core {

constexpr std::int64_t piece_bytes = 512 << 10;

void FileHash::add(std::string_view bytes) {
    stream_.add(bytes);
    position_ += static_cast<std::int64_t>(bytes.size());
}

bool FileHash::catch_up(const base::Descriptor &file, const std::string &path, std::int64_t end,
                        base::Instant until) {
    while (position_ < end) {
        buffer_.resize(piece_bytes);
        const auto wanted = static_cast<std::size_t>(std::min(piece_bytes, end - position_));
        const ssize_t got = base::uninterrupted(
            [&] { return ::pread(file.number(), buffer_.data(), wanted, position_); });
        if (got <= 0) throw base::files_failure("read", path, got < 0 ? errno : EIO);
        add({buffer_.data(), static_cast<std::size_t>(got)});
        if (base::monotonic_now() >= until) break;
    }
    return position_ < end;
}

std::string FileHash::finish() { return crypto::hex(stream_.finish()); }

}  // namespace order::core
