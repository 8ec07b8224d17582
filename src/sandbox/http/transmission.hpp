// The bytes of one reply in the order they go out, cut short or unframed where a fault asks for it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sandbox/http/message.hpp"

namespace order::sandbox {

class Transmission {
  public:
    enum class Then { keep, close, reset, stall };

    Transmission(Reply reply, bool head_only, bool keep_alive);

    std::int64_t delay_ms() const { return reply_.wire.delay_ms; }
    std::uint64_t bytes_per_second() const { return reply_.wire.bytes_per_second; }

    // At most `limit` more bytes, good until the next call; empty when all are out.
    std::span<const char> next(std::size_t limit);

    // What becomes of the connection when all are out, and whether that is a fault.
    Then then() const { return then_; }
    bool is_cut() const { return reply_.wire.stop.has_value(); }

  private:
    std::string header() const;
    bool has_body() const;
    bool next_piece(std::size_t limit);

    Reply reply_;
    bool head_only_;
    Then then_;
    std::string piece_;
    std::size_t taken_ = 0;  // of piece_
    std::uint64_t body_offset_ = 0;
    bool last_chunk_sent_ = false;
    std::uint64_t left_;  // wire bytes until the stop
};

}  // namespace order::sandbox
