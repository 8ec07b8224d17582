// ZipReader: the members of a zip archive, stored or deflated, as the table at its end lists them.
#pragma once

#include <zlib.h>

#include <vector>

#include "archive/reader.hpp"
#include "archive/zip_directory.hpp"

namespace order::archive {

class ZipReader final : public Reader {
  public:
    // The references outlive it.
    ZipReader(const PackedFile &file, const Failures &failures);
    ~ZipReader() override;
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;

    Next next(Member &member) override;
    std::string_view read() override;

  private:
    void find_content(const std::string &name);
    void open_content();
    bool fill();
    std::string_view inflate_some();
    void check_end() const;
    std::string read_target(const std::string &name);

    const PackedFile &file_;
    const Failures &failures_;
    ZipDirectory directory_;
    ZipEntry entry_;
    std::int64_t all_packed_bytes_ = 0;  // of the members so far
    std::int64_t position_ = 0;          // of the next packed byte in the file
    std::int64_t packed_left_ = 0;
    std::int64_t size_left_ = 0;
    uLong crc_ = 0;
    bool at_end_ = true;      // of the member's deflated content
    bool is_checked_ = true;  // its content was read and is right
    bool can_inflate_ = false;
    z_stream zlib_{};
    std::vector<char> packed_;
    std::vector<char> plain_;
};

}  // namespace order::archive
