// The AWS files: which profile is in force and what the config and credentials files say of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/ini.hpp"
#include "aws/options.hpp"
#include "base/failure.hpp"

namespace order::aws {

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
    // Reads both files unless the options are complete. One that cannot be read is as good as none,
    // whatever the reason: a container may have a folder in its place, HOME may be another user's.
    // Throws Failure for a file that cannot be understood, for one that was named by an option or a
    // variable and is there but cannot be read, and for a profile that was asked for but is in
    // neither.
    AwsProfiles(const AwsOptions &options, const AwsEnvironment &environment);

    // The profile in force: the one asked for, else "default", which may be empty.
    AwsProfile chosen() const { return find(chosen_.text); }
    // Its name and who asked for it.
    const AwsValue &choice() const { return chosen_; }
    bool chosen_by_setting() const { return chosen_by_setting_; }

    AwsProfile find(std::string_view name) const;
    // For the message about a profile that is missing: "; its section [x] ...", or empty.
    std::string hint_for_missing(std::string_view name) const;
    // [sso-session name] and [services name] of the config file; nullptr when there is none.
    const IniSection *sso_session(std::string_view name) const;
    const IniSection *services(std::string_view name) const;

    // One of the two files, and what it was looked for by.
    struct File {
        AwsValue path;        // empty: there is no home folder to look for it in
        std::string missing;  // why it gave nothing; empty when it was read
        Ini sections = {};
    };
    const File &config() const { return config_; }
    const File &credentials() const { return credentials_; }

  private:
    static void read(File &file);
    base::Failure missing_profile() const;
    const IniSection *config_section(std::string_view kind, std::string_view name) const;

    AwsValue chosen_;
    bool chosen_by_setting_ = false;
    File config_;
    File credentials_;
};

// All there is to look things up in.
struct AwsSetup {
    const AwsOptions &options;
    const AwsEnvironment &environment;
    const AwsProfiles &profiles;
};

}  // namespace order::aws
