#include "base/known_secrets.hpp"

#include <unistd.h>

#include <array>
#include <mutex>
#include <new>

namespace order::base {
namespace {

// Neither making nor ending it does anything: it may be used until the library is unloaded.
struct List {
    std::mutex mutex;
    std::size_t size = 0;
    std::array<std::size_t, 256> begin_with{};  // how many begin with that byte
    std::array<KnownSecret *, 4096> buckets{};
};

constinit List list;
// Whose list it is. A child made by fork() makes it its own, for the parent may have held the lock.
constinit std::atomic<pid_t> owner{0};
constexpr pid_t being_emptied = -1;

// A form sends a blank as '+'.
unsigned char folded(char c) { return static_cast<unsigned char>(c == ' ' ? '+' : c); }

std::size_t bucket_of(std::string_view text) {
    std::size_t hash = 0;
    for (std::size_t i = 0; i < min_known_bytes; ++i) hash = hash * 131 + folded(text[i]);
    return hash % list.buckets.size();
}

pid_t lock() noexcept {
    const pid_t self = getpid();
    for (pid_t seen = owner; seen != self; seen = owner) {
        if (seen == being_emptied || !owner.compare_exchange_weak(seen, being_emptied)) continue;
        new (&list) List();
        owner = self;
    }
    list.mutex.lock();
    return self;
}

}  // namespace

void add_known(KnownSecret &secret) noexcept {
    if (secret.text.size() < min_known_bytes) return;
    secret.process = lock();
    secret.place = &list.buckets[bucket_of(secret.text)];
    secret.next = *secret.place;
    if (secret.next) secret.next->place = &secret.next;
    *secret.place = &secret;
    ++list.size;
    ++list.begin_with[folded(secret.text[0])];
    list.mutex.unlock();
}

void remove_known(KnownSecret &secret) noexcept {
    if (secret.process != getpid()) return;
    lock();
    *secret.place = secret.next;
    if (secret.next) secret.next->place = secret.place;
    --list.size;
    --list.begin_with[folded(secret.text[0])];
    list.mutex.unlock();
}

KnownSecrets::KnownSecrets() noexcept { lock(); }

KnownSecrets::~KnownSecrets() { list.mutex.unlock(); }

bool KnownSecrets::empty() const { return list.size == 0; }

const KnownSecret *KnownSecrets::first_like(std::string_view text) const {
    if (text.size() < min_known_bytes || list.begin_with[folded(text[0])] == 0) return nullptr;
    return list.buckets[bucket_of(text)];
}

}  // namespace order::base
