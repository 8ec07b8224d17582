// Replies as the AWS services word them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sandbox/aws/signature_check.hpp"
#include "sandbox/http/message.hpp"

namespace order::sandbox {

// {"Message"} with the error's name in a header.
Reply aws_error(int status, std::string_view code, std::string_view message);

Reply validation_error(std::string_view message);
Reply not_found_error(std::string_view resource, std::string_view id);
// The resource is an OUTPOST or an ORDER.
Reply conflict_error(std::string_view message, std::string_view resource_id,
                     std::string_view resource_type);

// What becomes of a request whose signature is not good.
Reply signature_error(const SignatureVerdict &verdict);

// Microseconds since 1970 as AWS writes a time into JSON: seconds with a fraction.
double epoch_seconds(std::int64_t unix_us);

}  // namespace order::sandbox
