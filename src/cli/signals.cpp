// Signals: one thread waits for them, so that no handler runs in the middle of anything.
#include "cli/signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/notes.hpp"

namespace order::cli {
namespace {

constexpr int wake_up = SIGUSR1;  // ends the thread; comes from the destructor alone

// timeout(1) signals its child and then the whole group, and keys are pressed twice: that is one
// wish, and the program is busy fulfilling it.
constexpr std::chrono::seconds one_wish{1};

}  // namespace

Signals::Signals() {
    // A reader of stdout that is gone is met where stdout is written; sockets must not end us. A
    // file that is too large for a limit is an error of the write, not an end.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    sigemptyset(&watched_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        // Ignored from the start, as by nohup or by a shell for programs in the background: it
        // stays so.
        struct sigaction present {};
        sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN) {
            sigaddset(&watched_, signal);
        }
    }
    sigaddset(&watched_, wake_up);
    pthread_sigmask(SIG_BLOCK, &watched_, nullptr);
    if (pipe2(pipe_, O_CLOEXEC) != 0) throw std::system_error(errno, std::system_category());
    const int error = pthread_create(&thread_, nullptr, run, this);
    if (error != 0) throw std::system_error(error, std::system_category());
}

Signals::~Signals() {
    pthread_kill(thread_, wake_up);
    pthread_join(thread_, nullptr);
    close(pipe_[0]);
    close(pipe_[1]);
}

void Signals::attach(order_client *client) {
    const std::lock_guard lock(mutex_);
    client_ = client;
    if (received_ != 0) order_client_interrupt(client);
}

void Signals::set_last_words(std::string text) {
    const std::lock_guard lock(mutex_);
    last_words_ = std::move(text);
}

void *Signals::run(void *self) {
    static_cast<Signals *>(self)->wait();
    return nullptr;
}

void Signals::wait() {
    for (;;) {
        int signal = 0;
        if (sigwait(&watched_, &signal) != 0) continue;
        if (signal == wake_up) return;
        take(signal);
    }
}

void Signals::take(int signal) {
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (received_ != 0) {
        if (now - received_at_ >= one_wish) end(signal);
        return;
    }
    if (!client_) end(signal);
    received_ = signal;
    received_at_ = now;
    order_client_interrupt(client_);
    const char byte = 0;
    if (write(pipe_[1], &byte, 1) != 1) end(signal);
}

void Signals::end(int signal) const {
    if (!last_words_.empty()) Notes(Notes::Level::quiet).warn(last_words_);
    _exit(128 + signal);
}

}  // namespace order::cli
