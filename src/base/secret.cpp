#include "base/secret.hpp"

#include <cstring>
#include <utility>

namespace order::base {

void wipe(void *bytes, std::size_t size) noexcept { explicit_bzero(bytes, size); }

void wipe(std::string &text) noexcept {
    // The short-string buffer and the whole capacity count: an earlier value may have been longer.
    wipe(text.data(), text.capacity());
    text.clear();
}

Secret::Secret(Secret &&other) noexcept : text_(std::move(other.text_)) { wipe(other.text_); }

Secret &Secret::operator=(const Secret &other) {
    if (this != &other) *this = Secret(other);
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept {
    if (this != &other) {
        wipe(text_);
        text_ = std::move(other.text_);
        wipe(other.text_);
    }
    return *this;
}

}  // namespace order::base
