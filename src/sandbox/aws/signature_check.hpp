// Checks the Signature Version 4 of a request, as the services do.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/aws/keys.hpp"
#include "sandbox/http/message.hpp"

namespace order::sandbox {

// What a signature must be made for.
struct SignatureScope {
    std::string_view service;
    std::vector<std::string_view> regions;
};

enum class SignatureFault {
    none,
    missing,        // no signature at all
    incomplete,     // one that lacks a part
    unknown_key,    // a key nobody was given, or not with this session token
    expired_token,  // a session that is over
    invalid         // wrong, out of time, or for something else
};

struct SignatureVerdict {
    const AwsKey *key = nullptr;  // whose signature it is, when it is good
    SignatureFault fault = SignatureFault::none;
    std::string message;
};

SignatureVerdict check_signature(const Request &request, const AwsKeys &keys,
                                 const SignatureScope &scope, std::int64_t now_us);

// The request as it is signed. Header names are lower-case.
std::string canonical_request(const Request &request, std::span<const std::string> signed_headers);

// The hexadecimal signature of the string to sign; the scope is "date/region/service/aws4_request".
std::string signature_of(std::string_view string_to_sign, std::string_view secret,
                         std::string_view scope);

}  // namespace order::sandbox
