// The bytes of a reply as they go over the wire.
#include "sandbox/http/transmission.hpp"

#include <gtest/gtest.h>

namespace order::sandbox {
namespace {

using Then = Transmission::Then;

Reply reply_of(std::string body, Wire wire = {}) {
    Reply reply;
    reply.headers = {{"Date", "now"}};
    reply.set_body(std::move(body));
    reply.wire = std::move(wire);
    return reply;
}

std::string sent(Transmission &transmission, std::size_t limit = 100) {
    std::string bytes;
    for (auto piece = transmission.next(limit); !piece.empty(); piece = transmission.next(limit))
        bytes.append(piece.data(), piece.size());
    return bytes;
}

std::string sent(Reply reply, bool head_only = false, bool keep_alive = true) {
    Transmission transmission(std::move(reply), head_only, keep_alive);
    return sent(transmission);
}

constexpr const char *ten = "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 10\r\n\r\n0123456789";

TEST(Transmission, IsTheSameInPiecesOfAnySize) {
    for (std::size_t limit = 1; limit < 80; ++limit) {
        Transmission transmission(reply_of("0123456789"), false, true);
        EXPECT_EQ(sent(transmission, limit), ten);
        EXPECT_EQ(transmission.then(), Then::keep);
    }
}

TEST(Transmission, StopsAfterTheGivenNumberOfBytes) {
    const std::string whole =
        "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 10\r\nConnection: close\r\n\r\n0123456789";
    for (std::uint64_t offset = 0; offset <= whole.size(); ++offset) {
        Wire wire;
        wire.stop = {offset, false, Wire::End::close};
        EXPECT_EQ(sent(reply_of("0123456789", wire)), whole.substr(0, offset));
    }
    Wire within;
    within.stop = {3, true, Wire::End::close};
    EXPECT_EQ(sent(reply_of("0123456789", within)), whole.substr(0, whole.size() - 7));
}

TEST(Transmission, EndsAsTheStopSays) {
    for (const auto &[end, then] : {std::pair{Wire::End::close, Then::close},
                                    {Wire::End::reset, Then::reset},
                                    {Wire::End::stall, Then::stall}}) {
        Wire wire;
        wire.stop = {1, false, end};
        EXPECT_EQ(Transmission(reply_of("x", wire), false, true).then(), then);
    }
}

TEST(Transmission, LeavesTheBodyOutWhereHttpHasNone) {
    EXPECT_EQ(sent(reply_of("0123456789"), true),
              "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 10\r\n\r\n");
    Reply nothing = reply_of("");
    nothing.status = 204;
    EXPECT_EQ(sent(nothing), "HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n");
}

TEST(Transmission, SendsChunksThatAreWhole) {
    Wire wire;
    wire.chunked = true;
    Transmission transmission(reply_of("0123456789", wire), false, true);
    EXPECT_EQ(sent(transmission, 8),
              "HTTP/1.1 200 OK\r\nDate: now\r\nTransfer-Encoding: chunked\r\n\r\n"
              "8\r\n01234567\r\n2\r\n89\r\n0\r\n\r\n");
}

TEST(Transmission, ClosesWhenTheLengthIsNotItsOwn) {
    Wire wire;
    wire.without_length = true;
    EXPECT_EQ(Transmission(reply_of("x", wire), false, true).then(), Then::close);
    Reply lying = reply_of("x");
    lying.headers.emplace_back("content-length", "99");
    EXPECT_EQ(Transmission(lying, false, true).then(), Then::close);
}

TEST(Transmission, SendsOnlyThePartAskedFor) {
    Reply reply = reply_of("0123456789");
    reply.first = 3;
    reply.length = 4;
    EXPECT_TRUE(sent(reply).ends_with("Content-Length: 4\r\n\r\n3456"));
}

}  // namespace
}  // namespace order::sandbox
