#include "archive/member_path.hpp"

#include "base/text.hpp"

namespace order::archive {
namespace {

constexpr std::size_t max_name_bytes = 65'535;  // before anything is taken away from it

bool begins_with_drive(std::string_view name) {
    if (name.size() < 2 || name[1] != ':') {
        return false;
    }
    const char letter = base::lower(name.substr(0, 1))[0];
    return letter >= 'a' && letter <= 'z';
}

std::string_view problem_of_name(std::string_view name) {
    if (name.empty()) {
        return "has no name";
    }
    if (name.size() > max_name_bytes) {
        return "has too long a path";
    }
    if (base::has_control_characters(name)) {
        return "has control characters in its name";
    }
    if (name.find('\\') != std::string_view::npos) {
        return "has a backslash in its name";
    }
    if (name.front() == '/' || begins_with_drive(name)) {
        return "has an absolute path";
    }
    return {};
}

}  // namespace

std::string_view problem_of_path(std::size_t bytes, std::size_t parts, const Limits &limits) {
    if (parts > limits.max_depth) {
        return "is nested too deeply";
    }
    if (bytes > limits.max_path_bytes) {
        return "has too long a path";
    }
    return {};
}

MemberPath clean_member_path(const MemberName &name, bool is_folder, const Limits &limits) {
    MemberPath path;
    path.problem = problem_of_name(name.text);
    if (!path.problem.empty()) {
        return path;
    }
    std::size_t bytes = 0;
    for (const std::string_view part : base::split(name.text, '/')) {
        if (part == "..") {
            path.problem = "leads outside the folder";
            return path;
        }
        if (part == ".") {
            continue;
        }
        if (part.size() > max_part_bytes && !name.is_changed) {
            path.problem = "has too long a name";
            return path;
        }
        path.parts.push_back(shortened_name(part, max_part_bytes));
        bytes += path.parts.back().size() + (path.parts.size() > 1 ? 1 : 0);
    }
    path.problem = problem_of_path(bytes, path.parts.size(), limits);
    if (path.problem.empty() && path.parts.empty() && !is_folder) {
        path.problem = "has no name";
    }
    return path;
}

}  // namespace order::archive
