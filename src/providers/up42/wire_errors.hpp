// What UP42 says when something did not work, in any of its shapes, as a Failure; and the check
// every answer goes through.
#pragma once

#include <optional>
#include <string_view>

#include "base/failure.hpp"
#include "json/json.hpp"
#include "providers/answers.hpp"
#include "transport/http.hpp"

namespace order::providers::up42 {

// The Failure for an answer that refuses `what` ("reading order 4711"); any body, HTML included.
base::Failure failure_from(const transport::Response &response, std::string_view what);

// Whether that Failure says for certain that nothing was done.
bool is_definite(const transport::Response &response, const base::Failure &refusal);

// The Failure for a good status whose document holds a non-null "error"; nothing without one.
std::optional<base::Failure> error_inside(const transport::Response &response,
                                          const json::Value &document, std::string_view what);

// A document and the text it came as; the text is empty when an envelope was around it.
struct Document {
    json::Value value;
    std::string text;
};

// The document of a good answer, out of its envelope. Throws Failure for any other.
Document document_with_text(transport::Response response, std::string_view what,
                            const json::Limits &limits = json::bounded(max_thing_bytes));
json::Value document_of(transport::Response response, std::string_view what,
                        const json::Limits &limits = json::bounded(max_thing_bytes));

// "message: details" of an entry in the `errors` of a batch answer.
std::string problem_from(const json::Value &error);

}  // namespace order::providers::up42
