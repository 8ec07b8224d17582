#include "aws/retry.hpp"

#include <algorithm>
#include <array>

#include "aws/error.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

using transport::Verdict;

// The last: the token service could not reach whoever vouches for a web identity.
constexpr std::array<std::string_view, 4> transient_codes = {
    "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete",
    "IDPCommunicationError"};

constexpr std::array<std::string_view, 13> throttling_codes = {
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "RequestThrottled",
    "TooManyRequestsException",
    "ProvisionedThroughputExceededException",
    "TransactionInProgressException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "LimitExceededException",
    "SlowDown",
    "EC2ThrottledException"};

int attempts_of(std::string_view text, std::string_view from) {
    const auto number = base::to_integer(text);
    if (number && *number >= 1 && *number <= 100) return static_cast<int>(*number);
    throw base::Failure(base::Code::argument,
                        base::concat("The number of attempts \"", base::excerpt(text, 40), "\" (",
                                     from, ") is no whole number from 1 to 100."));
}

}  // namespace

bool is_throttling(std::string_view code) {
    return std::find(throttling_codes.begin(), throttling_codes.end(), code) !=
           throttling_codes.end();
}

Verdict judge_aws_answer(const transport::Response &response) {
    if (response.status < 400) return Verdict::final;
    const std::string code = aws_error_of(response).code;
    const auto is_code = [&](std::string_view name) { return name == code; };
    if (is_throttling(code)) return Verdict::throttled;
    if (std::any_of(transient_codes.begin(), transient_codes.end(), is_code)) {
        return Verdict::transient;
    }
    return transport::judge_by_status(response);
}

transport::RetryRules aws_retry_rules(int max_attempts) {
    transport::RetryRules rules;
    rules.max_attempts = max_attempts;
    rules.first_delay_ms = 1000;
    rules.max_delay_ms = 20'000;
    rules.judge = judge_aws_answer;
    rules.budget = 500;
    return rules;
}

int resolve_aws_attempts(const AwsSetup &setup) {
    const std::string by_variable = setup.environment.get("AWS_MAX_ATTEMPTS");
    if (!by_variable.empty()) return attempts_of(by_variable, "variable AWS_MAX_ATTEMPTS");
    const AwsProfile profile = setup.profiles.chosen();
    const std::string_view in_profile = profile.value("max_attempts");
    if (in_profile.empty()) return aws_default_attempts;
    return attempts_of(in_profile, base::concat("max_attempts in the profile \"",
                                                base::excerpt(profile.name()), "\""));
}

}  // namespace order::aws
