#include "archive/tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::archive {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Tree::Tree(const std::string &folder)
    : folder_(folder), root_(::open(folder.c_str(), folder_flags)) {
    if (!root_) throw base::files_failure("open", folder, errno);
}

std::string Tree::full_path(const MemberPath &path) const {
    return base::concat(folder_, "/", path.joined());
}

std::string Tree::claim(const MemberPath &path, bool is_folder) {
    std::string spelling;
    for (std::size_t i = 0; i < path.parts.size(); ++i) {
        if (i > 0) spelling += '/';
        spelling += path.parts[i];
        const bool as_folder = is_folder || i + 1 < path.parts.size();
        const auto [found, is_new] =
            members_.try_emplace(base::lower(spelling), Member{spelling, as_folder});
        if (is_new) continue;
        const Member &earlier = found->second;
        if (earlier.spelling != spelling) return "differs from another name only by case";
        if (earlier.is_folder != as_folder) return "is a file and a folder at once";
        if (!as_folder) return "occurs twice";
    }
    return {};
}

// The folder that holds the first `depth` parts' last one; made where it is missing.
base::Descriptor Tree::open_parent(const MemberPath &path, std::size_t depth) {
    base::Descriptor at(::fcntl(root_.number(), F_DUPFD_CLOEXEC, 0));
    for (std::size_t i = 0; at && i < depth; ++i) {
        const char *name = path.parts[i].c_str();
        if (::mkdirat(at.number(), name, 0755) != 0 && errno != EEXIST) {
            throw base::files_failure("create folder", full_path(path), errno);
        }
        at = base::Descriptor(::openat(at.number(), name, folder_flags));
    }
    if (!at) throw base::files_failure("create folder", full_path(path), errno);
    return at;
}

void Tree::make_folder(const MemberPath &path) { open_parent(path, path.parts.size()); }

base::Descriptor Tree::make_file(const MemberPath &path) {
    const base::Descriptor parent = open_parent(path, path.parts.size() - 1);
    base::Descriptor file(::openat(parent.number(), path.parts.back().c_str(),
                                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file) throw base::files_failure("create", full_path(path), errno);
    return file;
}

}  // namespace order::archive
