// Unpacks a zip or tar archive into a folder, safely: nothing ever lands outside it, and sizes are
// bounded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"

namespace order::archive {

struct Limits {
    std::int64_t max_files = 100'000;
    std::int64_t max_total_bytes = 1LL << 40;
    std::int64_t max_ratio =
        1000;  // unpacked bytes for each byte of the archive, beyond the first MiB
    std::size_t max_path_bytes = 1024;
    std::size_t max_depth = 64;
};

struct File {
    std::string path;  // below the folder, with '/'
    std::int64_t size_bytes = 0;
    std::string sha256;  // hexadecimal
};

// False in a build without an archive library; then Unpacker throws Failure(unsupported).
bool can_unpack();

// True when the file's first bytes are those of a zip or a (compressed) tar archive.
bool is_archive(const std::string &path);

// Works in slices, so that the caller keeps control. Throws Failure(provider) for a damaged or
// hostile archive (naming the member), Failure(files) when the disk refuses.
class Unpacker {
  public:
    // `folder` exists and is empty. Of member paths, everything through the first "output/" is
    // dropped.
    Unpacker(const std::string &archive_path, const std::string &folder, const Limits &limits = {});
    ~Unpacker();
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    // Goes on until the moment; false when everything is unpacked and on disk.
    bool advance(base::Instant until);
    std::int64_t unpacked_bytes() const;
    // Complete once advance() gave false.
    const std::vector<File> &files() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace order::archive
