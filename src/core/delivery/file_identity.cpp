#include "core/delivery/file_identity.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include "base/call.hpp"

namespace order::core {
namespace {

constexpr std::int64_t second_ns = 1'000'000'000;

std::int64_t nanoseconds(const timespec &time) {
    return std::int64_t{time.tv_sec} * second_ns + time.tv_nsec;
}

// The clock that the kernel stamps files with: it advances in ticks.
std::int64_t files_now_ns() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return nanoseconds(now);
}

// Whole seconds come from a file system that keeps no more (FAT: every other second).
std::int64_t grain_ns(std::int64_t modified_ns) {
    return modified_ns % second_ns == 0 ? 2 * second_ns : 0;
}

}  // namespace

FileIdentity identity_of(const struct stat &facts) {
    return {facts.st_dev, facts.st_ino, facts.st_size,
            std::max<std::int64_t>(nanoseconds(facts.st_mtim), unknown_time)};
}

std::optional<FileIdentity> identity_at(const base::Entry &entry) {
    struct stat facts {};
    if (::fstatat(entry.parent.number(), entry.name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        return {};
    }
    errno = 0;
    if (!S_ISREG(facts.st_mode)) return {};
    return identity_of(facts);
}

std::int64_t telling_time(const FileIdentity &file) {
    const bool is_telling = files_now_ns() > file.modified_ns + grain_ns(file.modified_ns);
    return is_telling ? file.modified_ns : unknown_time;
}

void await_telling_time(const FileIdentity &file) {
    constexpr int max_waits = 20;
    if (grain_ns(file.modified_ns) > 0) return;
    for (int i = 0; i < max_waits && telling_time(file) == unknown_time; ++i) {
        base::Call().sleep_until(base::after_ms(1));
    }
}

}  // namespace order::core
