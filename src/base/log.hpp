// Log: hands diagnostics to the host's function; silent without one. No line shows a secret.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "base/hide.hpp"

namespace order::base {

// Each value equals its ORDER_LOG_* twin in order.h.
enum class Level : std::int32_t { error = 1, warning = 2, info = 3, debug = 4 };

class Log {
  public:
    using Sink = std::function<void(Level, const std::string &)>;

    Log() = default;
    explicit Log(Sink sink, Level least = Level::debug) : sink_(std::move(sink)), least_(least) {}

    bool wants(Level level) const { return sink_ && level <= least_; }
    void write(Level level, const std::string &message) const {
        if (wants(level)) sink_(level, hide_secrets(message));
    }

  private:
    Sink sink_;
    Level least_ = Level::debug;
};

}  // namespace order::base
