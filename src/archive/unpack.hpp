// Unpacks a zip or tar archive into a folder, safely: nothing ever lands outside it, and sizes are
// bounded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"

namespace order::archive {

struct Limits {
    std::int64_t max_files = 100'000;  // folders and copies of linked files included
    std::int64_t max_total_bytes = 1LL << 40;
    // An archive may always grow to max_growth_bytes; beyond them to max_ratio times its own size,
    // which is more than deflate can do.
    std::int64_t max_growth_bytes = 1LL << 30;
    std::int64_t max_ratio = 1040;
    std::size_t max_path_bytes = 1024;
    std::size_t max_depth = 64;
    std::size_t max_name_bytes = 32u << 20;  // of all paths
};

// The archive is whole but holds what must not be unpacked: another download changes nothing.
struct Refused final : base::Failure {
    explicit Refused(std::string message) : Failure(base::Code::provider, std::move(message)) {}
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

// Works in slices, so that the caller keeps control. Throws Failure(provider) for a damaged
// archive, Refused (naming the member) for a hostile one, Failure(files) when the disk refuses.
class Unpacker {
  public:
    // `folder` exists and is empty. When "output" is the one top folder of all members, what is in
    // it takes its place. Links become copies of what they lead to. Two members of one name, or
    // whose names differ only by case, get two names, unless they are the same. A member
    // that got another name is a warning in the log.
    Unpacker(const std::string &archive_path, const std::string &folder, const Limits &limits = {},
             base::Log log = {});
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
