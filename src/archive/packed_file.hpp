// PackedFile: the archive on disk, read from any place.
#pragma once

#include <cstdint>
#include <string>

#include "base/file.hpp"

namespace order::archive {

class PackedFile {
  public:
    // Throws Failure(files) when it cannot be opened.
    explicit PackedFile(const std::string &path);

    const std::string &name() const { return name_; }  // without its folder
    std::int64_t size_bytes() const { return size_bytes_; }

    // As many bytes as there are from `offset` on, up to `size`. Throws Failure(files).
    std::size_t read_at(std::int64_t offset, char *to, std::size_t size) const;
    std::string read_at(std::int64_t offset, std::size_t size) const;

  private:
    std::string path_;
    std::string name_;
    base::Descriptor file_;
    std::int64_t size_bytes_ = 0;
};

}  // namespace order::archive
