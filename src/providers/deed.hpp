// Deeds: what is done once: sent, never repeated, and looked up when its answer is lost.
#pragma once

#include <functional>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "base/call.hpp"
#include "base/failure.hpp"
#include "json/json.hpp"
#include "transport/http.hpp"

namespace order::providers {

struct Deed {
    std::string what;    // "cancelling order 4711"
    std::string undone;  // "It was not cancelled."
    std::string note;    // more for the log
    // Whether a document says that it was done, whatever status it came with; null: none says so.
    bool (*is_done_by)(const json::Value &answer) = nullptr;
};

// What is known after it was sent: the service's answer, or why there is none that counts. Without
// an answer it may have been done or not.
struct Sent {
    std::optional<json::Value> document;
    std::optional<base::Failure> lost;
};

// What an answer says about a deed: its document, that it was refused, or nothing.
struct Judged {
    Sent sent;
    std::optional<base::Failure> refused;
};

// How a service's answers are to be read.
using Judge = std::function<Judged(const transport::Response &)>;

// Sends at most once. Throws Failure when it certainly was not done.
Sent send_once(transport::Transport &carrier, transport::Request request, const Deed &deed,
               const Judge &judge, const base::Call &call);

// The call for looking what became of a deed whose answer was lost: when its deadline has passed, a
// moment more.
base::Call lookup_call(const base::Call &call);

// Why the outcome is unknown, when the answer was lost or said nothing about it.
base::Failure loss_of(const Sent &sent, const Deed &deed);

// The Failure that says nobody knows whether the deed was done.
base::Failure unknown_outcome(const Deed &deed, const base::Failure &lost);

// Everything from sending a deed on: memory that runs out there must not look as if nothing had
// been done.
template <class Rest>
auto from_sending_on(const Rest &rest) {
    try {
        return rest();
    } catch (const std::bad_alloc &) {
        throw base::OutcomeLost();
    }
}

// What `look` finds of a deed that was sent; Failure(outcome_unknown) when it finds nothing.
// Someone who interrupts a call does not want to wait for that.
template <class Look>
auto find_out(const Deed &deed, const Sent &sent, const base::Call &call, const Look &look) {
    const base::Failure lost = loss_of(sent, deed);
    if (lost.code == base::Code::cancelled) throw unknown_outcome(deed, lost);
    try {
        if (auto found = look(lookup_call(call))) return *std::move(found);
    } catch (const base::Failure &) {
        throw unknown_outcome(deed, lost);
    }
    throw unknown_outcome(deed, lost);
}

// Asks `look` again and again, at growing intervals and for so long at most, until it says true:
// what was done may take a moment to show up in lists. A look that fails for good ends it.
void keep_looking(const std::function<bool(const base::Call &)> &look, std::int64_t patience_ms,
                  const base::Call &call);

}  // namespace order::providers
