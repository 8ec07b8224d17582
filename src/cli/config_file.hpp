// The config file: INI text with a section for each profile.
#pragma once

#include <string>
#include <vector>

namespace order::cli {

struct ConfigEntry {
    std::string name;
    std::string value;
    std::string origin;  // "/path/config.ini, line 3"
};

struct ConfigFile {
    std::string path;
    bool exists = false;
    bool others_may_read = false;       // somebody else than its owner
    std::vector<std::string> profiles;  // the sections, in their order
    std::vector<ConfigEntry> entries;   // of all profiles, then of the one that was chosen
};

// $XDG_CONFIG_HOME/orderctl/config.ini, or below ~/.config; empty without a home.
std::string standard_config_path();

// Reads the lines before the first section and those of the profile ("default" may be missing, any
// other must be there). A file that does not exist is an error only when it `must_exist`. Throws
// Stop.
ConfigFile read_config(const std::string &path, bool must_exist, const std::string &profile);

}  // namespace order::cli
