// Failure: the one exception type inside liborder; it becomes an order_error at the C boundary.
#pragma once

#include <cstdint>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace order::base {

// What the caller can do about it. Each value equals its ORDER_* twin in order.h.
enum class Code : std::int32_t {
    ok = 0,
    argument = 1,
    credentials = 2,
    not_found = 3,
    network = 4,
    provider = 5,
    files = 6,
    cancelled = 7,
    timeout = 8,
    outcome_unknown = 9,
    memory = 10,
    internal = 11,
    unsupported = 12,
    conflict = 13,
    payment = 14,
};

// The name of a code as programs print it, e.g. "NOT_FOUND".
const char *code_name(Code code);

// One line, past tense, that names the thing; never holds a secret or a reply body.
struct Failure : std::exception {
    Failure(Code code_, std::string message_) : code(code_), message(std::move(message_)) {}
    const char *what() const noexcept override { return message.c_str(); }

    Code code;
    std::string message;
    int http_status = 0;               // 0: no answer was received
    std::string provider_code;         // the service's own name for the error
    std::string request_id;            // the service's id for the exchange
    std::string reference;             // the tag put on a placement whose outcome is unknown
    std::string resource_id;           // what the service says the conflict is about
    std::string resource_kind;         // its kind, in the service's word
    bool retriable = false;            // the same call may succeed later
    bool needs_person = false;         // only a person can fix it: log in again, add credits
    bool in_service_words = false;     // read from an error in the service's own format, not
                                       // from what stands before it (a proxy, a load balancer)
    std::int64_t retry_after_ms = -1;  // what the service asked to wait; -1: it said nothing
    bool timed_out = false;    // the transport's own patience ended, not the call's deadline
    bool request_sent = true;  // false: no byte of the request left this machine
};

// The same with every known secret hidden in its texts.
Failure without_secrets(Failure failure);

// Memory ran out after something that is done once was sent, so nobody knows what came of it. Says
// so without needing memory itself.
struct OutcomeLost final : std::bad_alloc {};

}  // namespace order::base
