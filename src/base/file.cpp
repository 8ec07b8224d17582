#include "base/file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

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

Descriptor open_regular(const std::string &path, int flags, mode_t mode) {
    Descriptor file(uninterrupted(
        [&] { return ::open(path.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode); }));
    if (!file && errno == ((flags & O_EXCL) ? EEXIST : ENOENT)) return file;
    struct stat facts {};
    // ENXIO: a FIFO that nobody reads; ELOOP: a link.
    const bool is_other = file ? ::fstat(file.number(), &facts) == 0 && !S_ISREG(facts.st_mode)
                               : errno == ENXIO || errno == ELOOP || errno == EISDIR;
    if (is_other) {
        throw Failure(Code::files, concat("Could not open \"", excerpt(path, 1024),
                                          "\": it is not a regular file."));
    }
    if (!file) throw files_failure((flags & O_CREAT) ? "create" : "open", path, errno);
    return file;
}

bool exists(const std::string &path) {
    struct stat facts {};
    return ::lstat(path.c_str(), &facts) == 0;
}

Failure files_failure(std::string_view action, std::string_view path, int error_number) {
    const std::string reason = std::generic_category().message(error_number);
    return {error_number == ENOMEM ? Code::memory : Code::files,
            concat("Could not ", action, " \"", excerpt(path, 1024), "\": ", reason, ".")};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written =
            uninterrupted([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool write_all_at(int descriptor, std::string_view bytes, std::int64_t offset) {
    while (!bytes.empty()) {
        const ssize_t written =
            uninterrupted([&] { return ::pwrite(descriptor, bytes.data(), bytes.size(), offset); });
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
    return true;
}

bool sync(const Descriptor &file) {
    return uninterrupted([&] { return ::fsync(file.number()); }) == 0;
}

bool rename_over(const std::string &from, const std::string &to) {
    return uninterrupted([&] { return ::rename(from.c_str(), to.c_str()); }) == 0;
}

bool unlink(const std::string &path) {
    return uninterrupted([&] { return ::unlink(path.c_str()); }) == 0;
}

void make_folders(const std::string &path) {
    std::error_code error;
    // Each time it goes on behind the folders that are there.
    uninterrupted([&] {
        std::filesystem::create_directories(path, error);
        errno = error.value();
        return error ? -1 : 0;
    });
    if (error) throw files_failure("create folder", path, error.value());
}

// The names in a folder; nothing, with errno set, when it cannot be read.
static std::optional<std::vector<std::string>> names_in(const Descriptor &folder) {
    const int copy = uninterrupted([&] { return ::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0); });
    const std::unique_ptr<DIR, int (*)(DIR *)> list(copy < 0 ? nullptr : ::fdopendir(copy),
                                                    ::closedir);
    if (!list) return {};
    std::vector<std::string> names;
    for (errno = 0; const dirent *entry = ::readdir(list.get()); errno = 0) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) return {};
    return names;
}

// False with errno set when something stays.
static bool remove_at(int parent, const std::string &name) {
    const auto unlink = [&] { return ::unlinkat(parent, name.c_str(), 0); };
    if (uninterrupted(unlink) == 0 || errno == ENOENT) return true;
    if (errno != EISDIR && errno != EPERM) return false;
    const Descriptor folder(uninterrupted([&] {
        return ::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }));
    const auto names = folder ? names_in(folder) : std::nullopt;
    if (!names) return false;
    for (const std::string &below : *names) {
        if (!remove_at(folder.number(), below)) return false;
    }
    const auto remove = [&] { return ::unlinkat(parent, name.c_str(), AT_REMOVEDIR); };
    return uninterrupted(remove) == 0 || errno == ENOENT;
}

void remove_tree(const std::string &path) {
    if (!remove_at(AT_FDCWD, path)) throw files_failure("remove", path, errno);
}

std::string read_all(const Descriptor &file, const std::string &path, std::size_t max_bytes) {
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) throw files_failure("read", path, errno);
    const auto expected = static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0));
    // One block of memory from the start: text that grows leaves copies, and this may be a secret.
    std::string text(std::min(std::max<std::size_t>(expected, 4096), max_bytes) + 1, '\0');
    std::size_t size = 0;
    for (;;) {
        const ssize_t got = uninterrupted(
            [&] { return ::read(file.number(), text.data() + size, text.size() - size); });
        if (got < 0) throw files_failure("read", path, errno);
        size += static_cast<std::size_t>(got);
        if (size > max_bytes) throw files_failure("read", path, EFBIG);
        if (got == 0) break;
        if (size == text.size()) text.resize(std::min(text.size() * 2, max_bytes + 1));
    }
    text.resize(size);
    return text;
}

std::optional<std::string> read_file(const std::string &path, std::size_t max_bytes) {
    const Descriptor file(
        uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
    if (!file && (errno == ENOENT || errno == ENOTDIR)) return {};
    if (!file) throw files_failure("open", path, errno);
    std::string text = read_all(file, path, max_bytes);
    text.erase(0, text.size() - without_byte_order_mark(text).size());
    return text;
}

}  // namespace order::base
