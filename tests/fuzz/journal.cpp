// Journals of downloads: any file is a journal that stays in its folder, or none.
#include "core/delivery/journal.hpp"

#include <algorithm>
#include <fstream>

#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "support/temp_folder.hpp"

// Two dots inside a name ("d..ml") lead nowhere.
static bool stays_in_its_folder(const std::string &path) {
    const auto parts = order::base::split(path, '/');
    return !path.empty() && path.front() != '/' &&
           std::find(parts.begin(), parts.end(), "..") == parts.end();
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace order;
    static const tests::TempFolder folder;
    const std::string path = folder.at("journal");
    std::ofstream(path, std::ios::binary) << fuzz::text_of(data, size);
    fuzz::attempt([&] {
        const auto journal = core::load_journal(path, "an-asset");
        if (!journal) return;
        for (const auto *files : {&journal->files, &journal->earlier}) {
            for (const auto &file : *files) {
                fuzz::require(stays_in_its_folder(file.path),
                              "a journal names files of its folder");
            }
        }
        core::save_journal(path, *journal);
        fuzz::require(core::load_journal(path, "an-asset").has_value(),
                      "a journal survives being written");
    });
    return 0;
}
