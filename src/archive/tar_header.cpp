#include "archive/tar_header.hpp"

#include <limits>

#include "archive/format.hpp"
#include "base/text.hpp"

namespace order::archive {
namespace {

using std::string_view_literals::operator""sv;

struct Field {
    std::size_t at;
    std::size_t bytes;
};
constexpr Field name_field = {0, 100};
constexpr Field size_field = {124, 12};
constexpr std::size_t type_at = 156;
constexpr Field target_field = {157, 100};
constexpr Field magic_field = {257, 6};
constexpr Field prefix_field = {345, 155};
// GNU's old sparse format.
constexpr std::size_t pieces_in_header_at = 386;
constexpr std::size_t pieces_in_header = 4;
constexpr std::size_t more_in_header_at = 482;
constexpr Field real_size_field = {483, 12};
constexpr std::size_t pieces_in_block = 21;
constexpr std::size_t more_in_block_at = 504;
constexpr std::size_t number_bytes = 12;

std::string_view bytes_of(std::string_view block, Field field) {
    return block.substr(field.at, field.bytes);
}

std::string text_of(std::string_view block, Field field) {
    const std::string_view bytes = bytes_of(block, field);
    return std::string(bytes.substr(0, bytes.find('\0')));
}

// Big-endian behind a bit that says so, which is how sizes beyond 8 GiB are written.
std::int64_t binary_number(std::string_view bytes, const Failures &failures) {
    std::uint64_t value = static_cast<unsigned char>(bytes[0]) & 0x7f;
    for (const char c : bytes.substr(1)) {
        if (value > std::uint64_t(std::numeric_limits<std::int64_t>::max()) >> 8) {
            failures.damaged("a header holds a number that is too large");
        }
        value = value << 8 | static_cast<unsigned char>(c);
    }
    return static_cast<std::int64_t>(value);
}

std::int64_t number_of(std::string_view bytes, const Failures &failures) {
    if (bytes[0] & 0x80) {
        return binary_number(bytes, failures);
    }
    const auto first = bytes.find_first_not_of(' ');
    const std::string_view digits = bytes.substr(first == std::string_view::npos ? 0 : first);
    std::int64_t value = 0;
    for (const char c : digits.substr(0, digits.find_first_of(" \0"sv))) {
        if (c < '0' || c > '7') {
            failures.damaged("a header holds a number that is none");
        }
        value = value * 8 + (c - '0');  // of 12 digits at most
    }
    return value;
}

}  // namespace

bool add_gnu_pieces(std::string_view block, bool is_header, std::vector<TarPiece> &pieces,
                    const Failures &failures) {
    const std::size_t begin = is_header ? pieces_in_header_at : 0;
    const std::size_t count = is_header ? pieces_in_header : pieces_in_block;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view piece = block.substr(begin + i * 2 * number_bytes, 2 * number_bytes);
        if (piece[number_bytes] == '\0') {
            break;
        }
        pieces.push_back({number_of(piece.substr(0, number_bytes), failures),
                          number_of(piece.substr(number_bytes), failures)});
    }
    return block[is_header ? more_in_header_at : more_in_block_at] != '\0';
}

TarHeader read_tar_header(std::string_view block, const Failures &failures) {
    TarHeader header;
    header.name = text_of(block, name_field);
    header.target = text_of(block, target_field);
    header.type = block[type_at];
    header.stored_bytes = number_of(bytes_of(block, size_field), failures);
    // GNU's own format has other things in the prefix's place.
    if (bytes_of(block, magic_field) == "ustar\0"sv) {
        const std::string prefix = text_of(block, prefix_field);
        if (!prefix.empty()) {
            header.name = base::concat(prefix, "/", header.name);
        }
    }
    if (header.type == 'S') {
        header.real_bytes = number_of(bytes_of(block, real_size_field), failures);
        header.has_more_pieces = add_gnu_pieces(block, true, header.pieces, failures);
    }
    return header;
}

std::int64_t pax_number(std::string_view text, const Failures &failures) {
    const auto value = base::to_integer(text);
    if (!value || *value < 0) {
        failures.damaged("an extended header holds a number that is none");
    }
    return *value;
}

void PaxRecords::add(std::string_view bytes, const Failures &failures) {
    while (!bytes.empty()) {
        const auto space = bytes.find(' ');
        const auto length = base::to_integer(bytes.substr(0, std::min<std::size_t>(space, 20)));
        if (space == std::string_view::npos || !length ||
            *length <= static_cast<long long>(space) + 1 ||
            *length > static_cast<long long>(bytes.size())) {
            failures.damaged("an extended header holds something else than records");
        }
        const std::string_view record =
            bytes.substr(space + 1, static_cast<std::size_t>(*length) - space - 1);
        bytes.remove_prefix(static_cast<std::size_t>(*length));
        const auto equals = record.find('=');
        if (equals == std::string_view::npos || record.back() != '\n') {
            failures.damaged("an extended header holds something else than records");
        }
        const std::string_view keyword = record.substr(0, equals);
        const std::string_view value = record.substr(equals + 1, record.size() - equals - 2);
        // Format 0.0 repeats these two, 0.1 has all in a list.
        if (keyword == "GNU.sparse.offset") {
            pieces.push_back({pax_number(value, failures), 0});
        } else if (keyword == "GNU.sparse.numbytes" && !pieces.empty()) {
            pieces.back().bytes = pax_number(value, failures);
        } else if (keyword == "GNU.sparse.map") {
            bool is_offset = true;
            for (const std::string_view number : base::split(value, ',')) {
                if (is_offset) {
                    pieces.push_back({pax_number(number, failures), 0});
                } else {
                    pieces.back().bytes = pax_number(number, failures);
                }
                is_offset = !is_offset;
            }
        } else {
            values[std::string(keyword)] = value;
        }
    }
}

std::optional<std::string> PaxRecords::text(std::string_view keyword) const {
    const auto found = values.find(keyword);
    // An empty value takes back what was said before.
    if (found == values.end() || found->second.empty()) {
        return {};
    }
    return found->second;
}

std::optional<std::int64_t> PaxRecords::number(std::string_view keyword,
                                               const Failures &failures) const {
    const auto value = text(keyword);
    if (!value) {
        return {};
    }
    return pax_number(*value, failures);
}

}  // namespace order::archive
