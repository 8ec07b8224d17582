// ZipDirectory: the table at the end of a zip archive, which is what the archive holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "archive/failures.hpp"
#include "archive/packed_file.hpp"

namespace order::archive {

struct ZipEntry {
    std::string raw_name;      // as it is in both of the member's headers
    std::string unicode_name;  // what an extra field gives in its place; empty: nothing
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::int64_t packed_bytes = 0;
    std::int64_t size_bytes = 0;
    std::int64_t header_offset = 0;
    std::uint32_t attributes = 0;  // of the system that made it
    std::uint8_t system = 0;
};

class ZipDirectory {
  public:
    // The references outlive it. Throw Failure(provider) when it is damaged, Failure(files).
    ZipDirectory(const PackedFile &file, const Failures &failures);

    // Nothing at its end.
    std::optional<ZipEntry> next();

    // Everything a member has stands before it.
    std::int64_t offset() const { return offset_; }

  private:
    std::string read(std::int64_t offset, std::size_t size) const;
    std::int64_t find_end_record();
    void use_end_record(std::int64_t at);
    std::string zip64_end_record(std::int64_t end_record) const;
    void use_extra_fields(ZipEntry &entry, std::string_view extra) const;

    const PackedFile &file_;
    const Failures &failures_;
    std::int64_t offset_ = 0;
    std::int64_t position_ = 0;
    std::int64_t end_ = 0;
    std::uint64_t entries_ = 0;  // as the archive counts them
    std::uint64_t seen_ = 0;
};

}  // namespace order::archive
