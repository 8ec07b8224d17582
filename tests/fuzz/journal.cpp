// Journals of downloads: any file is a journal that stays in its folder, or none.
#include "core/delivery/journal.hpp"

#include <fstream>

#include "fuzz/target.hpp"
#include "support/temp_folder.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    static const tests::TempFolder folder;
    const std::string path = folder.at("journal");
    std::ofstream(path, std::ios::binary) << fuzz::text_of(data, size);
    fuzz::attempt([&] {
        const auto journal = core::load_journal(path, "an-asset");
        if (!journal) return;
        for (const auto &file : journal->files) {
            fuzz::require(!file.path.empty() && file.path.front() != '/' &&
                              file.path.find("..") == std::string::npos,
                          "a journal names files of its folder");
        }
        core::save_journal(path, *journal);
        fuzz::require(core::load_journal(path, "an-asset").has_value(),
                      "a journal survives being written");
    });
    return 0;
}
