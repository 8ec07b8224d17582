// Writes zip, tar and gzip bytes one field at a time, so that a test can lie in any of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace order::tests {

struct ZipMember {
    std::string name = {};
    std::string content = {};
    std::uint32_t unix_mode = 0100644;
    bool deflate = false;
    std::uint16_t flags = 0x0800;  // the name is UTF-8
    std::optional<std::uint32_t> crc = {};
    std::optional<std::uint32_t> size = {};  // uncompressed, as told in both headers
    std::optional<std::string> local_name = {};
    std::string extra = {};  // fields of the central header
};

// The extra field that gives a member's name in UTF-8.
std::string unicode_path(const std::string &name, const std::string &unicode_name);

std::string make_zip(const std::vector<ZipMember> &members);

struct TarMember {
    std::string name = {};
    std::string content = {};
    char kind = '0';
    std::string link = {};
    std::optional<std::string> size = {};  // the octal field as it is written
    std::optional<std::string> sum = {};
    std::string sparse = {};  // GNU's list of pieces, at its place in the header
    std::string magic = {"ustar\00000", 8};
};

std::string make_tar(const std::vector<TarMember> &members, bool with_end = true);

// An extended (pax) header for the next member.
TarMember pax(const std::string &key, const std::string &value);

std::string make_gzip(const std::string &bytes);

}  // namespace order::tests
