// Tree: what an archive's members become below one private folder: never anything outside it, never
// through a link, never two of one name.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "archive/failures.hpp"
#include "archive/member_path.hpp"
#include "base/folder.hpp"

namespace order::archive {

struct Node {
    enum class Kind { folder, file, link };
    struct Version {
        std::size_t file = 0;  // its number
        std::string name;      // on disk
    };

    Node *parent = nullptr;
    Kind kind = Kind::folder;
    std::string name;               // on disk
    std::vector<Version> versions;  // the files of this name
    std::size_t link = 0;           // of a link: its number
    // Of a folder: by the archive's spelling, and all names on disk by their lower case.
    std::map<std::string, std::unique_ptr<Node>, std::less<>> children;
    std::map<std::string, std::string> names;
};

// A name for a file or a link.
struct Place {
    Node *node = nullptr;    // the first of this name in the archive
    Node *folder = nullptr;  // where it is
    std::string name;        // on disk, there
    std::string path;        // below the root
    bool is_new = false;     // the first of its name
};

// A member or folder that could not have the name it has in the archive.
struct Renamed {
    std::string name;
    std::string path;          // below the root
    bool had_earlier = false;  // the very name was taken, not one that differs by case
};

class Tree {
  public:
    // Throws Failure(files) when the folder cannot be opened. The references outlive it.
    Tree(const std::string &folder, const Limits &limits, const Failures &failures);

    // Finds a place for a member; what cannot be is Refused. Nothing is made on disk.
    Place place_file(const MemberPath &path);
    Place place_link(const MemberPath &path);
    Node &place_folder(const MemberPath &path);
    // One that turned out to be there already.
    void forget(const Place &place);

    // What was renamed since the last call.
    std::vector<Renamed> take_renamed() { return std::exchange(renamed_, {}); }

    // Counts what takes memory and file names; too much is Refused.
    void count_node(std::size_t name_bytes);
    void count_member();

    const Node &root() const { return root_; }
    static std::string path_of(const Node &node);
    std::string full_path(std::string_view path) const;

    // On disk, by paths below the root. Throw Failure(files) when the disk refuses.
    void make_folder(std::string_view path) const;
    base::Descriptor make_file(std::string_view path) const;
    base::Descriptor open_file(std::string_view path) const;
    void remove_file(std::string_view path) const;
    // Puts what is in the only folder of the root into the root.
    void lift_only_folder() const;

  private:
    Node &folder_in(Node &parent, const std::string &name, const MemberPath &path);
    Node &parent_of(const MemberPath &path);
    Place place(const MemberPath &path, Node::Kind kind);
    std::string claim_name(Node &folder, const std::string &name);
    base::Entry entry_at(std::string_view path) const;
    base::Entry way_to(std::string_view path) const;

    std::string folder_;
    const Limits &limits_;
    const Failures &failures_;
    base::Descriptor root_folder_;
    Node root_;
    std::int64_t nodes_ = 0;
    std::int64_t members_ = 0;
    std::size_t name_bytes_ = 0;
    std::vector<Renamed> renamed_;
};

}  // namespace order::archive
