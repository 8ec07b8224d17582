#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/text.hpp"

namespace order::base {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept {
    if (this != &other) {
        close();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

Descriptor::~Descriptor() { close(); }

bool Descriptor::close() {
    const int number = std::exchange(number_, -1);
    // After EINTR the descriptor is gone on Linux; closing again could close another's.
    return number < 0 || ::close(number) == 0 || errno == EINTR;
}

bool exists(const std::string &path) {
    struct stat facts {};
    return ::lstat(path.c_str(), &facts) == 0;
}

Failure files_failure(std::string_view action, std::string_view path, int error_number) {
    const std::string reason = std::generic_category().message(error_number);
    return {Code::files,
            concat("Could not ", action, " \"", excerpt(path, 1024), "\": ", reason, ".")};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool write_all_at(int descriptor, std::string_view bytes, std::int64_t offset) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
    return true;
}

std::optional<std::string> read_file(const std::string &path, std::size_t max_bytes) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file && (errno == ENOENT || errno == ENOTDIR)) return {};
    if (!file) throw files_failure("open", path, errno);
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) throw files_failure("read", path, errno);
    const auto expected = static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0));
    // One block of memory from the start: text that grows leaves copies, and this may be a secret.
    std::string text(std::min(std::max<std::size_t>(expected, 4096), max_bytes) + 1, '\0');
    std::size_t size = 0;
    for (;;) {
        const ssize_t got = ::read(file.number(), text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw files_failure("read", path, errno);
        size += static_cast<std::size_t>(got);
        if (size > max_bytes) throw files_failure("read", path, EFBIG);
        if (got == 0) break;
        if (size == text.size()) text.resize(std::min(text.size() * 2, max_bytes + 1));
    }
    text.resize(size);
    return text;
}

}  // namespace order::base
