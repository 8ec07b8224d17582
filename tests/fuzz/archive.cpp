// Archives: whatever the bytes are, nothing is written outside the folder or beyond the limits.
#include <filesystem>
#include <fstream>

#include "archive/unpack.hpp"
#include "fuzz/target.hpp"
#include "support/temp_folder.hpp"

namespace fs = std::filesystem;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    static const tests::TempFolder folder;
    const std::string path = folder.at("archive");
    const std::string inside = folder.at("inside");
    std::ofstream(path, std::ios::binary) << fuzz::text_of(data, size);
    fs::create_directory(inside);
    const archive::Limits limits{.max_files = 20, .max_total_bytes = 1 << 20};
    fuzz::attempt([&] {
        archive::Unpacker unpacker(path, inside, limits);
        while (unpacker.advance(base::forever)) {
        }
    });
    std::uintmax_t bytes = 0;
    for (const auto &entry : fs::recursive_directory_iterator(inside)) {
        fuzz::require(entry.is_regular_file() || entry.is_directory(), "only files and folders");
        fuzz::require(!entry.is_symlink(), "no links");
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    fuzz::require(bytes <= (2u << 20), "the limit holds");
    fs::remove_all(inside);
    std::size_t left = 0;
    for (const auto &entry : fs::directory_iterator(folder.path())) left += entry.exists();
    fuzz::require(left == 1, "nothing is written beside the folder");
    return 0;
}
