// Bytes that can be read anywhere without being held in memory.
#include "sandbox/http/content.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "sandbox/dice.hpp"

namespace order::sandbox {
namespace {

class Fixed final : public Content {
  public:
    explicit Fixed(std::string bytes) : bytes_(std::move(bytes)) {}
    std::uint64_t size() const override { return bytes_.size(); }
    void read(std::uint64_t offset, std::span<char> bytes) const override {
        if (!bytes.empty()) std::memcpy(bytes.data(), bytes_.data() + offset, bytes.size());
    }

  private:
    std::string bytes_;
};

// Word i is a function of the seed and i, so reading may begin anywhere.
std::uint64_t word_at(std::uint64_t seed, std::uint64_t index) {
    return scramble(seed + index * 0x9e3779b97f4a7c15u);
}

class Generated final : public Content {
  public:
    Generated(std::uint64_t seed, std::uint64_t size) : seed_(seed), size_(size) {}
    std::uint64_t size() const override { return size_; }
    void read(std::uint64_t offset, std::span<char> bytes) const override {
        while (!bytes.empty()) {
            const std::uint64_t word = word_at(seed_, offset / 8);
            const std::size_t skip = offset % 8;
            const std::size_t count = std::min<std::size_t>(8 - skip, bytes.size());
            std::memcpy(bytes.data(), reinterpret_cast<const char *>(&word) + skip, count);
            bytes = bytes.subspan(count);
            offset += count;
        }
    }

  private:
    std::uint64_t seed_;
    std::uint64_t size_;
};

class Repeated final : public Content {
  public:
    Repeated(std::string text, std::uint64_t times) : text_(std::move(text)), times_(times) {}
    std::uint64_t size() const override { return text_.size() * times_; }
    void read(std::uint64_t offset, std::span<char> bytes) const override {
        for (char &byte : bytes) byte = text_[offset++ % text_.size()];
    }

  private:
    std::string text_;
    std::uint64_t times_;
};

class Joined final : public Content {
  public:
    explicit Joined(std::vector<ContentPtr> parts) : parts_(std::move(parts)) {
        for (const auto &part : parts_) size_ += part->size();
    }
    std::uint64_t size() const override { return size_; }
    void read(std::uint64_t offset, std::span<char> bytes) const override {
        for (const auto &part : parts_) {
            if (bytes.empty()) return;
            if (offset >= part->size()) {
                offset -= part->size();
                continue;
            }
            const auto count = std::min<std::uint64_t>(part->size() - offset, bytes.size());
            part->read(offset, bytes.first(count));
            bytes = bytes.subspan(count);
            offset = 0;
        }
    }

  private:
    std::vector<ContentPtr> parts_;
    std::uint64_t size_ = 0;
};

// A deflate stream of stored blocks: each is a header of five bytes and up to 65535 bytes.
class StoredBlocks final : public Content {
  public:
    static constexpr std::uint64_t block_bytes = 65535;
    static constexpr std::uint64_t header_bytes = 5;

    explicit StoredBlocks(ContentPtr inner) : inner_(std::move(inner)) {}
    std::uint64_t size() const override { return inner_->size() + blocks() * header_bytes; }
    void read(std::uint64_t offset, std::span<char> bytes) const override {
        while (!bytes.empty()) {
            const std::uint64_t block = offset / (block_bytes + header_bytes);
            const std::uint64_t within = offset % (block_bytes + header_bytes);
            const std::uint64_t start = block * block_bytes;
            const std::uint64_t length = std::min(block_bytes, inner_->size() - start);
            std::size_t count = 0;
            if (within < header_bytes) {
                const auto header = header_of(block, length);
                count = std::min<std::uint64_t>(header_bytes - within, bytes.size());
                std::memcpy(bytes.data(), header.data() + within, count);
            } else {
                const std::uint64_t from = within - header_bytes;
                count = std::min<std::uint64_t>(length - from, bytes.size());
                inner_->read(start + from, bytes.first(count));
            }
            bytes = bytes.subspan(count);
            offset += count;
        }
    }

