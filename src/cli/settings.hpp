// Settings of the library: from flags, the environment and a profile of the config file.
#pragma once

#include <string>
#include <vector>

#include "cli/config_file.hpp"
#include "cli/handles.hpp"
#include "cli/notes.hpp"

namespace order::cli {

// As they were typed.
struct SettingFlags {
    std::string config;   // a path; empty for the standard place
    std::string profile;  // empty for "default"
    std::vector<std::string> pairs;
    std::string ca_file;
    std::string proxy;
};

// A setting in force, and where it came from; a secret's value is not here.
struct SettingInForce {
    std::string name;
    std::string value;
    std::string origin;  // "flag --proxy", "variable UP42_USERNAME", "/path/config.ini, line 3"
};

struct ChosenSettings {
    Settings settings;
    std::vector<SettingInForce> in_force;
    ConfigFile config;
    std::string profile;
    std::string provider;  // what the profile says, or empty
};

// Flag before environment before profile. Warns when others may read a file with secrets. Throws
// Stop.
ChosenSettings choose_settings(const SettingFlags &flags, Notes &notes);

// One of the library's settings.
struct SettingFacts {
    std::string name;
    std::string meaning;
    std::string standard;
    std::string environment;
    bool is_secret = false;
};
std::vector<SettingFacts> all_settings();

}  // namespace order::cli
