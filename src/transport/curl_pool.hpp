// Warm connections: a pool of slots, each a multi and an easy handle that one thread uses at a
// time.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transport/curl_settings.hpp"

namespace order::transport {

struct CloseMulti {
    void operator()(CURLM *multi) const noexcept { curl_multi_cleanup(multi); }
};
struct CloseEasy {
    void operator()(CURL *easy) const noexcept { curl_easy_cleanup(easy); }
};

// The multi handle keeps connections and parsed CA certificates from one request to the next.
struct Slot {
    std::unique_ptr<CURLM, CloseMulti> multi;
    std::unique_ptr<CURL, CloseEasy> easy;
    std::string origin;              // where its latest request went
    std::optional<Profile> profile;  // what its lasting options were set for
};

class Pool {
  public:
    explicit Pool(int max_idle);

    // An idle slot, preferably one whose latest request went to the same origin, else a new one.
    std::unique_ptr<Slot> take(std::string_view origin);
    void give_back(std::unique_ptr<Slot> slot) noexcept;

  private:
    const std::size_t max_idle_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Slot>> idle_;  // the latest used at the end
};

// A slot on loan: goes back without a transfer and without the options of a single request.
class Lease {
  public:
    Lease(std::shared_ptr<Pool> pool, std::string_view origin);
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;
    ~Lease();

    CURL *easy() const { return slot_->easy.get(); }
    CURLM *multi() const { return slot_->multi.get(); }

    // Calls `set` for the lasting options unless they are what the profile needs.
    template <class Set>
    void prepare(const Profile &profile, Set set) {
        if (slot_->profile == profile) return;
        slot_->profile.reset();
        renew_easy();
        set();
        slot_->profile = profile;
    }

  private:
    // Not curl_easy_reset(): out of memory that one leaves a handle half set up and does not say
    // so. Connections are the multi handle's and stay warm.
    void renew_easy();

    std::shared_ptr<Pool> pool_;
    std::unique_ptr<Slot> slot_;
};

}  // namespace order::transport
