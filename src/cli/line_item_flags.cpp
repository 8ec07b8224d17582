// --item: what hardware to order.
#include "cli/line_item_flags.hpp"

#include <CLI/CLI.hpp>
#include <charconv>

#include "cli/problem.hpp"

namespace order::cli {

void LineItemFlags::add(CLI::App &command) {
    command.add_option("--item", texts_, "Hardware to order; 1 of it unless told otherwise")
        ->type_name("CATALOG_ID[:COUNT]")
        ->allow_extra_args(false);
}

std::vector<WantedItem> LineItemFlags::read() const {
    std::vector<WantedItem> items;
    for (const std::string &text : texts_) {
        const std::size_t colon = text.find(':');
        WantedItem item{"--item " + text, text.substr(0, colon), 1};
        if (colon != text.npos) {
            const char *end = text.data() + text.size();
            const auto read = std::from_chars(text.data() + colon + 1, end, item.quantity);
            if (read.ec != std::errc() || read.ptr != end || item.quantity < 1)
                throw Stop(usage_problem(
                    "--item takes a catalog item id, or that and a count: OR-ABCDEFG:2, not " +
                    text));
        }
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace order::cli
