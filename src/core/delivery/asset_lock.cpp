#include "core/delivery/asset_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::core {
namespace {

// The one who had the lock before may have taken the file away after it was opened here.
bool is_still_there(const base::Descriptor &file, const std::string &path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file.number(), &opened) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

}  // namespace

AssetLock::AssetLock(std::string path) : path_(std::move(path)) {
    do {
        file_ = base::Descriptor(
            ::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
        if (!file_) throw base::files_failure("create", path_, errno);
        if (::flock(file_.number(), LOCK_EX | LOCK_NB) == 0) continue;
        if (errno == EWOULDBLOCK) {
            const std::string folder = path_.substr(0, path_.rfind('/'));
            throw base::Failure(base::Code::files, base::concat("The asset is being written to \"",
                                                                folder, "\" by another process."));
        }
        break;  // a file system without locks
    } while (!is_still_there(file_, path_));
}

AssetLock::~AssetLock() { ::unlink(path_.c_str()); }

}  // namespace order::core
