// A thin face over the JSON library: bounded parsing that skips a byte order mark, and look-ups
// that take a missing or wrong member as absent.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/call.hpp"

namespace order::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

struct Limits {
    std::size_t max_bytes = 64u << 20;
    std::size_t max_depth = 64;
    // What the values may take in memory, which may be many times the text: "[[],[],..."; 0: any.
    std::size_t max_memory = 0;
    // Looked at between the pieces of a long text, so that it can be ended; throws as it does.
    const base::Call *call = nullptr;
};

// For what another machine sent: its values take no more than the longest text would.
Limits bounded(std::size_t max_bytes, const base::Call *call = nullptr);

// A long text is parsed in pieces of so many bytes.
inline constexpr std::size_t piece_bytes = 64u << 10;

// Where and why a text was not taken.
struct Fault {
    std::size_t offset = 0;
    std::string reason;
    bool is_too_large = false;  // it may be JSON all the same

    // "was no JSON: syntax error at byte 5", "was too large: ...".
    std::string problem() const;
};

// The value, or Failure(code provider) that names `what` ("the answer to ...") and the offset.
Value parse(std::string_view text, std::string_view what, const Limits &limits = {});

// The value, or nothing with the fault filled in.
std::optional<Value> try_parse(std::string_view text, Fault &fault, const Limits &limits = {});

// Compact UTF-8 text.
std::string serialize(const Value &value);

// A member of an object; nullptr when the value is no object, has no such member, or it is null.
const Value *member(const Value &value, std::string_view name);

// A member's member and so on; nullptr when any step is missing.
const Value *member_at(const Value &value, std::initializer_list<std::string_view> path);

// Typed look-ups: nothing (or empty) when absent, null or of another type.
std::optional<std::string> text(const Value &value, std::string_view name);
std::string text_or_empty(const Value &value, std::string_view name);
std::optional<double> number(const Value &value, std::string_view name);
// A number, or a text that is one: "300".
std::optional<double> number_or_text(const Value &value, std::string_view name);
std::optional<std::int64_t> integer(const Value &value, std::string_view name);
std::optional<bool> boolean(const Value &value, std::string_view name);
std::span<const Value> elements(const Value &value, std::string_view name);
std::vector<std::string> texts(const Value &value, std::string_view name);

// Where the first number stands that was too large to be read: "a.b[2]"; empty without one.
std::string out_of_range_at(const Value &value);

// The value itself as an array's elements; empty when it is none.
std::span<const Value> elements(const Value &value);

}  // namespace order::json
