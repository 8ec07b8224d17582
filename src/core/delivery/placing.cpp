#include "core/delivery/placing.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <set>

#include "base/file.hpp"

namespace order::core {
namespace {

using base::concat;
using Names = std::array<std::string, 2>;

bool is_folder(const std::string &path) {
    struct stat facts {};
    return ::lstat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

void rename_over(const std::string &from, const std::string &to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        throw base::files_failure("create", to, errno);
    }
}

// False when the name is taken.
bool rename_new(const std::string &from, const std::string &to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS) throw base::files_failure("create", to, errno);
    // A file system that cannot rename and look at once.
    if (base::exists(to)) return false;
    rename_over(from, to);
    return true;
}

// Files of the same asset that its present version does not have any more.
void remove_stale(const DeliveryPaths &paths, const std::vector<Journal::File> &before,
                  const std::vector<Journal::File> &now) {
    std::set<std::string_view> kept;
    for (const Journal::File &file : now) kept.insert(file.path);
    for (const Journal::File &file : before) {
        if (kept.contains(file.path)) continue;
        if (::unlink(paths.in_folder(file.path).c_str()) != 0 && errno != ENOENT &&
            errno != ENOTDIR) {
            throw base::files_failure("remove", paths.in_folder(file.path), errno);
        }
    }
}

void claim(const DeliveryPaths &paths, Journal &journal, const std::string &result,
           std::vector<Journal::File> files) {
    if (journal.result == result) remove_stale(paths, journal.files, files);
    journal.result = result;
    journal.files = std::move(files);
    journal.is_done = true;
    save_journal(paths.journal(), journal);
}

// Puts it under the name that is this asset's already, else the first that is free.
void place(const DeliveryPaths &paths, Journal &journal, const std::string &from,
           const Names &names, const std::function<std::vector<Journal::File>(std::string)> &files,
           const std::function<void(const std::string &)> &replace) {
    const std::string earlier = paths.in_folder(journal.result);
    const bool is_owner = std::find(names.begin(), names.end(), journal.result) != names.end();
    if (is_owner && base::exists(earlier) && is_folder(earlier) == is_folder(from)) {
        claim(paths, journal, journal.result, files(journal.result));
        return replace(earlier);
    }
    for (const std::string &name : names) {
        if (base::exists(paths.in_folder(name))) continue;
        claim(paths, journal, name, files(name));
        if (rename_new(from, paths.in_folder(name))) return;
    }
    throw base::Failure(base::Code::files, concat("\"", paths.in_folder(names.front()),
                                                  "\" is there already and is not this asset's."));
}

// Each file replaces its earlier version; what the user put beside them stays.
void merge(const std::string &from, const std::string &to,
           const std::vector<archive::File> &files) {
    for (const archive::File &file : files) {
        const std::string target = concat(to, "/", file.path);
        std::error_code error;
        std::filesystem::create_directories(std::filesystem::path(target).parent_path(), error);
        if (error) throw base::files_failure("create folder for", target, error.value());
        rename_over(concat(from, "/", file.path), target);
    }
}

}  // namespace

void place_file(const DeliveryPaths &paths, Journal &journal, const std::string &sha256) {
    const std::string part = paths.in_folder(journal.part);
    const auto files = [&](const std::string &result) {
        return std::vector<Journal::File>{{result, journal.size_bytes, sha256}};
    };
    const Names names = {journal.name, with_suffix(journal.name, paths.suffix())};
    place(paths, journal, part, names, files,
          [&](const std::string &target) { rename_over(part, target); });
}

void place_folder(const DeliveryPaths &paths, Journal &journal,
                  const std::vector<archive::File> &files) {
    const auto listed = [&](const std::string &result) {
        std::vector<Journal::File> list;
        list.reserve(files.size());
        for (const archive::File &file : files) {
            list.push_back({concat(result, "/", file.path), file.size_bytes, file.sha256});
        }
        return list;
    };
    const Names names = {stem_of(journal.name), stem_of(with_suffix(journal.name, paths.suffix()))};
    place(paths, journal, paths.unpacking(), names, listed,
          [&](const std::string &target) { merge(paths.unpacking(), target, files); });
}

}  // namespace order::core
