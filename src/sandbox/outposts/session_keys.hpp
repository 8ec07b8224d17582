// Who may be given session keys here, and what he has to show for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sandbox/outposts/world.hpp"

namespace order::sandbox {

// A role that can be assumed.
struct Role {
    std::string_view name;
    bool read_only;
    std::string_view external_id;  // has to be named when there is one
};

inline constexpr Role roles[] = {{"sandbox-orders", false, ""},
                                 {"sandbox-reader", true, ""},
                                 {"sandbox-partner", false, "partner-7"}};

// What stands for a signed-in user or a workload where no AWS key does.
inline constexpr std::string_view web_identity_token =
    "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6b3JkZXJzIn0.c2FuZGJveA";
inline constexpr std::string_view container_token = "Bearer+/sandbox-container=";
inline constexpr std::string_view container_path = "/v2/credentials/sandbox";

std::string role_arn(const OutpostsWorld &world, const Role &role);
const Role *find_role(const OutpostsWorld &world, std::string_view arn);

// Who works in the role under the session's name.
Principal assumed(const OutpostsWorld &world, const Role &role, std::string_view session);

// When the key ends by the services' clock: milliseconds since 1970.
std::int64_t expiry_ms(const OutpostsWorld &world, const AwsKey &key);

}  // namespace order::sandbox
