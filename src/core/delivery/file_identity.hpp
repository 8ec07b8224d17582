// FileIdentity: what a file looks like from outside, to see later that nobody has touched it.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <optional>

#include "base/folder.hpp"

namespace order::core {

inline constexpr std::int64_t unknown_time = -1;

struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    std::int64_t size_bytes = 0;
    std::int64_t modified_ns = unknown_time;

    bool operator==(const FileIdentity &) const = default;
};

FileIdentity identity_of(const struct stat &facts);

// Of a regular file; nothing with errno set when there is none, or errno 0 when it is another kind.
std::optional<FileIdentity> identity_at(const base::Entry &entry);

// The time of the last change when a later change is sure to leave another one, else unknown_time:
// a file changed within the tick of the file system's clock would look the same.
std::int64_t telling_time(const FileIdentity &file);

// Waits, for some milliseconds at most, until the time of a file written just now is telling.
void await_telling_time(const FileIdentity &file);

}  // namespace order::core
