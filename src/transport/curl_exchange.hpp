// One request and its answer on a leased connection, driven in small steps.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "transport/curl_pool.hpp"
#include "transport/curl_settings.hpp"
#include "transport/http.hpp"

namespace order::transport {

// How the body is wanted: all of it at the end, or piece by piece as it comes.
enum class Delivery { whole, pieces };

// The header lines of a request in libcurl's form; wiped, for one of them may be a credential.
class HeaderList {
  public:
    HeaderList() = default;
    HeaderList(const HeaderList &) = delete;
    HeaderList &operator=(const HeaderList &) = delete;
    ~HeaderList();

    void add(const std::string &line);
    curl_slist *get() const { return first_; }

  private:
    curl_slist *first_ = nullptr;
};

class Exchange {
  public:
    // The request must outlive the exchange. Nothing is sent before the first advance().
    Exchange(const std::shared_ptr<Pool> &pool, const CurlSettings &settings,
             const Request &request, const Url &url, Delivery delivery, base::Instant deadline);
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    // As Transfer::advance(); for a whole delivery there is no step between nothing and end.
    Transfer::Step advance(base::Instant until, const base::Call &call);

    Response &response() { return response_; }

  private:
    void set_up();
    void set_up_lasting(const Profile &profile);
    void set_up_body();
    void set_up_headers();
    void perform();
    void wait(base::Instant until, const base::Call &call);
    void check(const base::Call &call) const;
    base::Instant next_limit() const;
    void note_activity();
    bool started() const;
    Transfer::Step take_step();
    [[noreturn]] void fail() const;

    // What libcurl calls; none of them may throw.
    static int on_start(void *self, char *, char *, int, int) noexcept;
    static std::size_t on_header(char *line, std::size_t one, std::size_t size,
                                 void *self) noexcept;
    static std::size_t on_body(char *bytes, std::size_t one, std::size_t size, void *self) noexcept;
    bool take_header(std::string_view line);
    bool take_body(std::string_view bytes);

    // Why a callback stopped the transfer.
    enum class Stop { none, header_too_long, body_too_long, out_of_memory };

    const CurlSettings &settings_;
    const Request &request_;
    const Url &url_;
    const Delivery delivery_;
    const base::Instant deadline_;

    // What libcurl points into comes before the lease, which ends the transfer when it goes.
    HeaderList headers_;
    std::array<char, CURL_ERROR_SIZE> detail_{};
    Response response_;
    std::size_t header_bytes_ = 0;
    bool head_complete_ = false;
    bool head_told_ = false;
    bool bytes_told_ = false;
    bool active_ = false;
    bool started_ = false;
    bool done_ = false;
    bool ran_out_ = false;  // libcurl lacked memory, whatever its result is called
    Stop stop_ = Stop::none;
    CURLcode result_ = CURLE_OK;
    curl_off_t uploaded_ = 0;
    base::Instant active_at_{0};
    Lease lease_;
};

}  // namespace order::transport
