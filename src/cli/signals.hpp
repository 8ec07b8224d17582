// Signals: the first of SIGINT, SIGTERM, SIGHUP and SIGQUIT ends the library's call in progress;
// one that comes later ends the program.
#pragma once

#include <pthread.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <mutex>
#include <string>

#include "order/order.h"

namespace order::cli {

// Interrupting a client takes a lock, which a signal handler must not: the signals are blocked, and
// a thread of the tool waits for them.
class Signals {
  public:
    Signals();
    ~Signals();
    Signals(const Signals &) = delete;
    Signals &operator=(const Signals &) = delete;

    // Whom to interrupt; NULL for nobody: then the first signal ends the program.
    void attach(order_client *client);

    // What stderr must hold before a signal ends the program at once; empty for nothing.
    void set_last_words(std::string text);

    // The signal that came, or 0.
    int received() const { return received_.load(); }

    // A descriptor that is readable once a signal came: for waiting elsewhere than in the library.
    int descriptor() const { return pipe_[0]; }

  private:
    static void *run(void *self);
    void wait();
    void take(int signal);
    [[noreturn]] void end(int signal) const;

    sigset_t watched_{};
    std::atomic<int> received_{0};
    std::chrono::steady_clock::time_point received_at_;
    std::mutex mutex_;
    order_client *client_ = nullptr;
    std::string last_words_;
    int pipe_[2] = {-1, -1};
    pthread_t thread_{};
};

}  // namespace order::cli
