// Waiting: the library's log says what is waited for, a thread draws it.
#include "cli/waiting.hpp"

#include "cli/waiting_text.hpp"

namespace order::cli {
namespace {

constexpr std::chrono::milliseconds patience(500);
// Requests this close together are one wait: the pages of a list.
constexpr std::chrono::milliseconds breath(100);

}  // namespace

Waiting::Waiting(Notes &notes) : notes_(notes) {
    if (notes.is_lively()) thread_ = std::thread([this] { run(); });
}

Waiting::~Waiting() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_one();
    thread_.join();
    if (is_shown_) notes_.clear();
}

void Waiting::heard(std::string_view log_message) {
    if (!thread_.joinable()) return;
    const std::string text = waiting_text(log_message);
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (text.empty()) {
        if (is_shown_) notes_.clear();
        is_shown_ = false;
        if (!text_.empty()) ended_ = now;
    } else if (text_.empty() && now - ended_ > breath) {
        due_ = now + patience;
    }
    text_ = text;
    is_current_ = text.empty();
    changed_.notify_one();
}

void Waiting::run() {
    std::unique_lock lock(mutex_);
    while (!is_over_) {
        if (is_current_) {
            changed_.wait(lock);
        } else if (Clock::now() < due_) {
            changed_.wait_until(lock, due_);
        } else {
            notes_.progress(text_);
            is_shown_ = is_current_ = true;
        }
    }
}

}  // namespace order::cli