  private:
    std::uint64_t blocks() const {
        return std::max<std::uint64_t>(1, (inner_->size() + block_bytes - 1) / block_bytes);
    }
    std::array<char, header_bytes> header_of(std::uint64_t block, std::uint64_t length) const {
        const bool last = block + 1 == blocks();
        const auto low = [](std::uint64_t value) { return static_cast<char>(value & 0xFF); };
        return {static_cast<char>(last ? 1 : 0), low(length), low(length >> 8), low(~length),
                low(~length >> 8)};
    }

    ContentPtr inner_;
};

std::string little_endian(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
    return text;
}

std::uint32_t crc_of(const Content &content) {
    std::vector<char> buffer(1u << 18);
    uLong crc = crc32(0, nullptr, 0);
    for (std::uint64_t offset = 0; offset < content.size();) {
        const auto count = std::min<std::uint64_t>(buffer.size(), content.size() - offset);
        content.read(offset, std::span(buffer).first(count));
        crc = crc32(crc, reinterpret_cast<const Bytef *>(buffer.data()), uInt(count));
        offset += count;
    }
    return std::uint32_t(crc);
}

// One ustar header block for a plain file.
std::string tar_header(std::string_view path, std::uint64_t size) {
    std::string block(512, '\0');
    const auto put = [&](std::size_t at, std::string_view text) {
        std::copy(text.begin(), text.end(), block.begin() + std::ptrdiff_t(at));
    };
    const auto octal = [](std::uint64_t value, std::size_t digits) {
        std::string text(digits, '0');
        for (std::size_t i = digits; i-- > 0; value /= 8) text[i] = char('0' + value % 8);
        return text;
    };
    put(0, path.substr(0, 100));
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, octal(size, 11));
    put(136, octal(0, 11));
    put(148, "        ");
    put(156, "0");
    put(257, std::string_view("ustar\00000", 8));
    std::uint64_t sum = 0;
    for (const unsigned char c : block) sum += c;
    put(148, octal(sum, 6));
    put(154, std::string_view("\0 ", 2));
    return block;
}

}  // namespace

std::string read_all(const Content &content) {
    std::string bytes(content.size(), '\0');
    content.read(0, bytes);
    return bytes;
}

ContentPtr fixed_content(std::string bytes) { return std::make_shared<Fixed>(std::move(bytes)); }

ContentPtr generated_content(std::uint64_t seed, std::uint64_t size) {
    return std::make_shared<Generated>(seed, size);
}

ContentPtr repeated_content(std::string text, std::uint64_t times) {
    return std::make_shared<Repeated>(std::move(text), times);
}

ContentPtr joined_content(std::vector<ContentPtr> parts) {
    return std::make_shared<Joined>(std::move(parts));
}

ContentPtr stored_zip(std::string_view member_path, ContentPtr member) {
    const std::uint64_t size = member->size();
    // Version 2.0, no flags, method "stored", 1 January 2020, 00:00.
    const std::string common =
        little_endian(20, 2) + little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 2) +
        little_endian(0x5021, 2) + little_endian(crc_of(*member), 4) + little_endian(size, 4) +
        little_endian(size, 4) + little_endian(member_path.size(), 2) + little_endian(0, 2);
    const std::string local = "PK\3\4" + common + std::string(member_path);
    const std::string directory =
        "PK\1\2" + little_endian(20, 2) + common + std::string(14, '\0') + std::string(member_path);
    const std::string end = "PK\5\6" + little_endian(0, 4) + little_endian(1, 2) +
                            little_endian(1, 2) + little_endian(directory.size(), 4) +
                            little_endian(local.size() + size, 4) + little_endian(0, 2);
    return joined_content(
        {fixed_content(local), std::move(member), fixed_content(directory + end)});
}

ContentPtr stored_tgz(std::string_view member_path, ContentPtr member) {
    const std::uint64_t size = member->size();
    const std::uint64_t padding = (512 - size % 512) % 512;
    const ContentPtr tar =
        joined_content({fixed_content(tar_header(member_path, size)), std::move(member),
                        fixed_content(std::string(padding + 1024, '\0'))});
    const std::string header("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    const std::string trailer = little_endian(crc_of(*tar), 4) + little_endian(tar->size(), 4);
    return joined_content(
        {fixed_content(header), std::make_shared<StoredBlocks>(tar), fixed_content(trailer)});
}

}  // namespace order::sandbox
