// Drafts as they are typed: the flags of estimate and place.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/area.hpp"
#include "cli/handles.hpp"
#include "cli/option_flags.hpp"

namespace order::cli {

class DraftFlags {
  public:
    void add(CLI::App &command);

    struct Made {
        Draft draft;
        std::string json;  // what it says, for --dry-run
    };
    Made make() const;

  private:
    std::string parameters() const;

    OptionFlags options_;
    AreaFlags area_;
    std::vector<std::string> pairs_;
    std::string file_;
};

}  // namespace order::cli
