// FileHash: the SHA-256 of a file, from bytes handed in or read back from disk, in slices.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "crypto/hash.hpp"

namespace order::core {

class FileHash {
  public:
    // How many of the file's bytes are in it.
    std::int64_t position() const { return position_; }

    // The bytes at position().
    void add(std::string_view bytes);
    // Reads from position() up to `end`, until the moment; true while something is left. Throws
    // Failure(files), also when the file is shorter.
    bool catch_up(const base::Descriptor &file, const std::string &path, std::int64_t end,
                  base::Instant until);
    // Lower-case hexadecimal; only once.
    std::string finish();

  private:
    crypto::Sha256Stream stream_;
    std::int64_t position_ = 0;
    std::vector<char> buffer_;
};

}  // namespace order::core
