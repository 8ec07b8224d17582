#include "core/delivery/presence.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include "base/text.hpp"

namespace order::core {

// False when there is no file of the right size.
bool Presence::open_next() {
    const std::string path = base::concat(folder_, "/", files_[next_].path);
    file_ = base::Descriptor(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    hash_ = FileHash();
    struct stat facts {};
    return file_ && ::fstat(file_.number(), &facts) == 0 && S_ISREG(facts.st_mode) &&
           facts.st_size == files_[next_].size_bytes;
}

bool Presence::advance(base::Instant until) {
    while (!all_there()) {
        const Journal::File &expected = files_[next_];
        if (!file_ && !open_next()) return false;
        if (hash_.catch_up(file_, expected.path, expected.size_bytes, until)) return true;
        if (hash_.finish() != expected.sha256) return false;
        file_.close();
        ++next_;
        if (base::monotonic_now() >= until) return !all_there();
    }
    return false;
}

}  // namespace order::core
