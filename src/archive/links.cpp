#include "archive/links.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr int max_hops = 40;  // from link to link, as file systems have it

bool is_absolute(std::string_view target) {
    return target.starts_with('/') || target.find('\\') != std::string_view::npos ||
           (target.size() > 1 && target[1] == ':');
}

// False when the words alone lead above the root, which is `depth` folders away.
bool stays_inside(const std::vector<std::string> &way, std::size_t depth) {
    for (const std::string &part : way) {
        if (part != "..") {
            ++depth;
        } else if (depth-- == 0) {
            return false;
        }
    }
    return true;
}

// False when there is nothing on that way yet. What is behind a link is not known yet.
bool may_be_there(const Node &root, const std::vector<std::string> &way) {
    const Node *at = &root;
    for (const std::string &part : way) {
        const auto found = at->children.find(part);
        if (found == at->children.end()) {
            return false;
        }
        at = found->second.get();
        if (at->kind == Node::Kind::link) {
            return true;
        }
    }
    return true;
}

}  // namespace

void Links::refuse(std::string_view problem) const {
    failures_.refuse_member(being_made_, problem);
}

void Links::add(const Member &member, const MemberPath &path) {
    being_made_ = member.name.text;
    auto link = std::make_unique<Link>();
    link->is_from_root = member.kind == Member::Kind::hard_link;
    for (const std::string_view part : base::split(member.target.text, '/')) {
        if (part != ".") {
            link->target.emplace_back(part);
        }
    }
    const std::size_t depth = link->is_from_root ? 0 : path.parts.size() - 1;
    if (is_absolute(member.target.text) || !stays_inside(link->target, depth)) {
        refuse("is a link that leads outside the folder");
    }
    if (link->is_from_root && !may_be_there(tree_.root(), link->target)) {
        refuse("is a link to something that is not in the archive");
    }
    tree_.count_node(member.target.text.size());
    link->place = tree_.place_link(path);
    if (link->place.is_new) {
        link->place.node->link = links_.size();
    }
    links_.push_back(std::move(link));
}

// The node a way leads to, through links on it; never a link itself. NULL when it is missing.
const Node *Links::follow(const Node &from, const std::vector<std::string> &way) {
    const Node *at = &from;
    for (const std::string &part : way) {
        if (part == "..") {
            at = at->parent;
            if (!at) {
                refuse("is a link that leads outside the folder");
            }
            continue;
        }
        const auto found = at->children.find(part);
        if (found == at->children.end()) {
            return nullptr;
        }
        at = found->second.get();
        if (at->kind == Node::Kind::link) {
            at = follow(*links_[at->link]);
        }
        if (!at) {
            return nullptr;
        }
    }
    return at;
}

const Node *Links::follow(const Link &link) {
    if (++hops_ > max_hops) {
        refuse("is a link that leads back to itself");
    }
    return follow(link.is_from_root ? tree_.root() : *link.place.folder, link.target);
}

const Node &Links::target_of(const Link &link) {
    hops_ = 0;
    const Node *target = follow(link);
    if (!target) {
        refuse("is a link to something that is not in the archive");
    }
    return *target;
}

std::optional<Links::Copy> Links::next() {
    for (;;) {
        std::optional<Copy> copy;
        if (!levels_.empty()) {
            copy = go_on(levels_.back());
        } else if (next_link_ < links_.size()) {
            copy = begin_link(*links_[next_link_++]);
        } else {
            return {};
        }
        if (copy) {
            return copy;
        }
    }
}

std::optional<Links::Copy> Links::begin_link(const Link &link) {
    being_made_ = link.place.path;
    const Node &target = target_of(link);
    if (target.kind == Node::Kind::file) {
        return Copy{target.versions.front().file, link.place.path, &link.place};
    }
    for (const Node *folder = link.place.folder; folder; folder = folder->parent) {
        if (folder == &target) {
            refuse("is a link that leads into itself");
        }
    }
    open_level(target, link.place.path);
    return {};
}

// The next thing in a folder that is being copied; nothing when it was no file.
std::optional<Links::Copy> Links::go_on(Level &level) {
    if (level.child == level.source->children.end()) {
        levels_.pop_back();
        return {};
    }
    const Node &child = *level.child->second;
    if (level.version < child.versions.size()) {
        const Node::Version &version = child.versions[level.version++];
        return Copy{version.file, count_copy(level.path, version.name)};
    }
    ++level.child;
    level.version = 0;
    if (child.kind == Node::Kind::file) {
        return {};
    }
    const std::string path = count_copy(level.path, child.name);
    const Node &source = child.kind == Node::Kind::link ? target_of(*links_[child.link]) : child;
    if (source.kind == Node::Kind::file) {
        return Copy{source.versions.front().file, path};
    }
    open_level(source, path);
    return {};
}

void Links::open_level(const Node &source, const std::string &path) {
    const auto is_source = [&](const Level &level) { return level.source == &source; };
    if (std::any_of(levels_.begin(), levels_.end(), is_source)) {
        refuse("is a link that leads into itself");
    }
    tree_.make_folder(path);
    levels_.push_back({&source, path, source.children.begin()});
}

// The path of one more copy.
std::string Links::count_copy(const std::string &folder, const std::string &name) {
    std::string path = base::concat(folder, "/", name);
    tree_.count_node(path.size());
    const auto slashes = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
    const std::string_view problem = problem_of_path(path.size(), slashes + 1, limits_);
    if (!problem.empty()) {
        failures_.refuse_member(path, problem);
    }
    return path;
}

}  // namespace order::archive
