// Waiting text: reads the two messages of the library's log that announce a request.
#include "cli/waiting_text.hpp"

namespace order::cli {
namespace {

// What is between the first `opening` and the next of `ends`, or the end; empty without the
// opening.
std::string_view between(std::string_view text, std::string_view opening, const char *ends) {
    const std::size_t at = text.find(opening);
    if (at == text.npos) return {};
    text.remove_prefix(at + opening.size());
    return text.substr(0, text.find_first_of(ends));
}

}  // namespace

std::string waiting_text(std::string_view log_message) {
    // "GET https://host/path is sent, attempt 1 of 6.", and after a failure
    // "GET https://host/path failed: ... Attempt 2 of 6 follows in 900 ms."
    std::string_view attempt = between(log_message, " is sent, attempt ", ".");
    if (attempt.empty()) {
        const std::size_t end = log_message.find(" follows in ");
        if (end != log_message.npos) {
            attempt = between(log_message.substr(0, end), ". Attempt ", ".");
        }
    }
    const std::string_view host = between(log_message, "://", "/?# ");
    if (attempt.empty() || host.empty()) return "";
    const std::string text = "waiting for " + std::string(host);
    return attempt.starts_with("1 ") ? text : text + ", attempt " + std::string(attempt);
}

}  // namespace order::cli
