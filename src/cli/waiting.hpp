// Waiting: on a terminal, a line for whoever waits on the network: "waiting for api.up42.com".
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "cli/notes.hpp"

namespace order::cli {

// A call into the library blocks, so a thread of the tool draws the line. It appears after half a
// second and is gone before anything else is written.
class Waiting {
  public:
    explicit Waiting(Notes &notes);
    ~Waiting();
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;

    // What the library logged.
    void heard(std::string_view log_message);

  private:
    using Clock = std::chrono::steady_clock;
    void run();

    Notes &notes_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string text_;        // empty while nothing is waited for
    bool is_shown_ = false;   // a text is on the terminal
    bool is_current_ = true;  // no other needs to be drawn
    Clock::time_point due_;
    Clock::time_point ended_;
    bool is_over_ = false;
    std::thread thread_;
};

}  // namespace order::cli
