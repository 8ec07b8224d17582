#include "aws/options.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "base/text.hpp"

namespace order::aws {
namespace {

std::optional<std::string> process_variable(std::string_view name) {
    const char *value = std::getenv(std::string(name).c_str());
    if (!value) return {};
    return std::string(value);
}

using Entry = std::array<char, 4096>;

std::string home_by_user_database() {
    Entry buffer{};
    passwd entry{};
    passwd *found = nullptr;
    getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return found && found->pw_dir ? found->pw_dir : "";
}

std::string home_of(const std::string &user) {
    Entry buffer{};
    passwd entry{};
    passwd *found = nullptr;
    getpwnam_r(user.c_str(), &entry, buffer.data(), buffer.size(), &found);
    return found && found->pw_dir ? found->pw_dir : "";
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The variable that begins with the text's '$', and how much of the text that is.
std::pair<std::string_view, std::size_t> variable_at(std::string_view text) {
    if (text.substr(0, 2) == "${") {
        const auto end = text.find('}');
        if (end == std::string_view::npos) return {"", 1};
        return {text.substr(2, end - 2), end + 1};
    }
    std::size_t end = 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    return {text.substr(1, end - 1), end};
}

}  // namespace

std::string AwsEnvironment::get(std::string_view name) const {
    if (!variable) return {};
    return variable(name).value_or(std::string());
}

std::string AwsEnvironment::expand(std::string_view path) const {
    std::string whole;
    for (std::string_view rest = path; !rest.empty();) {
        const auto dollar = std::min(rest.find('$'), rest.size());
        whole += rest.substr(0, dollar);
        rest.remove_prefix(dollar);
        if (rest.empty()) break;
        const auto [name, size] = variable_at(rest);
        const std::string value = name == "HOME" ? home : get(name);
        whole += value.empty() ? rest.substr(0, size) : std::string_view(value);
        rest.remove_prefix(size);
    }
    if (!whole.starts_with('~')) return whole;
    const auto slash = std::min(whole.find('/'), whole.size());
    const std::string folder = slash == 1 ? home : home_of(whole.substr(1, slash - 1));
    return folder.empty() ? whole : folder + whole.substr(slash);
}

AwsEnvironment process_environment(bool read_variables, base::Log log) {
    AwsEnvironment environment;
    if (read_variables) environment.variable = process_variable;
    environment.home = environment.get("HOME");
    if (environment.home.empty()) environment.home = home_by_user_database();
    environment.log = std::move(log);
    return environment;
}

}  // namespace order::aws
