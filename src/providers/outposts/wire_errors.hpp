// What Outposts says when something did not work, as a Failure; and the check every answer goes
// through.
#pragma once

#include <string_view>

#include "base/failure.hpp"
#include "json/json.hpp"
#include "providers/answers.hpp"
#include "transport/http.hpp"

namespace order::providers::outposts {

// The Failure for an answer that refuses `what` ("reading order oo-0123"); any body, HTML included.
base::Failure failure_from(const transport::Response &response, std::string_view what);

// Whether that Failure says for certain that nothing was done.
bool is_definite(const transport::Response &response, const base::Failure &refusal);

// The document of a good answer. Throws Failure for any other.
json::Value document_of(const transport::Response &response, std::string_view what,
                        const json::Limits &limits = json::bounded(max_thing_bytes));

// A member of an answer that is there for its sake. Throws Failure(provider) when it is missing.
const json::Value &required(const json::Value &answer, std::string_view member,
                            std::string_view what);

// The same for a thing that was asked for by its id, which the named member of it holds.
const json::Value &required_thing(const json::Value &answer, std::string_view member,
                                  std::string_view id_member, std::string_view id,
                                  std::string_view what);

// The text of an answer's only member, as it came: "{...}" of {"Order": {...}}; empty when there
// are more. `body` is known to be an object whose first member is one.
std::string only_member_text(std::string body);

}  // namespace order::providers::outposts
