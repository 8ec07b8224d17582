// Secret: text that wipes its memory when it goes and has no way to be printed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace order::base {

// Overwrites bytes in a way the compiler may not leave out.
void wipe(void *bytes, std::size_t size) noexcept;

// Overwrites and empties a string that held a secret for a moment.
void wipe(std::string &text) noexcept;

class Secret {
  public:
    Secret() = default;
    explicit Secret(std::string_view text) : text_(text) {}
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { wipe(text_); }

    bool empty() const { return text_.empty(); }
    // For the one place that must send it; the view dies with the secret.
    std::string_view reveal() const { return text_; }

  private:
    std::string text_;
};

}  // namespace order::base
