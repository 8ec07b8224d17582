// PartFile: a file that is still being written, hashed on the way when that is wanted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/delivery/file_hash.hpp"
#include "core/delivery/file_identity.hpp"

namespace order::core {

class PartFile {
  public:
    // Nothing when the name is taken (create) or there is no such file (open). Throw Failure(files)
    // when the disk refuses or it is no plain file.
    static std::unique_ptr<PartFile> create(const std::string &path);
    static std::unique_ptr<PartFile> open(const std::string &path);

    // What was appended is written as far as the disk takes it.
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const std::string &path() const { return path_; }
    std::int64_t size_bytes() const { return written_ + static_cast<std::int64_t>(buffer_.size()); }

    // As it is on disk.
    FileIdentity identity() const;

    // Of what is on disk.
    std::string first_bytes(std::size_t max_bytes) const;

    void append(std::string_view bytes);
    // Throws everything away.
    void restart();
    // Hands everything to the kernel, or (sync) to the disk.
    void flush();
    void sync();

    // Bytes are hashed as they are written, once hash_some() has caught up with those before.
    void want_hash() { is_hashing_ = true; }
    bool is_hashing() const { return is_hashing_; }
    // Hashes what is on disk until the moment; true while something is left.
    bool hash_some(base::Instant until);
    // Of the whole file, flushed and caught up; only once.
    std::string sha256() { return hash_.finish(); }

  private:
    PartFile(std::string path, base::Descriptor file, std::int64_t size_bytes);
    void write(std::string_view bytes);

    std::string path_;
    base::Descriptor file_;
    std::int64_t written_;
    std::string buffer_;
    bool is_hashing_ = false;
    FileHash hash_;
};

}  // namespace order::core
