#include "core/delivery/placing.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include "base/folder.hpp"
#include "core/file_name.hpp"

namespace order::core {
namespace {

using base::concat;

enum class Renamed { yes, is_taken, failed };  // failed: errno says why

int rename_at(const std::string &from, const base::Entry &to, unsigned flags) {
    return base::uninterrupted([&] {
        return ::renameat2(AT_FDCWD, from.c_str(), to.parent.number(), to.name.c_str(), flags);
    });
}

// Replaces whatever is there.
Renamed rename_plainly(const std::string &from, const base::Entry &to) {
    const auto rename = [&] {
        return ::renameat(AT_FDCWD, from.c_str(), to.parent.number(), to.name.c_str());
    };
    return base::uninterrupted(rename) == 0 ? Renamed::yes : Renamed::failed;
}

// The file system cannot rename in that way.
bool is_unsupported() { return errno == EINVAL || errno == ENOSYS; }

bool is_present(const base::Entry &entry) {
    struct stat facts {};
    return ::fstatat(entry.parent.number(), entry.name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

Renamed rename_new(const std::string &from, const base::Entry &to) {
    if (rename_at(from, to, RENAME_NOREPLACE) == 0) return Renamed::yes;
    if (errno == EEXIST) return Renamed::is_taken;
    if (!is_unsupported()) return Renamed::failed;
    if (is_present(to)) return Renamed::is_taken;
    return rename_plainly(from, to);
}

// What is there is replaced only if it still is what had been seen.
Renamed rename_over(const std::string &from, const base::Entry &to, const FileIdentity &seen) {
    if (rename_at(from, to, RENAME_EXCHANGE) == 0) {
        struct stat facts {};
        if (::lstat(from.c_str(), &facts) == 0 && identity_of(facts) == seen) return Renamed::yes;
        rename_at(from, to, RENAME_EXCHANGE);
        return Renamed::is_taken;
    }
    if (errno == ENOENT) return rename_new(from, to);
    if (!is_unsupported()) return Renamed::failed;
    if (identity_at(to) != seen) return Renamed::is_taken;
    return rename_plainly(from, to);
}

// One arrival on its way to a name.
class Placing {
  public:
    Placing(const DeliveryPaths &paths, Journal &journal, Arrival arrival, const Presence &ours)
        : paths_(paths),
          journal_(journal),
          arrival_(std::move(arrival)),
          ours_(ours),
          folder_(base::open_folder(paths.folder)) {}

    void run() {
        note_times();
        const auto names = names_for(journal_, arrival_.is_folder, paths_);
        const bool is_owner = std::find(names.begin(), names.end(), journal_.result) != names.end();
        if (is_owner && may_replace(journal_.result)) return replace();
        for (const std::string &name : names) {
            if (is_present(entry_at(name))) continue;
            claim(name, {});
            if (put(arrival_.from, name)) return;
        }
        throw base::Failure(base::Code::files, concat("\"", paths_.in_folder(names.front()),
                                                      "\" is there already and is not this "
                                                      "asset's."));
    }

  private:
    std::string source(const Journal::File &file) const {
        return file.path.empty() ? arrival_.from : concat(arrival_.from, "/", file.path);
    }
    static std::string target(const std::string &result, const Journal::File &file) {
        return file.path.empty() ? result : concat(result, "/", file.path);
    }

    base::Entry entry_at(const std::string &path) const {
        auto entry = base::make_way_below(folder_, path);
        if (!entry) throw base::files_failure("create folder for", paths_.in_folder(path), errno);
        return *std::move(entry);
    }

    // False when something that is not ours has that name.
    bool put(const std::string &from, const std::string &path) const {
        const base::Entry to = entry_at(path);
        const FileIdentity *seen = ours_.find(path);
        const Renamed result = seen ? rename_over(from, to, *seen) : rename_new(from, to);
        if (result == Renamed::failed) {
            throw base::files_failure("create", paths_.in_folder(path), errno);
        }
        return result == Renamed::yes;
    }

    void note_times() {
        std::vector<FileIdentity> seen;
        seen.reserve(arrival_.files.size());
        FileIdentity newest;
        for (const Journal::File &file : arrival_.files) {
            struct stat facts {};
            const std::string path = source(file);
            if (::lstat(path.c_str(), &facts) != 0) throw base::files_failure("read", path, errno);
            seen.push_back(identity_of(facts));
            if (seen.back().modified_ns > newest.modified_ns) newest = seen.back();
        }
        await_telling_time(newest);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            arrival_.files[i].modified_ns = telling_time(seen[i]);
        }
    }

    // True when each of its files would meet nothing or a file of ours.
    bool may_replace(const std::string &result) const {
        if (ours_.there().empty() && !is_empty_folder(result)) return false;
        return std::all_of(
            arrival_.files.begin(), arrival_.files.end(),
            [&](const Journal::File &file) { return is_free_for_us(target(result, file)); });
    }

    bool is_empty_folder(const std::string &result) const {
        std::error_code error;
        const auto status = std::filesystem::symlink_status(paths_.in_folder(result), error);
        return arrival_.is_folder && std::filesystem::is_directory(status) &&
               std::filesystem::is_empty(paths_.in_folder(result), error);
    }

    bool is_free_for_us(const std::string &path) const {
        const auto entry = base::find_below(folder_, path);
        if (entry) return ours_.find(path) || !is_present(*entry);
        if (errno == ENOENT) return true;
        // A file of ours gives way where the new version has a folder.
        for (auto slash = path.rfind('/'); slash != std::string::npos && slash > 0;
             slash = path.rfind('/', slash - 1)) {
            if (ours_.find(std::string_view(path).substr(0, slash))) return true;
        }
        return false;
    }

    void replace() {
        claim(journal_.result, ours_.there());
        remove_stale();
        for (const Journal::File &file : arrival_.files) {
            const std::string path = target(journal_.result, file);
            if (put(source(file), path)) continue;
            throw base::Failure(base::Code::files, concat("\"", paths_.in_folder(path),
                                                          "\" was changed while it was being "
                                                          "replaced; fetch the asset again."));
        }
    }

    // Files of the same asset that its present version does not have any more.
    void remove_stale() {
        std::set<std::string_view> kept;
        for (const Journal::File &file : journal_.files) kept.insert(file.path);
        for (const Journal::File &file : ours_.there()) {
            if (kept.contains(file.path)) continue;
            const auto entry = base::find_below(folder_, file.path);
            if (!entry || identity_at(*entry) != *ours_.find(file.path)) continue;
            const auto unlink = [&] {
                return ::unlinkat(entry->parent.number(), entry->name.c_str(), 0);
            };
            if (base::uninterrupted(unlink) != 0 && errno != ENOENT) {
                throw base::files_failure("remove", paths_.in_folder(file.path), errno);
            }
        }
    }

    void claim(const std::string &result, std::vector<Journal::File> earlier) {
        std::vector<Journal::File> files = arrival_.files;
        for (Journal::File &file : files) file.path = target(result, file);
        journal_.result = result;
        journal_.files = std::move(files);
        journal_.earlier = std::move(earlier);
        journal_.is_done = true;
        save_journal(paths_.journal(), journal_);
    }

    const DeliveryPaths &paths_;
    Journal &journal_;
    Arrival arrival_;
    const Presence &ours_;
    base::Descriptor folder_;
};

}  // namespace

std::vector<std::string> names_for(const Journal &journal, bool is_folder,
                                   const DeliveryPaths &paths) {
    std::vector<std::string> names = {journal.name, with_suffix(journal.name, paths.suffix())};
    if (is_folder) std::transform(names.begin(), names.end(), names.begin(), stem_of);
    return names;
}

void place(const DeliveryPaths &paths, Journal &journal, Arrival arrival, const Presence &ours) {
    Placing(paths, journal, std::move(arrival), ours).run();
}

}  // namespace order::core
