#include "support/archives.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace order::tests {
namespace {

void little(std::string &out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

std::string compress(const std::string &bytes, int window) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::uint32_t crc_of(const std::string &bytes) {
    return static_cast<std::uint32_t>(
        ::crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size())));
}

// What the local and the central header have in common.
std::string shared_fields(const ZipMember &member, std::size_t packed_bytes, std::size_t name_bytes,
                          std::size_t extra_bytes) {
    std::string out;
    little(out, 20, 2);  // version needed
    little(out, member.flags, 2);
    little(out, member.deflate ? 8 : 0, 2);
    little(out, 0, 4);  // time and date
    little(out, member.crc.value_or(crc_of(member.content)), 4);
    little(out, packed_bytes, 4);
    little(out, member.size.value_or(static_cast<std::uint32_t>(member.content.size())), 4);
    little(out, name_bytes, 2);
    little(out, extra_bytes, 2);
    return out;
}

}  // namespace

std::string unicode_path(const std::string &name, const std::string &unicode_name) {
    std::string field;
    little(field, 0x7075, 2);
    little(field, 5 + unicode_name.size(), 2);
    little(field, 1, 1);
    little(field, crc_of(name), 4);
    return field + unicode_name;
}

std::string make_zip(const std::vector<ZipMember> &members) {
    std::string out;
    std::string table;
    for (const ZipMember &member : members) {
        const std::string packed = member.deflate ? compress(member.content, -15) : member.content;
        const std::string local_name = member.local_name.value_or(member.name);
        const std::size_t offset = out.size();
        out += std::string("PK\x03\x04", 4);
        out += shared_fields(member, packed.size(), local_name.size(), 0) + local_name + packed;
        table += std::string("PK\x01\x02", 4);
        little(table, 3 << 8 | 20, 2);  // made by Unix
        table += shared_fields(member, packed.size(), member.name.size(), member.extra.size());
        little(table, 0, 2);  // comment
        little(table, 0, 4);  // disk, inner attributes
        little(table, static_cast<std::uint64_t>(member.unix_mode) << 16, 4);
        little(table, offset, 4);
        table += member.name + member.extra;
    }
    const std::size_t table_offset = out.size();
    out += table + std::string("PK\x05\x06", 4);
    little(out, 0, 4);
    little(out, members.size(), 2);
    little(out, members.size(), 2);
    little(out, table.size(), 4);
    little(out, table_offset, 4);
    little(out, 0, 2);
    return out;
}

std::string make_tar(const std::vector<TarMember> &members, bool with_end) {
    std::string out;
    for (const TarMember &member : members) {
        std::string header(512, '\0');
        const auto put = [&](std::size_t offset, const std::string &text) {
            std::copy(text.begin(), text.end(), header.begin() + static_cast<long>(offset));
        };
        const auto octal = [](std::uint64_t value) {
            std::array<char, 16> text{};
            std::snprintf(text.data(), text.size(), "%011llo",
                          static_cast<unsigned long long>(value));
            return std::string(text.data());
        };
        put(0, member.name.substr(0, 100));
        put(100, "0000644");
        put(108, "0000000");
        put(116, "0000000");
        put(124, member.size.value_or(octal(member.content.size())));
        put(136, "00000000000");
        put(148, "        ");
        header[156] = member.kind;
        put(157, member.link.substr(0, 100));
        put(257, member.magic);
        put(386, member.sparse);
        unsigned sum = 0;
        for (const char c : header) sum += static_cast<unsigned char>(c);
        put(148, member.sum.value_or(octal(sum).substr(5) + '\0'));
        out += header + member.content;
        out.append((512 - member.content.size() % 512) % 512, '\0');
    }
    if (with_end) out.append(1024, '\0');
    return out;
}

TarMember pax(const std::string &key, const std::string &value) {
    const std::string tail = " " + key + "=" + value + "\n";
    std::size_t length = tail.size();
    while (std::to_string(length).size() + tail.size() != length) {
        length = std::to_string(length).size() + tail.size();
    }
    return {"PaxHeader", std::to_string(length) + tail, 'x'};
}

std::string make_gzip(const std::string &bytes) { return compress(bytes, 31); }

}  // namespace order::tests
