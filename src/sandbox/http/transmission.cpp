// The bytes of one reply in the order they go out.
#include "sandbox/http/transmission.hpp"

#include <algorithm>
#include <ctime>
#include <limits>

#include "base/text.hpp"

namespace order::sandbox {
namespace {

std::string hexadecimal(std::size_t value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), "0123456789abcdef"[value % 16]);
    } while ((value /= 16) != 0);
    return digits;
}

}  // namespace

Transmission::Transmission(Reply reply, bool head_only, bool keep_alive)
    : reply_(std::move(reply)),
      head_only_(head_only),
      then_(keep_alive ? Then::keep : Then::close),
      left_(std::numeric_limits<std::uint64_t>::max()) {
    const Wire &wire = reply_.wire;
    // A length of somebody else's making may not match: the connection is of no further use.
    if (wire.without_length || !wire.instead.empty() ||
        find_field(reply_.headers, "Content-Length") != nullptr)
        then_ = Then::close;
    if (wire.stop) {
        switch (wire.stop->end) {
            case Wire::End::close:
                then_ = Then::close;
                break;
            case Wire::End::reset:
                then_ = Then::reset;
                break;
            case Wire::End::stall:
                then_ = Then::stall;
                break;
        }
    }
    piece_ = wire.instead.empty() ? header() : wire.instead;
    if (wire.stop)
        left_ = wire.stop->offset +
                (wire.stop->within_body && wire.instead.empty() ? piece_.size() : 0);
}

bool Transmission::has_body() const {
    return reply_.body != nullptr && reply_.wire.instead.empty() && !head_only_ &&
           reply_.status != 204 && reply_.status != 304;
}

std::string Transmission::header() const {
    std::string text = base::concat("HTTP/1.1 ", std::to_string(reply_.status), " ",
                                    reason_phrase(reply_.status), "\r\n");
    for (const auto &[name, value] : reply_.headers)
        text += base::concat(name, ": ", value, "\r\n");
    if (find_field(reply_.headers, "Date") == nullptr)
        text += base::concat("Date: ", http_date(std::time(nullptr)), "\r\n");
    if (reply_.wire.chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else if (!reply_.wire.without_length && reply_.status != 204 && reply_.status != 304 &&
             find_field(reply_.headers, "Content-Length") == nullptr)
        text += base::concat("Content-Length: ", std::to_string(reply_.length), "\r\n");
    if (then_ == Then::close) text += "Connection: close\r\n";
    return text + "\r\n";
}

bool Transmission::next_piece(std::size_t limit) {
    taken_ = 0;
    piece_.clear();
    if (!has_body()) return false;
    const std::uint64_t count = std::min<std::uint64_t>(limit, reply_.length - body_offset_);
    if (count == 0) {
        if (!reply_.wire.chunked || last_chunk_sent_) return false;
        last_chunk_sent_ = true;
        piece_ = "0\r\n\r\n";
        return true;
    }
    const std::string frame = reply_.wire.chunked ? hexadecimal(count) + "\r\n" : std::string();
    piece_ = frame;
    piece_.resize(frame.size() + count);
    reply_.body->read(reply_.first + body_offset_, std::span(piece_).subspan(frame.size()));
    if (reply_.wire.chunked) piece_ += "\r\n";
    body_offset_ += count;
    return true;
}

std::span<const char> Transmission::next(std::size_t limit) {
    if (left_ == 0 || (taken_ == piece_.size() && !next_piece(limit))) return {};
    // A small body goes out with its header in one write.
    if (taken_ == 0 && body_offset_ == 0 && has_body() && !reply_.wire.chunked &&
        piece_.size() + reply_.length <= limit) {
        const std::size_t header_bytes = piece_.size();
        piece_.resize(header_bytes + reply_.length);
        reply_.body->read(reply_.first, std::span(piece_).subspan(header_bytes));
        body_offset_ = reply_.length;
    }
    const std::uint64_t count = std::min<std::uint64_t>({limit, piece_.size() - taken_, left_});
    const std::span<const char> bytes(piece_.data() + taken_, count);
    taken_ += count;
    left_ -= count;
    return bytes;
}

}  // namespace order::sandbox
