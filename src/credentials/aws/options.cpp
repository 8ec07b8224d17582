#include "credentials/aws/options.hpp"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "base/text.hpp"

namespace order::credentials {
namespace {

std::optional<std::string> process_variable(std::string_view name) {
    const char *value = std::getenv(std::string(name).c_str());
    if (!value) return {};
    return std::string(value);
}

std::string home_by_user_database() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return found->pw_dir ? found->pw_dir : "";
}

}  // namespace

std::string AwsSurroundings::get(std::string_view name) const {
    if (!variable) return {};
    return variable(name).value_or(std::string());
}

std::string AwsSurroundings::expand(std::string_view path) const {
    if (path.substr(0, 2) != "~/" || home.empty()) return std::string(path);
    return base::concat(home, path.substr(1));
}

AwsSurroundings process_surroundings(bool read_variables, base::Log log) {
    AwsSurroundings surroundings;
    if (read_variables) surroundings.variable = process_variable;
    surroundings.home = surroundings.get("HOME");
    if (surroundings.home.empty()) surroundings.home = home_by_user_database();
    surroundings.log = std::move(log);
    return surroundings;
}

}  // namespace order::credentials
