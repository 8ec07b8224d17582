// The secrets of this process, found by their first bytes.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstddef>
#include <string>
#include <string_view>

namespace order::base {

// What the copies of a Secret share; a link of the list that keeps it known.
struct KnownSecret {
    explicit KnownSecret(std::string_view text_) : text(text_) {}

    std::string text;
    std::atomic<int> owners{1};
    pid_t process = 0;  // whose list it is in; 0: in none
    KnownSecret *next = nullptr;
    KnownSecret **place = nullptr;  // what points to it
};

// Shorter texts are in too many words to be hidden.
inline constexpr std::size_t min_known_bytes = 4;

void add_known(KnownSecret &secret) noexcept;
void remove_known(KnownSecret &secret) noexcept;

// Keeps the list as it is while it is read. In a child made by fork() the list is empty: what the
// parent knew is of clients that the child cannot use.
class KnownSecrets {
  public:
    KnownSecrets() noexcept;
    KnownSecrets(const KnownSecrets &) = delete;
    KnownSecrets &operator=(const KnownSecrets &) = delete;
    ~KnownSecrets();

    bool empty() const;

    // The first of those that may begin as the text does; each leads to the next.
    const KnownSecret *first_like(std::string_view text) const;
};

}  // namespace order::base
