// What holds for the answers of all services: how long one may be, and that it is what was asked
// for.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/failure.hpp"
#include "json/json.hpp"
#include "transport/http.hpp"

namespace order::providers {

// An answer about one thing, and a page of a list.
inline constexpr std::size_t max_thing_bytes = 8u << 20;
inline constexpr std::size_t max_page_bytes = 64u << 20;

// An answer that makes no sense; another time it may. "UP42's answer to ... held no order."
base::Failure invalid_answer(std::string message);

// The document of a body. `answer` is "UP42's answer to reading order 4711". Throws
// invalid_answer(), and as the call does when that is cut short.
json::Value document_in(std::string_view body, std::string_view answer, const json::Limits &limits);

// A text that is not empty, or a whole number as text; empty when it is anything else.
std::string name_in(const json::Value &value, std::string_view member);

// An object in which each of the members is such a name: without them an entry of a list is none.
bool has_names(const json::Value &value, std::initializer_list<std::string_view> members);

// The id of an answer is the one that was asked for: the same in whatever case, or the last part of
// its ARN.
bool is_same_id(std::string_view asked, std::string_view answered);

}  // namespace order::providers
