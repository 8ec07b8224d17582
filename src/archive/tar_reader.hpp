// TarReader: the members of a tar archive (v7, ustar, pax, GNU), gunzipped where needed.
#pragma once

#include <array>
#include <vector>

#include "archive/reader.hpp"
#include "archive/tar_header.hpp"
#include "archive/tar_stream.hpp"

namespace order::archive {

class TarReader final : public Reader {
  public:
    // The references outlive it; more than `max_bytes` of gunzipped tar is Refused.
    TarReader(const PackedFile &file, const Failures &failures, std::int64_t max_bytes);

    Next next(Member &member) override;
    std::string_view read() override;

  private:
    // What headers in front of a member say of it.
    struct Extension {
        PaxRecords records;
        std::string long_name;
        std::string long_target;
        std::int64_t bytes = 0;  // of all these headers
    };

    bool refill();
    std::string_view some(std::int64_t max_bytes);
    std::string take(std::int64_t bytes);
    void skip(std::int64_t bytes);
    std::string take_extension(const TarHeader &header, Extension &extension);
    Next drain();
    bool use_extension(const TarHeader &header, Extension &extension);
    void describe(const TarHeader &header, const Extension &extension, Member &member);
    void open_content(const TarHeader &header, const PaxRecords &records, Member &member);
    std::int64_t read_sparse_map();

    const Failures &failures_;
    TarStream stream_;
    std::string_view piece_;        // of the stream, not used yet
    std::int64_t stored_left_ = 0;  // of the member's content in the stream
    std::int64_t padding_ = 0;      // behind it
    std::vector<TarPiece> pieces_;  // what the content is made of; holes between them are zeros
    std::size_t piece_index_ = 0;
    std::int64_t position_ = 0;  // in the content
    std::int64_t size_ = 0;
    bool at_end_ = false;  // behind the last member
};

}  // namespace order::archive
