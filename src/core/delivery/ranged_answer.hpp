// What storage's answer to a request for (the rest of) a file means: a pure judgement of its head.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "transport/http.hpp"

namespace order::core {

// What is known and on disk when the request is sent.
struct Position {
    std::int64_t have = 0;        // bytes on disk; above 0, a range behind them was asked for
    std::int64_t announced = -1;  // size by the provider's metadata; -1: it does not say
    std::int64_t expected = -1;   // size by what is known altogether; -1: not known
    std::string etag = {};        // of the bytes on disk
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
    std::string etag;         // of from_start: strong, or empty
    std::string reason;       // of the others, for messages: "storage answered 503"
};

Judgement judge(const transport::Response &head, const Position &position);

// The entity tag when it is strong, else empty.
std::string strong_etag(std::string_view header);

}  // namespace order::core
