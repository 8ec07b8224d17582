// TarHeader: one header block of a tar archive, and the extended (pax) records in front of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/failures.hpp"

namespace order::archive {

// A piece of a file that holds something; between them are holes.
struct TarPiece {
    std::int64_t offset = 0;
    std::int64_t bytes = 0;
};

struct TarHeader {
    std::string name;
    std::string target;
    char type = '0';
    std::int64_t stored_bytes = 0;  // of content behind the header
    // GNU's sparse files.
    std::vector<TarPiece> pieces;
    std::int64_t real_bytes = 0;
    bool has_more_pieces = false;
};

// `block` has 512 bytes and a valid sum. Throws Failure(provider) when a number is none.
TarHeader read_tar_header(std::string_view block, const Failures &failures);

// Adds what an old GNU sparse header or a block behind it lists; true when another block follows.
bool add_gnu_pieces(std::string_view block, bool is_header, std::vector<TarPiece> &pieces,
                    const Failures &failures);

// Extended records, by their keywords; of sparse pieces all of them, in a list.
struct PaxRecords {
    std::map<std::string, std::string, std::less<>> values;
    std::vector<TarPiece> pieces;

    // Throws Failure(provider) when they are no records, or a number is none.
    void add(std::string_view bytes, const Failures &failures);
    std::optional<std::string> text(std::string_view keyword) const;
    std::optional<std::int64_t> number(std::string_view keyword, const Failures &failures) const;
};

// A decimal number of no sign, as pax has them.
std::int64_t pax_number(std::string_view text, const Failures &failures);

}  // namespace order::archive
