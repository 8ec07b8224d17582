// Text that wipes its memory when it goes: Wiped, and Secret, which no message may hold either.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace order::base {

// Overwrites bytes in a way the compiler may not leave out.
void wipe(void *bytes, std::size_t size) noexcept;

// Overwrites and empties a string that held a secret for a moment.
void wipe(std::string &text) noexcept;

// For what may be a secret among other things, such as any value of a file that holds some.
class Wiped {
  public:
    Wiped() = default;
    explicit Wiped(std::string_view text) : text_(text) {}
    Wiped(const Wiped &) = default;
    Wiped(Wiped &&other) noexcept;
    Wiped &operator=(const Wiped &other);
    Wiped &operator=(Wiped &&other) noexcept;
    ~Wiped() { wipe(text_); }

    bool empty() const { return text_.empty(); }
    std::string_view reveal() const { return text_; }

  private:
    std::string text_;
};

struct KnownSecret;

// Has no way to be printed, and as long as one of its copies lives, hide_secrets() knows its text.
// Copies share the text, which is wiped with the last of them.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::string_view text);
    Secret(const Secret &other) noexcept;
    Secret(Secret &&other) noexcept : known_(std::exchange(other.known_, nullptr)) {}
    Secret &operator=(Secret other) noexcept {
        std::swap(known_, other.known_);
        return *this;
    }
    ~Secret();

    bool empty() const { return !known_; }
    // For the one place that must send it; the view dies with the secret.
    std::string_view reveal() const;

  private:
    KnownSecret *known_ = nullptr;
};

}  // namespace order::base
