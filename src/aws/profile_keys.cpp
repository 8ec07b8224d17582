// All the ways in which a profile itself leads to keys, except for a role.
#include "aws/sources.hpp"

namespace order::aws {

bool search_profile(AwsSearch &search, const KeySearchContext &context, const AwsProfile &profile,
                    bool with_variables) {
    const AwsProfiles &profiles = context.setup.profiles;
    return search.take("web identity", keys_by_web_identity(context, profile, with_variables)) ||
           search.take("sign-in", keys_by_sso(context, profile)) ||
           search.take("credentials file", keys_in_credentials_file(profiles, profile)) ||
           search.take("process", keys_from_process(context, profile)) ||
           search.take("config file", keys_in_config_file(profiles, profile));
}

}  // namespace order::aws
