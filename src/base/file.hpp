// Files: a descriptor that closes itself, system calls that no signal ends, and failures that name
// the path.
#pragma once

#include <sys/types.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/failure.hpp"

namespace order::base {

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor &&other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

    // Closes now; false with errno set when the last bytes could not be written.
    bool close();

  private:
    int number_ = -1;
};

// Repeats a system call that a signal handler of the host interrupted. One that is interrupted
// forever fails with EINTR.
template <class SystemCall>
auto uninterrupted(SystemCall call) {
    constexpr int max_interruptions = 10'000;
    auto result = call();
    for (int i = 0; result < 0 && errno == EINTR && i < max_interruptions; ++i) result = call();
    return result;
}

// A file of liborder's own. A link in its place is not followed and a FIFO is not waited for: both
// are a Failure(files), like any other error. Empty when there is no such file (ENOENT) or, with
// O_EXCL, when the name is taken.
Descriptor open_regular(const std::string &path, int flags, mode_t mode = 0);

// A link counts, wherever it leads.
bool exists(const std::string &path);

// Failure(files): `Could not <action> "<path>": <reason>.`
Failure files_failure(std::string_view action, std::string_view path, int error_number);

// All bytes, whatever pieces the kernel takes them in; false with errno set when it refuses.
bool write_all(int descriptor, std::string_view bytes);
bool write_all_at(int descriptor, std::string_view bytes, std::int64_t offset);

// As the system calls of these names: false with errno set when the kernel refuses.
bool sync(const Descriptor &file);
bool rename_over(const std::string &from, const std::string &to);
bool unlink(const std::string &path);

// With all its parents. Throws Failure(files).
void make_folders(const std::string &path);
// A file, or a folder with all that is in it; a link is removed, not followed. Throws
// Failure(files).
void remove_tree(const std::string &path);

// What can be read from here on, up to max_bytes. Throws Failure(files), also when there is more.
std::string read_all(const Descriptor &file, const std::string &path, std::size_t max_bytes);

// A whole small file, without a byte order mark; nothing when there is none. Throws Failure(files)
// when it cannot be read or is longer than max_bytes. Never waits for a writer.
std::optional<std::string> read_file(const std::string &path, std::size_t max_bytes);

}  // namespace order::base
