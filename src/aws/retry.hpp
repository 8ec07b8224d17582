// Which answers of an AWS service are worth another try, and how often: the "standard" mode.
#pragma once

#include <string_view>

#include "aws/profiles.hpp"
#include "transport/retry.hpp"

namespace order::aws {

inline constexpr int aws_default_attempts = 3;

// The service had no time for the request, by the code of its answer.
bool is_throttling(std::string_view code);

transport::Verdict judge_aws_answer(const transport::Response &response);

// Waits random(0,1)·min(2^(attempt-1), 20) s; all retries of a client share a budget of 500.
transport::RetryRules aws_retry_rules(int max_attempts = aws_default_attempts);

// AWS_MAX_ATTEMPTS, the profile's max_attempts, else 3; Failure(argument) unless it is 1 to 100.
int resolve_aws_attempts(const AwsSetup &setup);

}  // namespace order::aws
