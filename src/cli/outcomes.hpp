// Outcomes: how it went with each of several things, and the one exit code that sums it up.
#pragma once

#include <string>
#include <vector>

#include "cli/tool.hpp"

namespace order::cli {

class Outcomes {
  public:
    // expected: how many things there are.
    Outcomes(Tool &tool, std::size_t expected) : tool_(tool), expected_(expected) {}

    void good() { ++good_; }
    // Says at once what failed where more is to come; an interruption is thrown on.
    void bad(Problem problem);

    // Throws Stop when something failed: with that problem when there was one thing, else with one
    // that sums up. `things` is the plural for the message, e.g. "orders".
    void conclude(const std::string &things) const;

  private:
    Exit exit() const;

    Tool &tool_;
    std::size_t expected_;
    std::size_t good_ = 0;
    std::vector<Problem> problems_;
};

}  // namespace order::cli
