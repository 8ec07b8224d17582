// AWS Signature Version 4: builds the one canonical form of a request, sends that and signs it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "aws/keys.hpp"
#include "aws/signing_key.hpp"
#include "transport/http.hpp"

namespace order::aws {

// Rewrites the request's URL to its canonical form (path segments and query strictly encoded, query
// sorted, repeated slashes dropped) and sets X-Amz-Date, X-Amz-Security-Token and Authorization;
// what an earlier signature left is replaced. Signs the host, Content-Type and every X-Amz-*
// header. A '+' in the URL means itself. Throws Failure(argument) for a URL that cannot be signed:
// no http or https URL, a user name, a "." or ".." in its path.
void sign(transport::Request &request, const AwsKeys &keys, std::string_view region,
          std::string_view service, std::int64_t unix_ms, SigningKeyCache &derived);

// The same without keeping the derived key.
void sign(transport::Request &request, const AwsKeys &keys, std::string_view region,
          std::string_view service, std::int64_t unix_ms);

// When a request was signed, to the second; nothing when it was not.
std::optional<std::int64_t> signing_time(const transport::Request &request);

}  // namespace order::aws
