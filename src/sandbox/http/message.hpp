// A request and a reply as plain values, so that routes know nothing of sockets.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sandbox/http/content.hpp"

namespace order::sandbox {

using Fields = std::vector<std::pair<std::string, std::string>>;

// The first value under the name, compared without case; nullptr when there is none.
const std::string *find_field(const Fields &fields, std::string_view name);

// The same as a copy; empty when there is none.
std::string field_or_empty(const Fields &fields, std::string_view name);

// Replaces every value under the name by one.
void set_field(Fields &fields, std::string_view name, std::string value);

// "%41" becomes "A"; in forms and queries "+" becomes a space. A stray "%" stays as it is.
std::string percent_decode(std::string_view text, bool plus_is_space);

// Everything but letters, digits and "-._~" becomes "%XX".
std::string percent_encode(std::string_view text);

// "a=1&b=2" as decoded pairs, in order.
Fields parse_form(std::string_view text);

struct Request {
    std::string method;
    std::string target;  // as it stood on the request line
    std::string path;    // decoded, without the query
    Fields query;
    Fields headers;
    std::string body;
    std::string origin;  // "http://127.0.0.1:8080", as the client addressed us
    std::uint64_t connection = 0;
    Fields path_values;  // what the router found for "{name}" in the pattern
    std::string caller;  // who a bearer token belongs to, or the key of a signature

    const std::string *header(std::string_view name) const { return find_field(headers, name); }
    std::optional<std::string> parameter(std::string_view name) const;
    std::vector<std::string> parameters(std::string_view name) const;
    std::string path_value(std::string_view name) const;
};

// How the reply goes over the wire when a fault asks for something unusual.
struct Wire {
    enum class End { close, reset, stall };
    struct Stop {
        std::uint64_t offset = 0;
        bool within_body = false;  // counts from the first body byte instead of the first wire byte
        End end = End::close;
    };
    std::int64_t delay_ms = 0;
    std::optional<Stop> stop;
    std::uint64_t bytes_per_second = 0;  // 0: as fast as it goes
    bool without_length = false;  // neither Content-Length nor chunks: ends with the connection
    bool chunked = false;
    std::string instead;  // sent in place of the whole reply
};

struct Reply {
    int status = 200;
    Fields headers;
    std::shared_ptr<const Content> body;
    // The part of the body that is sent.
    std::uint64_t first = 0;
    std::uint64_t length = 0;
    Wire wire;

    void set_body(std::string text);
    void set_body(std::shared_ptr<const Content> content);
};

std::string_view reason_phrase(int status);

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(std::int64_t unix_seconds);

}  // namespace order::sandbox
