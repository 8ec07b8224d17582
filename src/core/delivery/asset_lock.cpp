#include "core/delivery/asset_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::core {
namespace {

// Enough for every other process that lets go of the lock just now.
constexpr int max_tries = 100;

// The one who had the lock before may have taken the file away after it was opened here. False,
// with errno set, also when that cannot be seen.
bool is_still_there(const base::Descriptor &file, const std::string &path) {
    struct stat opened {};
    struct stat named {};
    if (::fstat(file.number(), &opened) != 0 || ::lstat(path.c_str(), &named) != 0) return false;
    errno = ESTALE;
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

AssetLock::AssetLock(std::string path, const base::Call &call) : path_(std::move(path)) {
    for (int tries = 0; tries < max_tries; ++tries) {
        call.check();
        file_ = base::open_regular(path_, O_RDWR | O_CREAT, 0600);
        const auto lock = [&] { return ::flock(file_.number(), LOCK_EX | LOCK_NB); };
        if (base::uninterrupted(lock) != 0) {
            if (errno != EWOULDBLOCK) return;  // a file system without locks
            const std::string folder = path_.substr(0, path_.rfind('/'));
            throw base::Failure(base::Code::files, base::concat("The asset is being written to \"",
                                                                folder, "\" by another process."));
        }
        if (is_still_there(file_, path_)) return;
    }
    throw base::files_failure("lock", path_, errno);
}

AssetLock::~AssetLock() { base::unlink(path_); }

}  // namespace order::core
