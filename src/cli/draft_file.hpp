// A draft as a JSON file, of the form place --dry-run -o json shows it in.
#pragma once

#include <string>
#include <vector>

#include "cli/area.hpp"
#include "cli/line_item_flags.hpp"

namespace order::cli {

struct DraftFile {
    struct Option {
        std::string name;
        std::vector<std::string> values;
        std::string json;  // as the file has it
    };
    std::vector<Option> options;  // of the library
    std::string parameters;       // a JSON object; empty when there is none
    std::vector<AreaFlags::Area> areas;
    std::vector<WantedItem> items;
};

// "-" is stdin. Throws Stop.
DraftFile read_draft_file(const std::string &path);

}  // namespace order::cli
