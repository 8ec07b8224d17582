#include "aws/profiles.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// Organisations generate a profile for each account and role: thousands are common.
constexpr std::size_t max_file_bytes = 16u << 20;

struct Named {
    std::string_view kind;
    std::string_view name;
};

// `profile dev`, `profile "two words"`, `sso-session x`, `default` -> kind and name.
Named take_apart(std::string_view header) {
    const auto blank = header.find_first_of(" \t");
    if (blank == std::string_view::npos) return {"", header};
    std::string_view name = base::trim(header.substr(blank));
    const bool is_quoted =
        name.size() >= 2 && (name[0] == '"' || name[0] == '\'') && name.back() == name[0];
    if (is_quoted) name = name.substr(1, name.size() - 2);
    return {header.substr(0, blank), name};
}

std::string quoted(std::string_view path) {
    return base::concat("\"", base::excerpt(path, 1024), "\"");
}

std::string without_period(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

AwsValue path_of(const std::string &set, const char *variable, std::string_view file,
                 const AwsEnvironment &environment) {
    if (!set.empty()) return {environment.expand(set), base::concat("option ", file, "_file")};
    const std::string by_variable = environment.get(variable);
    if (!by_variable.empty()) {
        return {environment.expand(by_variable), base::concat("variable ", variable)};
    }
    if (environment.home.empty()) return {};
    return {base::concat(environment.home, "/.aws/", file), ""};
}

AwsValue choose(const AwsOptions &options, const AwsEnvironment &environment) {
    if (!options.profile.empty()) return {options.profile, "setting " + options.setting("profile")};
    for (const char *variable : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) {
        const std::string name = environment.get(variable);
        if (!name.empty()) return {name, base::concat("variable ", variable)};
    }
    return {"default", ""};
}

}  // namespace

std::string_view AwsProfile::in_credentials_file(std::string_view name) const {
    return credentials_ ? credentials_->value(name) : std::string_view();
}

std::string_view AwsProfile::in_config_file(std::string_view name) const {
    return config_ ? config_->value(name) : std::string_view();
}

std::string_view AwsProfile::value(std::string_view name) const {
    const std::string_view first = in_credentials_file(name);
    return first.empty() ? in_config_file(name) : first;
}

AwsProfiles::AwsProfiles(const AwsOptions &options, const AwsEnvironment &environment)
    : chosen_(choose(options, environment)),
      chosen_by_setting_(!options.profile.empty()),
      config_{path_of(options.config_file, "AWS_CONFIG_FILE", "config", environment), "", {}},
      credentials_{path_of(options.credentials_file, "AWS_SHARED_CREDENTIALS_FILE", "credentials",
                           environment),
                   "",
                   {}} {
    if (options.are_complete()) {
        config_.missing = credentials_.missing = "not needed: keys, region and endpoint are set";
        return;
    }
    read(config_);
    read(credentials_);
    if (!chosen_.from.empty() && !chosen().exists()) throw missing_profile();
}

void AwsProfiles::read(File &file) {
    if (file.path.text.empty()) {
        file.missing = "there is no home folder to look for it in";
        return;
    }
    std::optional<std::string> text;
    try {
        text = base::read_file(file.path.text, max_file_bytes);
        if (!text) file.missing = base::concat(quoted(file.path.text), " does not exist");
    } catch (base::Failure &failure) {
        file.missing = without_period(failure.message);
        if (file.path.from.empty()) return;
        failure.message = base::concat(file.missing, " (", file.path.from, ").");
        throw;
    }
    if (!text) return;
    const base::Secret guarded(*text);
    base::wipe(*text);
    file.sections = parse_ini(guarded.reveal(), base::concat("the file ", quoted(file.path.text)));
}

base::Failure AwsProfiles::missing_profile() const {
    std::string message = base::concat("The AWS profile \"", base::excerpt(chosen_.text), "\" (",
                                       chosen_.from, ") is in neither ", quoted(config_.path.text),
                                       " nor ", quoted(credentials_.path.text));
    for (const File *file : {&config_, &credentials_}) {
        if (!file->missing.empty()) message += base::concat("; ", file->missing);
    }
    message += hint_for_missing(chosen_.text);
    base::Failure failure(base::Code::credentials, message + ".");
    failure.needs_person = true;
    return failure;
}

AwsProfile AwsProfiles::find(std::string_view name) const {
    const IniSection *config = config_section("profile", name);
    // "[profile default]" counts before "[default]".
    if (!config && name == "default") config = config_section("", name);
    const auto credentials = credentials_.sections.find(name);
    return {std::string(name), config,
            credentials == credentials_.sections.end() ? nullptr : &credentials->second};
}

std::string AwsProfiles::hint_for_missing(std::string_view name) const {
    if (!config_section("", name)) return {};
    const std::string shown = base::excerpt(name);
    return base::concat("; in the config file the section [", shown, "] must be called [profile ",
                        shown, "]");
}

const IniSection *AwsProfiles::sso_session(std::string_view name) const {
    return config_section("sso-session", name);
}

const IniSection *AwsProfiles::services(std::string_view name) const {
    return config_section("services", name);
}

const IniSection *AwsProfiles::config_section(std::string_view kind, std::string_view name) const {
    for (const auto &[header, section] : config_.sections) {
        const Named named = take_apart(header);
        if (named.kind == kind && named.name == name) return &section;
    }
    return nullptr;
}

}  // namespace order::aws
