// Notes: sentences and progress share stderr without getting in each other's way.
#include "cli/notes.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/output.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

constexpr std::size_t bar_columns = 24;

void write_all(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(STDERR_FILENO, text.data(), text.size());
        if (count >= 0)
            text.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            return;  // nobody reads it
    }
}

}  // namespace

Notes::Notes(Level level)
    : level_(level), is_lively_(level != Level::quiet && is_lively_terminal(STDERR_FILENO)) {}

void Notes::write(std::string_view text) {
    const std::lock_guard lock(mutex_);
    write_all(text);
}

void Notes::say(std::string_view text) {
    if (level_ != Level::quiet) warn(text);
}

void Notes::warn(std::string_view text) {
    const std::lock_guard lock(mutex_);
    erase();
    write_all(harmless(text) + '\n');
}

void Notes::progress(const std::string &text) {
    if (!is_lively_) return;
    const std::size_t columns = terminal_columns(STDERR_FILENO);
    const std::lock_guard lock(mutex_);
    write_all("\r\x1b[K" + cut(harmless(text), columns > 1 ? columns - 1 : 1));
    is_drawn_ = true;
}

void Notes::bar(const std::string &label, std::int64_t done, std::int64_t total) {
    if (!is_lively_) return;
    if (total <= 0) return progress(label + "  " + size_text(done));
    const double share =
        std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
    const auto filled = static_cast<std::size_t>(share * bar_columns);
    std::string percent = std::to_string(static_cast<int>(share * 100));
    percent.insert(0, 3 - percent.size(), ' ');
    progress('[' + std::string(filled, '#') + std::string(bar_columns - filled, '.') + "] " +
             percent + " %  " + size_text(done) + " of " + size_text(total) + "  " + label);
}

void Notes::clear() {
    const std::lock_guard lock(mutex_);
    erase();
}

void Notes::erase() {
    if (!is_drawn_) return;
    write_all("\r\x1b[K");
    is_drawn_ = false;
}

}  // namespace order::cli
