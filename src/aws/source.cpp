#include "aws/source.hpp"

#include <algorithm>

#include "aws/retry.hpp"
#include "aws/time.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

bool is_sendable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

}  // namespace

AwsFinding no_keys(std::string why) { return {std::nullopt, std::move(why)}; }

bool AwsSearch::take(std::string_view place, AwsFinding finding) {
    keys = std::move(finding.keys);
    if (!keys) tried.push_back(base::concat(place, " (", finding.nothing, ")"));
    return keys.has_value();
}

base::Failure keys_failure(std::string message) {
    return {base::Code::credentials, std::move(message)};
}

base::Failure person_failure(std::string message) {
    base::Failure failure = keys_failure(std::move(message));
    failure.needs_person = true;
    return failure;
}

base::Failure refused_keys_failure(std::string_view source, const transport::Response &response,
                                   const AwsError &error) {
    const std::string reason = error.message.empty()
                                   ? error.code
                                   : base::concat(error.code, ": ", base::reason(error.message));
    base::Failure failure = keys_failure(
        base::concat("The AWS keys of ", source, " could not be fetched (", reason, ")."));
    failure.http_status = response.status;
    failure.provider_code = error.code;
    failure.request_id = error.request_id;
    failure.retriable =
        judge_aws_answer(response) != transport::Verdict::final || response.status >= 500;
    failure.retry_after_ms = transport::retry_after_ms(response, base::unix_ms_now());
    failure.in_service_words = error.code != std::to_string(response.status);
    failure.needs_person = failure.in_service_words && !failure.retriable &&
                           (response.status == 401 || response.status == 403);
    return failure;
}

AwsKeys checked(AwsKeys keys) {
    const auto refuse = [&](std::string_view what) {
        return keys_failure(base::concat("The AWS keys from ", keys.source, " ", what, "."));
    };
    const auto is_quoted = [](std::string_view text) {
        return text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
    };
    if (keys.access_key_id.empty()) throw refuse("had no access key id");
    if (keys.secret_access_key.empty()) throw refuse("had no secret access key");
    // INI files and `docker run --env-file` take quotes literally.
    if (is_quoted(keys.access_key_id) || is_quoted(keys.secret_access_key.reveal()) ||
        is_quoted(keys.session_token.reveal())) {
        throw refuse("stand in quotes, which would be sent as a part of them: remove the quotes");
    }
    if (!is_sendable(keys.access_key_id)) {
        throw refuse("had a blank or foreign character in the access key id");
    }
    if (!is_sendable(keys.secret_access_key.reveal())) {
        throw refuse("had a blank or foreign character in the secret access key");
    }
    if (!is_sendable(keys.session_token.reveal())) {
        throw refuse("had a blank or foreign character in the session token");
    }
    return keys;
}

void set_expiry(AwsKeys &keys, std::int64_t ends_unix_ms, const AwsClock &clock,
                const transport::Response *answer) {
    keys.expires = clock.expiry(ends_unix_ms, answer);
    if (keys.expires > base::monotonic_now()) return;
    throw keys_failure(base::concat("The AWS keys from ", keys.source, " expired at ",
                                    base::format_rfc3339(ends_unix_ms), "."));
}

AwsKeys keys_in(const json::Value &document, const KeyNames &names, std::string source) {
    AwsKeys keys;
    keys.access_key_id = json::text_or_empty(document, names.id);
    std::string secret = json::text_or_empty(document, names.secret);
    std::string token = json::text_or_empty(document, names.token);
    keys.secret_access_key = base::Secret(secret);
    keys.session_token = base::Secret(token);
    base::wipe(secret);
    base::wipe(token);
    keys.source = std::move(source);
    return checked(std::move(keys));
}

std::optional<std::int64_t> expiration_in(const json::Value &document, std::string_view source) {
    const json::Value *found = json::member(document, "Expiration");
    if (!found || found->is_null()) return {};
    const std::string text =
        found->is_number() ? json::serialize(*found) : json::text_or_empty(document, "Expiration");
    if (found->is_string() && text.empty()) return {};
    const auto moment = parse_aws_time(text);
    if (moment) return moment;
    throw keys_failure(
        base::concat("The AWS keys from ", source, " had an Expiration that is not a time."));
}

}  // namespace order::aws
