#include "core/delivery/presence.hpp"

#include <fcntl.h>
#include <sys/stat.h>

namespace order::core {

Presence::Presence(const std::string &folder, std::vector<Journal::File> files)
    : folder_(base::open_folder(folder)), files_(std::move(files)) {}

bool Presence::advance(base::Instant until) {
    while (next_ < files_.size()) {
        Journal::File &file = files_[next_];
        const Look look = look_at(file, until);
        if (look == Look::unfinished) return true;
        if (look == Look::lost) all_there_ = false;
        if (look == Look::there && seen_at_.try_emplace(file.path, seen_).second) {
            there_.push_back(file);
        }
        ++next_;
        if (base::monotonic_now() >= until) break;
    }
    return next_ < files_.size();
}

Presence::Look Presence::look_at(Journal::File &file, base::Instant until) {
    if (!open_) {
        const auto entry = base::find_below(folder_, file.path);
        const auto seen = entry ? identity_at(*entry) : std::nullopt;
        if (!seen || seen->size_bytes != file.size_bytes) return Look::lost;
        seen_ = *seen;
        const bool is_known = file.modified_ns != unknown_time;
        if (is_known && file.modified_ns == seen_.modified_ns) return Look::there;
        modified_ns_ = telling_time(seen_);  // now: it may be changed while it is read
        open_ = base::Descriptor(base::uninterrupted([&] {
            return ::openat(entry->parent.number(), entry->name.c_str(),
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        }));
        hash_ = FileHash();
    }
    bool is_same = is_unchanged();
    if (is_same && hash_.catch_up(open_, file.path, file.size_bytes, until)) {
        return Look::unfinished;
    }
    is_same = is_same && hash_.finish() == file.sha256 && is_unchanged();
    open_.close();
    if (!is_same) return Look::lost;
    file.modified_ns = modified_ns_;
    return Look::there;
}

bool Presence::is_unchanged() const {
    struct stat facts {};
    return ::fstat(open_.number(), &facts) == 0 && identity_of(facts) == seen_;
}

const FileIdentity *Presence::find(std::string_view path) const {
    const auto found = seen_at_.find(path);
    return found == seen_at_.end() ? nullptr : &found->second;
}

}  // namespace order::core
