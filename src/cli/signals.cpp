// Signals: one thread waits for them, so that no handler runs in the middle of anything.
#include "cli/signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace order::cli {
namespace {

constexpr int wake_up = SIGUSR1;  // ends the thread; comes from the destructor alone

}  // namespace

Signals::Signals() {
    // A reader of stdout that is gone is met where stdout is written; sockets must not end us.
    std::signal(SIGPIPE, SIG_IGN);
    sigemptyset(&watched_);
    for (const int signal : {SIGINT, SIGTERM}) {
        // Ignored from the start, as a shell does for programs in the background: it stays so.
        struct sigaction present {};
        sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN) sigaddset(&watched_, signal);
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

void *Signals::run(void *self) {
    static_cast<Signals *>(self)->wait();
    return nullptr;
}

void Signals::wait() {
    for (;;) {
        int signal = 0;
        if (sigwait(&watched_, &signal) != 0) continue;
        if (signal == wake_up) return;
        const std::lock_guard lock(mutex_);
        if (received_ != 0 || !client_) _exit(128 + signal);
        received_ = signal;
        order_client_interrupt(client_);
        const char byte = 0;
        if (write(pipe_[1], &byte, 1) != 1) _exit(128 + signal);
    }
}

}  // namespace order::cli
