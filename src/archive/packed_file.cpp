#include "archive/packed_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace order::archive {

PackedFile::PackedFile(const std::string &path)
    : path_(path), name_(path.substr(path.rfind('/') + 1)) {
    file_ = base::open_regular(path, O_RDONLY);
    if (!file_) {
        throw base::files_failure("open", path, errno);
    }
    struct stat facts {};
    if (::fstat(file_.number(), &facts) != 0) {
        throw base::files_failure("read", path, errno);
    }
    size_bytes_ = facts.st_size;
}

std::size_t PackedFile::read_at(std::int64_t offset, char *to, std::size_t size) const {
    std::size_t total = 0;
    while (total < size) {
        const ssize_t got = base::uninterrupted([&] {
            return ::pread(file_.number(), to + total, size - total,
                           offset + static_cast<std::int64_t>(total));
        });
        if (got < 0) {
            throw base::files_failure("read", path_, errno);
        }
        if (got == 0) {
            break;
        }
        total += static_cast<std::size_t>(got);
    }
    return total;
}

std::string PackedFile::read_at(std::int64_t offset, std::size_t size) const {
    std::string bytes(size, '\0');
    bytes.resize(read_at(offset, bytes.data(), size));
    return bytes;
}

}  // namespace order::archive
