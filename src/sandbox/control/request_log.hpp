// The requests seen, newest last: what a test looks at to know what a client really sent.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "json/json.hpp"
#include "sandbox/http/message.hpp"

namespace order::sandbox {

class RequestLog {
  public:
    // Remembers the request with its headers as they came, secrets included.
    void add(Request request, std::int64_t unix_us, int status, bool faulty);

    // {"requests": [...], "count", "dropped"}: those the method and path pattern fit; both may be
    // empty.
    json::Object list(std::string_view method, std::string_view path) const;

    void clear();

  private:
    static constexpr std::size_t most_entries = 20000;
    static constexpr std::size_t most_bytes = 64u << 20;
    static constexpr std::size_t most_body_bytes = 64u << 10;

    struct Entry {
        Request request;
        std::int64_t unix_us;
        int status;
        bool faulty;
        std::size_t bytes;
        std::size_t body_bytes;
    };
    std::deque<Entry> entries_;
    std::size_t bytes_ = 0;
    std::uint64_t dropped_ = 0;
};

}  // namespace order::sandbox
