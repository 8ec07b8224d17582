// Notes: everything that is not data, on stderr: sentences, and one line of progress on terminals.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace order::cli {

// Any thread: a wait on the network is drawn by a thread of its own.
class Notes {
  public:
    enum class Level { quiet, normal, verbose, debug };

    explicit Notes(Level level);
    ~Notes() { clear(); }
    Notes(const Notes &) = delete;
    Notes &operator=(const Notes &) = delete;

    Level level() const { return level_; }
    bool is_verbose() const { return level_ >= Level::verbose; }
    // Whether progress is drawn: else its callers need not make it up.
    bool is_lively() const { return is_lively_; }

    // A sentence, unless quiet.
    void say(std::string_view text);
    // What must be seen: a warning, an error, a question.
    void warn(std::string_view text);
    void write(std::string_view text);

    // Draws over the line of progress, where there is one.
    void progress(const std::string &text);
    // A bar of `done` in `total`; how far it is in words when the total is not known.
    void bar(const std::string &label, std::int64_t done, std::int64_t total);
    void clear();

  private:
    void erase();  // the line of progress; under the lock

    const Level level_;
    const bool is_lively_;
    std::mutex mutex_;
    bool is_drawn_ = false;
};

}  // namespace order::cli
