// TarStream: the bytes of a tar archive in pieces, gunzipped where needed, with gzip's own sums
// checked.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "archive/failures.hpp"
#include "archive/packed_file.hpp"

namespace order::archive {

class TarStream {
  public:
    // More than `max_bytes` of output is Refused. The references outlive the stream.
    TarStream(const PackedFile &file, const Failures &failures, std::int64_t max_bytes);
    ~TarStream();
    TarStream(const TarStream &) = delete;
    TarStream &operator=(const TarStream &) = delete;

    // The next piece, empty at the end. Throws Failure(provider) for damage, Failure(files) when
    // the file cannot be read.
    std::string_view read();

    // True when all that was read ends with the two zero blocks that end a tar archive.
    bool has_end_marker() const { return zeros_at_end_ >= 1024; }

  private:
    bool fill();
    std::string_view inflate_some();

    const PackedFile &file_;
    const Failures &failures_;
    std::int64_t position_ = 0;
    std::int64_t bytes_left_;
    std::int64_t zeros_at_end_ = 0;
    bool is_gzip_ = false;
    bool at_end_ = false;
    bool in_member_ = false;  // between a gzip header and its sums
    bool had_member_ = false;
    z_stream zlib_{};
    std::vector<unsigned char> packed_;
    std::vector<unsigned char> plain_;
};

}  // namespace order::archive
