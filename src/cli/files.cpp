// Files the user names.
#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <sstream>

#include "base/text.hpp"
#include "cli/problem.hpp"

namespace order::cli {
namespace {

[[noreturn]] void refuse(const std::string &path, const std::string &why) {
    throw Stop(files_problem(base::excerpt(path) + " could not be read: " + why));
}

struct Descriptor {
    explicit Descriptor(int number_) : number(number_) {}
    ~Descriptor() {
        if (number > STDIN_FILENO) close(number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number;
};

}  // namespace

std::string read_file(const std::string &path, std::size_t most_bytes) {
    const bool is_stdin = path == "-";
    const std::string name = is_stdin ? "stdin" : path;
    const Descriptor file(is_stdin ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number < 0) refuse(name, std::strerror(errno));
    std::string text;
    for (;;) {
        char piece[1 << 16];
        const ssize_t count = read(file.number, piece, sizeof piece);
        if (count == 0) {
            text.erase(0, text.size() - base::without_byte_order_mark(text).size());
            return text;
        }
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(name, std::strerror(errno));
        text.append(piece, static_cast<std::size_t>(count));
        if (text.size() > most_bytes)
            refuse(name, "it is larger than " + std::to_string(most_bytes) + " bytes");
    }
}

std::vector<std::string> ids_with_stdin(const std::vector<std::string> &ids) {
    constexpr std::size_t most_bytes = 64 << 20;
    std::vector<std::string> all;
    for (const std::string &id : ids) {
        if (id != "-") {
            all.push_back(id);
            continue;
        }
        std::istringstream lines(read_file(id, most_bytes));
        for (std::string line; std::getline(lines, line);) {
            while (!line.empty() && std::strchr(" \t\r", line.back())) line.pop_back();
            if (!line.empty()) all.push_back(line);
        }
    }
    return all;
}

}  // namespace order::cli
