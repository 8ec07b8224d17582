// Problem: what went wrong, as it is shown and as an exit code; Stop carries one up to main.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include "cli/exit_codes.hpp"
#include "order/order.h"

namespace order::cli {

struct Problem {
    Problem() = default;
    Problem(Exit exit_, std::string code_, std::string message_)
        : exit(exit_), code(std::move(code_)), message(std::move(message_)) {}

    Exit exit = Exit::failure;
    std::string code;     // the library's name for it, e.g. "NOT_FOUND", or one of the tool's own
    std::string message;  // one line
    int http_status = 0;  // 0: no answer was received
    std::string provider_code;
    std::string request_id;
    std::string reference;             // the tag put on a placement whose outcome is unknown
    std::int64_t retry_after_ms = -1;  // what the service asked to wait; -1: it did not
    std::string help;                  // shown before the message where people read it
    bool retriable = false;
    std::vector<Problem> parts;  // what failed, where several things were done
};

struct Stop : std::exception {
    explicit Stop(Problem problem_) : problem(std::move(problem_)) {}
    const char *what() const noexcept override { return problem.message.c_str(); }
    Problem problem;
};

// What a call returned; the error may be NULL.
Problem problem_of(order_code code, const order_error *error);

// The caller typed something that can not be; there is no such thing; a file or folder.
Problem usage_problem(std::string message);
Problem not_found_problem(std::string message);
Problem files_problem(std::string message);

// {"error":{...}} in one line.
std::string problem_json(const Problem &problem);
// The object alone, without the member "error" around it.
std::string problem_object_json(const Problem &problem);

}  // namespace order::cli
