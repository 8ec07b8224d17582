// --item: what hardware to order, and how many of it.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace order::cli {

struct WantedItem {
    std::string flag;  // the one it came from, for messages
    std::string catalog_item_id;
    std::int32_t quantity = 1;
};

class LineItemFlags {
  public:
    void add(CLI::App &command);
    // In their order; throws Stop.
    std::vector<WantedItem> read() const;

  private:
    std::vector<std::string> texts_;
};

}  // namespace order::cli
