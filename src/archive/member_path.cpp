#include "archive/member_path.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr std::size_t max_part_bytes = 255;  // what file systems take

bool begins_with_drive(std::string_view name) {
    if (name.size() < 2 || name[1] != ':') return false;
    const char letter = base::lower(name.substr(0, 1))[0];
    return letter >= 'a' && letter <= 'z';
}

std::string problem_of_name(std::string_view name) {
    if (name.empty()) return "has no name";
    if (!base::is_utf8(name)) return "has a name that is not UTF-8";
    if (base::has_control_characters(name)) return "has control characters in its name";
    if (name.find('\\') != std::string_view::npos) return "has a backslash in its name";
    if (name.front() == '/' || begins_with_drive(name)) return "has an absolute path";
    return {};
}

std::string problem_of_parts(const MemberPath &path, const Limits &limits) {
    if (path.parts.size() > limits.max_depth) return "is nested too deeply";
    for (const std::string &part : path.parts) {
        if (part.size() > max_part_bytes) return "has too long a name";
    }
    if (path.joined().size() > limits.max_path_bytes) return "has too long a path";
    return {};
}

}  // namespace

std::string MemberPath::joined() const {
    std::string path;
    for (const std::string &part : parts) {
        if (!path.empty()) path += '/';
        path += part;
    }
    return path;
}

MemberPath clean_member_path(std::string_view name, bool is_folder, const Limits &limits) {
    MemberPath path;
    path.problem = problem_of_name(name);
    if (!path.problem.empty()) return path;
    for (const std::string_view part : base::split(name, '/')) {
        if (part == "..") {
            path.problem = "leads outside the folder";
            return path;
        }
        if (part != ".") path.parts.emplace_back(part);
    }
    const auto last_folder = is_folder ? path.parts.end() : path.parts.end() - !path.parts.empty();
    const auto output = std::find(path.parts.begin(), last_folder, "output");
    if (output != last_folder) path.parts.erase(path.parts.begin(), output + 1);
    path.problem = problem_of_parts(path, limits);
    if (path.problem.empty() && path.parts.empty() && !is_folder) path.problem = "has no name";
    return path;
}

}  // namespace order::archive
