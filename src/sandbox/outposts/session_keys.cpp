// Who may be given session keys here.
#include "sandbox/outposts/session_keys.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace order::sandbox {

std::string role_arn(const OutpostsWorld &world, const Role &role) {
    return base::concat("arn:aws:iam::", world.account_id(), ":role/", role.name);
}

const Role *find_role(const OutpostsWorld &world, std::string_view arn) {
    const auto found = std::find_if(std::begin(roles), std::end(roles),
                                    [&](const Role &role) { return arn == role_arn(world, role); });
    return found == std::end(roles) ? nullptr : &*found;
}

Principal assumed(const OutpostsWorld &world, const Role &role, std::string_view session) {
    return {base::concat("arn:aws:sts::", world.account_id(), ":assumed-role/", role.name, "/",
                         session),
            role.read_only};
}

std::int64_t expiry_ms(const OutpostsWorld &world, const AwsKey &key) {
    return world.clock().now_us() / 1000 + key.seconds_left() * 1000;
}

}  // namespace order::sandbox
