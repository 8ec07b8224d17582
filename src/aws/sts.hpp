// The security token service: keys of a role, for other keys or for a token of a web identity.
#pragma once

#include "aws/source.hpp"

namespace order::aws {

struct AwsRole {
    std::string arn;
    std::string session_name;  // empty: "liborder-<time>"
    std::string external_id;
    int duration_s = 0;  // 0: what the service takes by default
    std::string source;  // for messages: "the role ... of the profile ..."
};

AwsKeys assume_role(const KeySearchContext &context, const AwsRole &role, const AwsKeys &by);
AwsKeys assume_role_with_web_identity(const KeySearchContext &context, const AwsRole &role,
                                      const base::Secret &identity_token);

// A profile's or a setting's duration in seconds; 0 for empty text, Failure when it is no number
// from 900 to 43200.
int role_duration_s(std::string_view text, std::string_view from);

}  // namespace order::aws
