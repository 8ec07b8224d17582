// What storage's answer to a request for (the rest of) a file means: a pure judgement of its head.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "transport/http.hpp"

namespace order::core {

// What shows that two answers are about the same bytes: only what RFC 9110 calls a strong
// validator.
struct Version {
    std::string etag;           // with its quotes; else empty
    std::string last_modified;  // as the server wrote it; empty when it is too young to tell
    std::string encoding;       // "gzip", or empty: what is sent is the file itself

    // What a request for the rest names in If-Range; empty: there is nothing to go on with.
    const std::string &condition() const { return etag.empty() ? last_modified : etag; }
};

// What is known and on disk when the request is sent.
struct Position {
    std::int64_t have = 0;       // bytes on disk; above 0, a range behind them was asked for
    std::int64_t expected = -1;  // size of the whole, as far as it is known; -1: not known
    Version version = {};        // of the bytes on disk
};

struct Judgement {
    enum class Meaning {
        from_start,    // the whole file follows
        goes_on,       // exactly the missing rest follows
        complete,      // there is nothing behind what is on disk
        unusable,      // no continuation of what is on disk: ask again for the whole
        link_expired,  // ask for a new link
        transient,     // ask again later
        refused,       // asking again cannot help
    };
    Meaning meaning = Meaning::refused;
    std::int64_t total = -1;  // of from_start and goes_on; -1: not told
    Version version = {};     // of from_start
    std::string reason = {};  // of the others, for messages: "storage answered 503"
};

Judgement judge(const transport::Response &head, const Position &position,
                std::int64_t now_unix_ms);

// The entity tag when it is strong, else empty.
std::string strong_etag(std::string_view header);

// Last-Modified when it is a strong validator (RFC 9110, 8.8.2.2): the file was not changed again
// in that second. Else empty.
std::string strong_date(const transport::Response &head, std::int64_t now_unix_ms);

}  // namespace order::core
