#include "archive/tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/text.hpp"

namespace order::archive {
namespace {

std::string joined(const std::vector<std::string> &parts) {
    std::string path;
    for (const std::string &part : parts) {
        path += path.empty() ? part : base::concat("/", part);
    }
    return path;
}

}  // namespace

Tree::Tree(const std::string &folder, const Limits &limits, const Failures &failures)
    : folder_(folder),
      limits_(limits),
      failures_(failures),
      root_folder_(base::open_folder(folder)) {}

void Tree::count_member() {
    if (++members_ > limits_.max_files) {
        failures_.refuse(
            base::concat("holds more than ", std::to_string(limits_.max_files), " members"));
    }
}

void Tree::count_node(std::size_t name_bytes) {
    if (++nodes_ > limits_.max_files) {
        failures_.refuse(base::concat("holds more than ", std::to_string(limits_.max_files),
                                      " members, with their folders"));
    }
    name_bytes_ += name_bytes;
    if (name_bytes_ > limits_.max_name_bytes) {
        failures_.refuse(base::concat("holds more than ", std::to_string(limits_.max_name_bytes),
                                      " bytes of names"));
    }
}

std::string Tree::path_of(const Node &node) {
    if (!node.parent) {
        return {};
    }
    const std::string parent = path_of(*node.parent);
    return parent.empty() ? node.name : base::concat(parent, "/", node.name);
}

std::string Tree::full_path(std::string_view path) const {
    return path.empty() ? folder_ : base::concat(folder_, "/", path);
}

// Names that differ only by case are one on many file systems.
std::string Tree::claim_name(Node &folder, const std::string &name) {
    std::string claimed = name;
    for (int number = 2; !folder.names.emplace(base::lower(claimed), claimed).second; ++number) {
        claimed = numbered_name(name, number, max_part_bytes);
    }
    return claimed;
}

Node &Tree::folder_in(Node &parent, const std::string &name, const MemberPath &path) {
    auto found = parent.children.find(name);
    if (found == parent.children.end()) {
        count_node(name.size());
        auto node = std::make_unique<Node>();
        node->parent = &parent;
        node->name = claim_name(parent, name);
        if (node->name != name) {
            renamed_.push_back({name, path_of(*node), false});
        }
        found = parent.children.emplace(name, std::move(node)).first;
    } else if (found->second->kind == Node::Kind::link) {
        failures_.refuse_member(joined(path.parts), "is behind a link");
    } else if (found->second->kind == Node::Kind::file) {
        failures_.refuse_member(joined(path.parts), "is a file and a folder at once");
    }
    return *found->second;
}

Node &Tree::place_folder(const MemberPath &path) {
    Node *folder = &root_;
    for (const std::string &part : path.parts) {
        folder = &folder_in(*folder, part, path);
    }
    return *folder;
}

Node &Tree::parent_of(const MemberPath &path) {
    Node *folder = &root_;
    for (std::size_t i = 0; i + 1 < path.parts.size(); ++i) {
        folder = &folder_in(*folder, path.parts[i], path);
    }
    return *folder;
}

Place Tree::place(const MemberPath &path, Node::Kind kind) {
    Place place;
    place.folder = &parent_of(path);
    const std::string &name = path.parts.back();
    auto &children = place.folder->children;
    auto found = children.find(name);
    if (found != children.end() && found->second->kind == Node::Kind::folder) {
        failures_.refuse_member(joined(path.parts), "is a file and a folder at once");
    }
    const std::string folder_path = path_of(*place.folder);
    count_node(2 * name.size() + folder_path.size());
    place.is_new = found == children.end();
    if (place.is_new) {
        auto node = std::make_unique<Node>();
        node->parent = place.folder;
        node->kind = kind;
        found = children.emplace(name, std::move(node)).first;
    }
    place.node = found->second.get();
    place.name = claim_name(*place.folder, name);
    if (place.is_new) {
        place.node->name = place.name;
    }
    place.path = folder_path.empty() ? place.name : base::concat(folder_path, "/", place.name);
    if (place.name != name) {
        renamed_.push_back({name, place.path, !place.is_new});
    }
    return place;
}

Place Tree::place_file(const MemberPath &path) { return place(path, Node::Kind::file); }

Place Tree::place_link(const MemberPath &path) { return place(path, Node::Kind::link); }

void Tree::forget(const Place &place) {
    place.folder->names.erase(base::lower(place.name));
    std::erase_if(renamed_, [&](const Renamed &one) { return one.path == place.path; });
}

base::Entry Tree::entry_at(std::string_view path) const {
    auto entry = base::find_below(root_folder_, path);
    if (!entry) {
        throw base::files_failure("open", full_path(path), errno);
    }
    return *std::move(entry);
}

base::Entry Tree::way_to(std::string_view path) const {
    auto entry = base::make_way_below(root_folder_, path);
    if (!entry) {
        throw base::files_failure("create folder for", full_path(path), errno);
    }
    return *std::move(entry);
}

void Tree::make_folder(std::string_view path) const {
    if (!path.empty()) {
        static_cast<void>(way_to(base::concat(path, "/")));
    }
}

base::Descriptor Tree::make_file(std::string_view path) const {
    const base::Entry entry = way_to(path);
    base::Descriptor file(base::uninterrupted([&] {
        return ::openat(entry.parent.number(), entry.name.c_str(),
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    }));
    if (!file) {
        throw base::files_failure("create", full_path(path), errno);
    }
    return file;
}

base::Descriptor Tree::open_file(std::string_view path) const {
    const base::Entry entry = entry_at(path);
    base::Descriptor file(base::uninterrupted([&] {
        return ::openat(entry.parent.number(), entry.name.c_str(),
                        O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    if (!file) {
        throw base::files_failure("open", full_path(path), errno);
    }
    return file;
}

void Tree::remove_file(std::string_view path) const {
    const base::Entry entry = entry_at(path);
    if (base::uninterrupted(
            [&] { return ::unlinkat(entry.parent.number(), entry.name.c_str(), 0); }) != 0) {
        throw base::files_failure("remove", full_path(path), errno);
    }
}

void Tree::lift_only_folder() const {
    const Node &only = *root_.children.begin()->second;
    const int root = root_folder_.number();
    const auto rename = [&](int from, const std::string &name, const std::string &to) {
        const auto call = [&] { return ::renameat(from, name.c_str(), root, to.c_str()); };
        if (base::uninterrupted(call) != 0) {
            throw base::files_failure("rename", full_path(name), errno);
        }
    };
    // Out of the way of what is in it.
    std::string name = only.name;
    while (only.names.contains(base::lower(name))) {
        name += "-";
    }
    if (name != only.name) {
        rename(root, only.name, name);
    }
    const base::Entry entry = entry_at(base::concat(name, "/"));
    for (const auto &[lower, child] : only.names) {
        rename(entry.parent.number(), child, child);
    }
    if (base::uninterrupted([&] { return ::unlinkat(root, name.c_str(), AT_REMOVEDIR); }) != 0) {
        throw base::files_failure("remove", full_path(name), errno);
    }
}

}  // namespace order::archive
