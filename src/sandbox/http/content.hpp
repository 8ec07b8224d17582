// Bytes that can be read anywhere without being held in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace order::sandbox {

class Content {
  public:
    virtual ~Content() = default;
    virtual std::uint64_t size() const = 0;
    // Fills the span with the bytes from the offset on; both lie within size().
    virtual void read(std::uint64_t offset, std::span<char> bytes) const = 0;
};

using ContentPtr = std::shared_ptr<const Content>;

std::string read_all(const Content &content);

// The given bytes.
ContentPtr fixed_content(std::string bytes);

// Bytes that follow from the seed: the same at each reading, and hardly compressible.
ContentPtr generated_content(std::uint64_t seed, std::uint64_t size);

// The text, so many times.
ContentPtr repeated_content(std::string text, std::uint64_t times);

// One after the other.
ContentPtr joined_content(std::vector<ContentPtr> parts);

// A .zip with one member, stored as it is; the member is under 4 GiB.
ContentPtr stored_zip(std::string_view member_path, ContentPtr member);

// A .tar.gz with one member, in uncompressed deflate blocks; the member is under 4 GiB.
ContentPtr stored_tgz(std::string_view member_path, ContentPtr member);

}  // namespace order::sandbox
