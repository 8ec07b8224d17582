// Tree: makes folders and files below one private folder; never outside it, through a link, or
// twice.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "archive/member_path.hpp"
#include "base/file.hpp"

namespace order::archive {

class Tree {
  public:
    // Throws Failure(files) when the folder cannot be opened.
    explicit Tree(const std::string &folder);

    // Why this member cannot stand beside the earlier ones; empty when it can. Remembers it then.
    std::string claim(const MemberPath &path, bool is_folder);

    // Throw Failure(files) when the disk refuses. The path has been claimed.
    void make_folder(const MemberPath &path);
    base::Descriptor make_file(const MemberPath &path);

    std::string full_path(const MemberPath &path) const;

  private:
    struct Member {
        std::string spelling;
        bool is_folder = false;
    };
    base::Descriptor open_parent(const MemberPath &path, std::size_t depth);

    std::string folder_;
    base::Descriptor root_;
    std::map<std::string, Member> members_;  // by lower-case path
};

}  // namespace order::archive
