// What every source of AWS keys works with, and what it gives back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/clock.hpp"
#include "aws/error.hpp"
#include "aws/keys.hpp"
#include "aws/profiles.hpp"
#include "aws/signing_key.hpp"
#include "base/call.hpp"
#include "base/failure.hpp"
#include "json/json.hpp"
#include "transport/http.hpp"

namespace order::aws {

struct KeySearchContext {
    const AwsSetup &setup;
    const std::string &region;  // whose token service is asked
    transport::Transport &wire;
    AwsClock &clock;
    SigningKeyCache &derived;
    const base::Call &call;
};

// Keys, or in words why this source has none: "no role_arn in the profile".
struct AwsFinding {
    std::optional<AwsKeys> keys;
    std::string nothing;
};

AwsFinding no_keys(std::string why);

// What a search through several sources came to.
struct AwsSearch {
    std::optional<AwsKeys> keys;
    std::vector<std::string> tried;  // "the environment (AWS_ACCESS_KEY_ID is not set)"

    // Notes the finding; true when it brought keys, so that a search reads as a row of "or".
    bool take(std::string_view place, AwsFinding finding);
};

// Failure(credentials), one sentence.
base::Failure keys_failure(std::string message);

// The same for what only a person can mend.
base::Failure person_failure(std::string message);

// For keys that a service refused. Its own refusal of the caller needs a person, a mishap does not.
base::Failure refused_keys_failure(std::string_view source, const transport::Response &response,
                                   const AwsError &error);

// Throws unless the keys can be sent: id and secret are there and nothing stands in quotes or holds
// a blank, a control or a foreign character, as a paste would leave behind.
AwsKeys checked(AwsKeys keys);

// Sets when the keys expire; throws when that has passed already. Without an answer, by our clock.
void set_expiry(AwsKeys &keys, std::int64_t ends_unix_ms, const AwsClock &clock,
                const transport::Response *answer);

// How a document calls the parts of its keys.
struct KeyNames {
    std::string_view id = "AccessKeyId";
    std::string_view secret = "SecretAccessKey";
    std::string_view token = "SessionToken";
};

// Id, secret and token out of a JSON object, checked.
AwsKeys keys_in(const json::Value &document, const KeyNames &names, std::string source);

// The end of life under "Expiration"; nothing when there is none, and a Failure when it is not a
// time.
std::optional<std::int64_t> expiration_in(const json::Value &document, std::string_view source);

}  // namespace order::aws
