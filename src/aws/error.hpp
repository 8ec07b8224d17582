// What an AWS service says went wrong: its code, message and request id.
#pragma once

#include <string>

#include "transport/http.hpp"

namespace order::aws {

struct AwsError {
    std::string code;     // "ValidationException"; the HTTP status when the answer names none
    std::string message;  // may be empty
    std::string request_id;
};

// Of an unsuccessful answer in the JSON or the query protocol; printable and bounded.
AwsError aws_error_of(const transport::Response &response);

// The answer is a refusal because of the request's time, whose cause may be a wrong clock here.
bool is_clock_refusal(std::string_view code);

// The answer is a refusal of keys that others might replace.
bool is_keys_refusal(std::string_view code);

}  // namespace order::aws
