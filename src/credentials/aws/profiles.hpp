// The AWS files: which profile is in force and what the config and credentials files say of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "credentials/aws/options.hpp"
#include "credentials/ini.hpp"

namespace order::credentials {

// One profile as both files together describe it.
class AwsProfile {
  public:
    AwsProfile(std::string name, const IniSection *config, const IniSection *credentials)
        : name_(std::move(name)), config_(config), credentials_(credentials) {}

    const std::string &name() const { return name_; }
    // The credentials file's value, else the config file's; empty when neither has one.
    std::string_view value(std::string_view name) const;
    std::string_view in_credentials_file(std::string_view name) const;
    std::string_view in_config_file(std::string_view name) const;
    bool exists() const { return config_ || credentials_; }

  private:
    std::string name_;
    const IniSection *config_;
    const IniSection *credentials_;
};

class AwsProfiles {
  public:
    // Reads both files; one that does not exist is empty. Throws Failure for a file that cannot be
    // read or understood, and for a profile that was asked for but is in neither.
    AwsProfiles(const AwsOptions &options, const AwsSurroundings &surroundings);

    // The profile in force: the one asked for, else "default", which may be empty.
    AwsProfile chosen() const { return find(chosen_.text); }
    // Its name and who asked for it.
    const AwsValue &choice() const { return chosen_; }
    bool chosen_by_setting() const { return chosen_by_setting_; }

    AwsProfile find(std::string_view name) const;
    // [sso-session name] and [services name] of the config file; nullptr when there is none.
    const IniSection *sso_session(std::string_view name) const;
    const IniSection *services(std::string_view name) const;

    const std::string &config_path() const { return config_.path; }
    const std::string &credentials_path() const { return credentials_.path; }
    bool has_config_file() const { return config_.exists; }
    bool has_credentials_file() const { return credentials_.exists; }

  private:
    struct File {
        std::string path;
        bool exists = false;
        Ini sections = {};
    };
    static File read(std::string path);
    const IniSection *config_section(std::string_view kind, std::string_view name) const;

    AwsValue chosen_;
    bool chosen_by_setting_ = false;
    File config_;
    File credentials_;
};

// All there is to look things up in.
struct AwsSetup {
    const AwsOptions &options;
    const AwsSurroundings &surroundings;
    const AwsProfiles &profiles;
};

}  // namespace order::credentials
