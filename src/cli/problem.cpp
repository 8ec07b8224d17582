// Problem: library errors become exit codes and messages.
#include "cli/problem.hpp"

#include <chrono>

#include "cli/flag_names.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"

namespace order::cli {
namespace {

Exit exit_of(order_code code) {
    switch (code) {
        case ORDER_OK:
            return Exit::ok;
        case ORDER_ERR_ARGUMENT:
        case ORDER_ERR_UNSUPPORTED:
            return Exit::usage;
        case ORDER_ERR_CREDENTIALS:
            return Exit::credentials;
        case ORDER_ERR_NOT_FOUND:
            return Exit::not_found;
        case ORDER_ERR_NETWORK:
        case ORDER_ERR_TIMEOUT:
            return Exit::network;
        case ORDER_ERR_CANCELLED:
            return Exit::interrupted;
        case ORDER_ERR_OUTCOME_UNKNOWN:
            return Exit::outcome_unknown;
        case ORDER_ERR_PAYMENT:
            return Exit::payment;
        default:
            return Exit::failure;
    }
}

// Says when the service asked to try again, unless that is at once or never.
void add_retry_advice(std::string &message, std::int64_t after_ms) {
    constexpr std::int64_t second_ms = 1000;
    constexpr std::int64_t year_ms = second_ms * 60 * 60 * 24 * 365;
    if (after_ms < second_ms || after_ms > year_ms) return;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t now_ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    if (message.ends_with('.')) message.pop_back();
    message +=
        "; try again in " + clock_text(after_ms) + ", at " + time_text(now_ms + after_ms) + '.';
}

}  // namespace

Problem problem_of(order_code code, const order_error *error) {
    Problem problem;
    problem.exit = exit_of(code);
    problem.code = order_code_name(code);
    problem.message = in_flags(or_empty(order_error_message(error)));
    if (problem.message.empty()) problem.message = problem.code;
    problem.http_status = order_error_http_status(error);
    problem.provider_code = or_empty(order_error_provider_code(error));
    problem.request_id = or_empty(order_error_request_id(error));
    problem.reference = or_empty(order_error_reference(error));
    problem.retriable = order_error_is_retriable(error) != 0;
    problem.retry_after_ms = order_error_retry_after_ms(error);
    add_retry_advice(problem.message, problem.retry_after_ms);
    return problem;
}

Problem usage_problem(std::string message) {
    return {Exit::usage, order_code_name(ORDER_ERR_ARGUMENT), std::move(message)};
}

Problem not_found_problem(std::string message) {
    return {Exit::not_found, order_code_name(ORDER_ERR_NOT_FOUND), std::move(message)};
}

Problem files_problem(std::string message) {
    return {Exit::failure, order_code_name(ORDER_ERR_FILES), std::move(message)};
}

std::string problem_object_json(const Problem &problem) {
    JsonObject object;
    object.text("code", problem.code).text("message", problem.message);
    if (problem.http_status != 0)
        object.integer("http_status", problem.http_status);
    else
        object.raw("http_status", "null");
    object.text_or_null("provider_code", problem.provider_code)
        .text_or_null("request_id", problem.request_id)
        .flag("retriable", problem.retriable)
        .count("retry_after_ms", problem.retry_after_ms)
        .text_or_null("reference", problem.reference);
    if (!problem.parts.empty()) {
        std::vector<std::string> parts;
        for (const Problem &part : problem.parts) parts.push_back(problem_object_json(part));
        object.raw("errors", json_array(parts));
    }
    return object.str();
}

std::string problem_json(const Problem &problem) {
    return JsonObject().raw("error", problem_object_json(problem)).str();
}

}  // namespace order::cli
