#include "transport/curl_pool.hpp"

#include <algorithm>
#include <new>

#include "base/failure.hpp"

namespace order::transport {
namespace {

// Connections one slot keeps: the API, its login and its storage.
constexpr long connections_per_slot = 4;

void initialise_library() {
    // More than setting up libcurl and its TLS library takes: OpenSSL crashes when that runs out of
    // memory, so it is not begun without.
    constexpr std::size_t set_up_bytes = 1 << 20;
    // Never undone: the host process may use libcurl itself.
    static std::once_flag once;
    std::call_once(once, [] {
        ::operator delete(::operator new(set_up_bytes));
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
            throw base::Failure(base::Code::internal, "libcurl could not be initialised.");
        }
    });
}

std::unique_ptr<Slot> make_slot() {
    auto slot = std::make_unique<Slot>();
    slot->multi.reset(curl_multi_init());
    slot->easy.reset(curl_easy_init());
    if (!slot->multi || !slot->easy ||
        curl_multi_setopt(slot->multi.get(), CURLMOPT_MAXCONNECTS, connections_per_slot) !=
            CURLM_OK) {
        throw std::bad_alloc();
    }
    return slot;
}

// What a request points to is about to go, and the next one may not have its own of each.
bool forget_request(CURL *easy) noexcept {
    return curl_easy_setopt(easy, CURLOPT_URL, nullptr) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, nullptr) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_HTTPHEADER, nullptr) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, nullptr) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_POSTFIELDS, nullptr) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{-1}) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L) == CURLE_OK;
}

}  // namespace

Pool::Pool(int max_idle) : max_idle_(static_cast<std::size_t>(std::max(0, max_idle))) {
    initialise_library();
    idle_.reserve(max_idle_);
}

std::unique_ptr<Slot> Pool::take(std::string_view origin) {
    std::unique_ptr<Slot> slot;
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto found = std::find_if(idle_.rbegin(), idle_.rend(), [&](const auto &candidate) {
                return candidate->origin == origin;
            });
            if (found == idle_.rend()) found = idle_.rbegin();
            slot = std::move(*found);
            idle_.erase(std::next(found).base());
        }
    }
    if (!slot) slot = make_slot();
    slot->origin = origin;
    return slot;
}

void Pool::give_back(std::unique_ptr<Slot> slot) noexcept {
    const std::lock_guard lock(mutex_);
    // Within the reserved capacity, so this allocates nothing.
    if (idle_.size() < max_idle_) idle_.push_back(std::move(slot));
}

Lease::Lease(std::shared_ptr<Pool> pool, std::string_view origin)
    : pool_(std::move(pool)), slot_(pool_->take(origin)) {}

void Lease::renew_easy() {
    CURL *const fresh = curl_easy_init();
    if (!fresh) throw std::bad_alloc();
    slot_->easy.reset(fresh);
}

Lease::~Lease() {
    // Taking out a transfer that is under way closes its connection; a finished one stays warm.
    curl_multi_remove_handle(multi(), easy());
    if (!forget_request(easy())) {
        curl_easy_reset(easy());
        slot_->profile.reset();
    }
    pool_->give_back(std::move(slot_));
}

}  // namespace order::transport
