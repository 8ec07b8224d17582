#include "base/folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/text.hpp"

namespace order::base {
namespace {

// Walking through a folder takes no right to list it.
constexpr int folder_flags = O_PATH | O_DIRECTORY | O_CLOEXEC;

std::optional<Entry> walk(const Descriptor &folder, std::string_view path, bool makes) {
    Descriptor at(uninterrupted([&] { return ::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0); }));
    for (;;) {
        const auto slash = path.find('/');
        std::string name(path.substr(0, slash));
        if (!at) return {};
        if (slash == std::string_view::npos) return Entry{std::move(at), std::move(name)};
        const auto make = [&] { return ::mkdirat(at.number(), name.c_str(), 0755); };
        if (makes && uninterrupted(make) != 0 && errno != EEXIST) return {};
        at = Descriptor(uninterrupted(
            [&] { return ::openat(at.number(), name.c_str(), folder_flags | O_NOFOLLOW); }));
        path.remove_prefix(slash + 1);
    }
}

}  // namespace

Descriptor open_folder(const std::string &path) {
    Descriptor folder(uninterrupted([&] { return ::open(path.c_str(), folder_flags); }));
    if (!folder) throw files_failure("open", path, errno);
    return folder;
}

std::optional<Entry> find_below(const Descriptor &folder, std::string_view path) {
    return walk(folder, path, false);
}

std::optional<Entry> make_way_below(const Descriptor &folder, std::string_view path) {
    return walk(folder, path, true);
}

}  // namespace order::base
