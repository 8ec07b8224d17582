// Tracking: waits for orders and tells what changes, for track and for place --wait.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/outcomes.hpp"
#include "cli/tool.hpp"
#include "cli/views.hpp"

namespace order::cli {

class TrackFlags {
  public:
    void add(CLI::App &command);
    // What to type for them, where they are not what holds anyway.
    std::vector<std::string> words() const;
    // Throws Stop when something typed can not be.
    void check() const;
    // What was typed; throws Stop.
    double report_seconds() const;
    std::int64_t timeout_ms() const;  // -1: none
    std::int32_t until() const;

  private:
    std::string every_ = "120";
    std::string timeout_;
    std::string until_ = "attention";
};

struct Tracked {
    OrderView order;
    bool has_ended = false;  // what was waited for came
    Problem problem;         // why the order could not be asked for any more; no code: it could
};

// Waits for all of them, in the order given. Updates go to stderr, with JSON lines to stdout.
// Throws Stop for what concerns all, with the command that goes on after an interruption; `tracked`
// then holds what was seen.
void track_orders(Tool &tool, const std::vector<std::string> &ids, const TrackFlags &flags,
                  std::vector<Tracked> &tracked);

// The orders alone, for what shows them.
std::vector<OrderView> views_of(const std::vector<Tracked> &tracked);

// Whether the wait ended well, into `outcomes`.
void judge(const Tracked &tracked, Outcomes &outcomes);

}  // namespace order::cli
