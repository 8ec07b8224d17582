// Consent: a question on stderr, its answer from the terminal.
#include "cli/confirm.hpp"

#include <poll.h>
#include <unistd.h>

#include "cli/text.hpp"

namespace order::cli {
namespace {

// A line from the terminal, empty at its end; throws Stop when a signal came instead.
std::string answer(Tool &tool) {
    pollfd watched[] = {{STDIN_FILENO, POLLIN, 0}, {tool.signals().descriptor(), POLLIN, 0}};
    std::string line;
    while (line.find('\n') == line.npos) {
        if (poll(watched, 2, -1) < 0) continue;
        if (watched[1].revents != 0) {
            tool.notes().write("\n");
            throw Stop({Exit::interrupted, order_code_name(ORDER_ERR_CANCELLED),
                        "the question was not answered"});
        }
        char piece[256];
        const ssize_t count = read(STDIN_FILENO, piece, sizeof piece);
        if (count <= 0) break;
        line.append(piece, static_cast<std::size_t>(count));
    }
    return line.substr(0, line.find('\n'));
}

}  // namespace

bool can_ask() { return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1; }

Problem refused_problem(std::string message) {
    return {Exit::refused, "REFUSED", std::move(message)};
}

void want_consent(Tool &tool, bool is_agreed, const std::string &what,
                  const std::string &question) {
    if (is_agreed) return;
    if (!can_ask()) throw Stop(refused_problem(what + " needs --yes where nobody can be asked"));
    tool.notes().clear();
    tool.notes().write(harmless(question) + " [y/N] ");
    const std::string given = answer(tool);
    if (given != "y" && given != "Y" && given != "yes")
        throw Stop(refused_problem(what + " was not confirmed"));
}

}  // namespace order::cli
