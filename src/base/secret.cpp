#include "base/secret.hpp"

#include <cstring>

#include "base/known_secrets.hpp"

namespace order::base {

void wipe(void *bytes, std::size_t size) noexcept { explicit_bzero(bytes, size); }

void wipe(std::string &text) noexcept {
    // The short-string buffer and the whole capacity count: an earlier value may have been longer.
    wipe(text.data(), text.capacity());
    text.clear();
}

Wiped::Wiped(Wiped &&other) noexcept : text_(std::move(other.text_)) { wipe(other.text_); }

Wiped &Wiped::operator=(const Wiped &other) {
    if (this != &other) *this = Wiped(other);
    return *this;
}

Wiped &Wiped::operator=(Wiped &&other) noexcept {
    if (this != &other) {
        wipe(text_);
        text_ = std::move(other.text_);
        wipe(other.text_);
    }
    return *this;
}

Secret::Secret(std::string_view text) {
    if (text.empty()) return;
    known_ = new KnownSecret(text);
    add_known(*known_);
}

Secret::Secret(const Secret &other) noexcept : known_(other.known_) {
    if (known_) known_->owners.fetch_add(1, std::memory_order_relaxed);
}

Secret::~Secret() {
    if (!known_ || known_->owners.fetch_sub(1, std::memory_order_acq_rel) > 1) return;
    remove_known(*known_);
    wipe(known_->text);
    delete known_;
}

std::string_view Secret::reveal() const {
    return known_ ? std::string_view(known_->text) : std::string_view();
}

}  // namespace order::base
