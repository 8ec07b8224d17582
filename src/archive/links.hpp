// Links: what an archive's links lead to, as copies, once all its members are known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/reader.hpp"
#include "archive/tree.hpp"

namespace order::archive {

class Links {
  public:
    // The references outlive it.
    Links(Tree &tree, const Limits &limits, const Failures &failures)
        : tree_(tree), limits_(limits), failures_(failures) {}

    // A link that leads outside by its words alone is Refused.
    void add(const Member &member, const MemberPath &path);

    struct Copy {
        std::size_t file = 0;          // the number of the one to copy
        std::string path;              // of the copy
        const Place *place = nullptr;  // the link's own, when it leads to a file
    };
    // The next copy to make; nothing when all links are done. Folders are made on the way. A link
    // that leads outside, nowhere, or into itself is Refused.
    std::optional<Copy> next();

  private:
    struct Link {
        Place place;
        std::vector<std::string> target;
        bool is_from_root = false;
    };
    // A folder that is being copied, from its next child on.
    struct Level {
        const Node *source = nullptr;
        std::string path;  // of the copy
        decltype(Node::children)::const_iterator child;
        std::size_t version = 0;
    };

    const Node &target_of(const Link &link);
    const Node *follow(const Node &from, const std::vector<std::string> &way);
    const Node *follow(const Link &link);
    std::optional<Copy> begin_link(const Link &link);
    std::optional<Copy> go_on(Level &level);
    void open_level(const Node &source, const std::string &path);
    std::string count_copy(const std::string &folder, const std::string &name);
    [[noreturn]] void refuse(std::string_view problem) const;

    Tree &tree_;
    const Limits &limits_;
    const Failures &failures_;
    std::vector<std::unique_ptr<Link>> links_;
    std::size_t next_link_ = 0;
    std::vector<Level> levels_;
    std::string being_made_;  // the link that is worked on, for messages
    int hops_ = 0;
};

}  // namespace order::archive
