// Folders: what is below one, reached without following links, so that nothing outside is meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/file.hpp"

namespace order::base {

// A name in an open folder.
struct Entry {
    Descriptor parent;
    std::string name;
};

// The folder itself may be a link. Throws Failure(files).
Descriptor open_folder(const std::string &path);

// The entry at "a/b/c" below a folder; its last part need not exist. Nothing, with errno set, when
// the way there is missing (ENOENT) or leads over a file or a link (ENOTDIR).
std::optional<Entry> find_below(const Descriptor &folder, std::string_view path);

// The same, with the missing folders made.
std::optional<Entry> make_way_below(const Descriptor &folder, std::string_view path);

}  // namespace order::base
