// Settings of the library: gathered, with their origins.
#include "cli/settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "cli/text.hpp"

namespace order::cli {
namespace {

struct Wanted {
    std::string name;
    std::string value;
    std::string origin;
    std::string subject;  // what was written: "--set max_attempts"
};

Wanted typed(const std::string &flag, const std::string &name, const std::string &value) {
    return {name, value, "flag " + flag, flag == "--set" ? flag + ' ' + name : flag};
}

// The library's refusal of a setting, about what was written where: "--set max_attempts takes ...".
std::string refusal(const Wanted &wanted, const std::string &message) {
    const std::string opening = "The setting \"" + wanted.name + '"';
    return message.starts_with(opening) ? wanted.subject + message.substr(opening.size())
                                        : wanted.origin + ": " + message;
}

bool is_no(std::string value) {
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return value == "false" || value == "0" || value == "no" || value == "off";
}

const SettingFacts *find(const std::vector<SettingFacts> &table, const std::string &name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const SettingFacts &facts) { return facts.name == name; });
    return found == table.end() ? nullptr : &*found;
}

void refuse_secret(const SettingFacts &facts) {
    throw Stop(usage_problem(
        "--set " + facts.name +
        " was refused: other users of this machine can read a command line; use " +
        (facts.environment.empty() ? "" : "the variable " + facts.environment + " or ") +
        "the config file (see orderctl(1)) instead"));
}

std::vector<Wanted> wanted_by_flags(const SettingFlags &flags,
                                    const std::vector<SettingFacts> &table) {
    std::vector<Wanted> wanted;
    for (const std::string &pair : flags.pairs) {
        const std::size_t equals = pair.find('=');
        const std::string name = pair.substr(0, equals);
        const SettingFacts *facts = find(table, name);
        if (facts && facts->is_secret) refuse_secret(*facts);
        if (equals == pair.npos) throw Stop(usage_problem("--set takes name=value, not " + pair));
        wanted.push_back(typed("--set", name, pair.substr(equals + 1)));
    }
    if (!flags.ca_file.empty()) wanted.push_back(typed("--ca-file", "ca_file", flags.ca_file));
    if (!flags.proxy.empty()) wanted.push_back(typed("--proxy", "proxy", flags.proxy));
    for (const Wanted &one : wanted)
        if (one.name == "proxy" && one.value.find('@') != one.value.npos)
            throw Stop(usage_problem(
                "a proxy with a password was refused: other users of this machine can read a "
                "command line; use the variable HTTPS_PROXY or the config file instead"));
    return wanted;
}

// Fit to be shown: not a secret, nor the user and password within a URL.
std::string shown(const SettingFacts *facts, const std::string &value) {
    if (!facts || facts->is_secret) return "";
    const std::size_t scheme = value.find("://");
    const std::size_t start = scheme == value.npos ? 0 : scheme + 3;
    const std::size_t at = value.rfind('@');
    const bool is_url = facts->name == "proxy" || scheme != value.npos;
    return is_url && at != value.npos && at >= start
               ? value.substr(0, start) + "***" + value.substr(at)
               : value;
}

// A setting that the library will read from the environment by itself.
bool comes_from_environment(const SettingFacts &facts) {
    const char *value =
        facts.environment.empty() ? nullptr : std::getenv(facts.environment.c_str());
    return value && *value;
}

}  // namespace

std::vector<SettingFacts> all_settings() {
    std::vector<SettingFacts> table;
    const order_option_list *options = order_options(ORDER_OPTIONS_SETTINGS);
    for (std::int32_t i = 0; i < order_option_list_count(options); ++i) {
        const order_option *option = order_option_list_get(options, i);
        table.push_back(
            {or_empty(order_option_name(option)), or_empty(order_option_meaning(option)),
             or_empty(order_option_default_value(option)),
             or_empty(order_option_environment(option)), order_option_is_secret(option) != 0});
    }
    return table;
}

ChosenSettings choose_settings(const SettingFlags &flags, Notes &notes) {
    ChosenSettings chosen;
    chosen.profile = flags.profile.empty() ? "default" : flags.profile;
    chosen.config = read_config(flags.config.empty() ? standard_config_path() : flags.config,
                                !flags.config.empty(), chosen.profile);
    const std::vector<SettingFacts> table = all_settings();

    // Weakest first: what comes later replaces it.
    std::map<std::string, Wanted> wanted;
    bool has_secrets = false;
    for (const ConfigEntry &entry : chosen.config.entries) {
        const SettingFacts *facts = find(table, entry.name);
        if (facts && facts->is_secret) has_secrets = true;
        if (entry.name == "provider")
            chosen.provider = entry.value;
        else
            wanted[entry.name] = {entry.name, entry.value, entry.origin,
                                  entry.origin + ": " + entry.name};
    }
    if (has_secrets && chosen.config.others_may_read)
        notes.warn("orderctl: warning: " + chosen.config.path +
                   " holds a secret and other users can read it; chmod 600 helps");
    const std::vector<Wanted> by_flags = wanted_by_flags(flags, table);
    for (const Wanted &one : by_flags)
        if (one.name == "environment") wanted[one.name] = one;
    const bool reads_environment =
        wanted.count("environment") == 0 || !is_no(wanted["environment"].value);
    for (const SettingFacts &facts : table) {
        if (!reads_environment || !comes_from_environment(facts)) continue;
        wanted.erase(facts.name);
        chosen.in_force.push_back({facts.name,
                                   shown(&facts, std::getenv(facts.environment.c_str())),
                                   "variable " + facts.environment});
    }
    for (const Wanted &one : by_flags) {
        wanted[one.name] = one;
        std::erase_if(chosen.in_force,
                      [&](const SettingInForce &other) { return other.name == one.name; });
    }

    chosen.settings = ask<Settings>(order_settings_create);
    for (const auto &[name, one] : wanted) {
        try {
            must(order_settings_set, chosen.settings.get(), name.c_str(), one.value.c_str());
        } catch (Stop &stop) {
            stop.problem.message = refusal(one, stop.problem.message);
            throw;
        }
        if (!one.value.empty())
            chosen.in_force.push_back({name, shown(find(table, name), one.value), one.origin});
    }
    return chosen;
}

}  // namespace order::cli
