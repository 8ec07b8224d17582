// A private folder that goes away with the test, and small file helpers.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

namespace order::tests {

class TempFolder {
  public:
    TempFolder() {
        // In memory where that is to be had: tests wait for no disk.
        const std::filesystem::path memory = "/dev/shm";
        for (const auto &parent : {memory, std::filesystem::temp_directory_path()}) {
            std::string pattern = (parent / "order-XXXXXX").string();
            const char *made = ::mkdtemp(pattern.data());
            if (!made) continue;
            path_ = made;
            return;
        }
        throw std::runtime_error("no folder for temporary files");
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;

    std::string path() const { return path_.string(); }
    std::string at(const std::string &name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

inline void write_file(const std::string &path, const std::string &bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string read_file(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Everything below a folder, folders with a '/' behind, links as "name@".
inline std::set<std::string> listing(const std::string &folder) {
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = std::filesystem::relative(entry.path(), folder).string();
        const bool is_link = entry.is_symlink();
        names.insert(name + (is_link ? "@" : entry.is_directory() ? "/" : ""));
    }
    return names;
}

}  // namespace order::tests
