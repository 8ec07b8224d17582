// Drafts as they are typed: the flags of estimate and place.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/area.hpp"
#include "cli/draft_file.hpp"
#include "cli/handles.hpp"
#include "cli/line_item_flags.hpp"
#include "cli/option_flags.hpp"

namespace order::cli {

class DraftFlags {
  public:
    void add(CLI::App &command);
    void add_key(CLI::App &command);

    struct Made {
        Draft draft;
        std::string json;               // what it says, for --dry-run
        bool is_of_line_items = false;  // hardware by the piece, which has no price before
        bool has_areas = false;         // each of which becomes an order of its own
        std::string payment_term;       // for how long its hardware is paid; empty: not said
    };
    Made make() const;

  private:
    void add_hardware(CLI::App &command);
    std::string parameters(const std::string &of_file) const;
    void set_options(const DraftFile &file, Made &made, JsonObject &json) const;
    void set_areas(const DraftFile &file, Made &made, JsonObject &json) const;
    void set_items(const DraftFile &file, Made &made, JsonObject &json) const;

    OptionFlags options_;
    AreaFlags area_;
    LineItemFlags items_;
    std::vector<std::string> pairs_;
    std::string parameters_file_;
    std::string draft_file_;
};

}  // namespace order::cli
