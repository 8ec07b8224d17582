// Areas as they are typed: a GeoJSON file, an example by name, a box.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace order::cli {

class AreaFlags {
  public:
    // --area, --example and --bbox; each may be given several times where `several` are wanted.
    void add(CLI::App &command, bool several);

    struct Area {
        std::string flag;  // the one it came from, for messages
        std::string text;  // GeoJSON or a box, which the library reads
        bool is_of_bbox = false;
    };
    // In the order --area, --example, --bbox. Throws Stop.
    std::vector<Area> read() const;

  private:
    std::vector<std::string> files_;
    std::vector<std::string> examples_;
    std::vector<std::string> boxes_;
};

}  // namespace order::cli
