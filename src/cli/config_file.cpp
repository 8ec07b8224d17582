// The config file: "name = value" lines, "[profile]" lines, "#" and ";" comments.
#include "cli/config_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/files.hpp"
#include "cli/problem.hpp"

namespace order::cli {
namespace {

constexpr std::size_t most_bytes = 1 << 20;

std::string_view trim(std::string_view text) {
    constexpr std::string_view space = " \t\r";
    const std::size_t first = text.find_first_not_of(space);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

[[noreturn]] void refuse(const std::string &where, const std::string &why) {
    throw Stop(usage_problem(where + ": " + why));
}

}  // namespace

std::string standard_config_path() {
    const char *base = std::getenv("XDG_CONFIG_HOME");
    if (base && *base == '/') return std::string(base) + "/orderctl/config.ini";
    const char *home = std::getenv("HOME");
    return home && *home ? std::string(home) + "/.config/orderctl/config.ini" : "";
}

ConfigFile read_config(const std::string &path, bool must_exist, const std::string &profile) {
    ConfigFile file;
    file.path = path;
    struct stat facts {};
    file.exists = !path.empty() && stat(path.c_str(), &facts) == 0;
    if (!file.exists && !must_exist) {
        if (profile != "default")
            throw Stop(usage_problem("there is no config file " + path + " to take profile \"" +
                                     profile + "\" from"));
        return file;
    }
    const std::string text = read_file(path, most_bytes);
    file.others_may_read = (facts.st_mode & (S_IRGRP | S_IROTH)) != 0;

    std::vector<ConfigEntry> common, chosen;
    std::string section;
    std::string_view rest = text;
    for (int number = 1; !rest.empty(); ++number) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = trim(rest.substr(0, end));
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        const std::string where = path + ", line " + std::to_string(number);
        if (line.empty() || line[0] == '#' || line[0] == ';') continue;
        if (line[0] == '[') {
            if (line.back() != ']') refuse(where, "a section ends with ]");
            section = trim(line.substr(1, line.size() - 2));
            if (section.empty()) refuse(where, "a section needs a name");
            file.profiles.push_back(section);
            continue;
        }
        const std::size_t equals = line.find('=');
        if (equals == line.npos) refuse(where, "this is neither [profile] nor name = value");
        ConfigEntry entry{std::string(trim(line.substr(0, equals))),
                          std::string(trim(line.substr(equals + 1))), where};
        if (section.empty())
            common.push_back(std::move(entry));
        else if (section == profile)
            chosen.push_back(std::move(entry));
    }
    const bool is_there =
        std::find(file.profiles.begin(), file.profiles.end(), profile) != file.profiles.end();
    if (!is_there && profile != "default") refuse(path, "it has no profile \"" + profile + "\"");
    file.entries = std::move(common);
    file.entries.insert(file.entries.end(), chosen.begin(), chosen.end());
    return file;
}

}  // namespace order::cli
