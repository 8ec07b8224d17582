#include "credentials/aws/profile_keys.hpp"

#include "credentials/aws/process.hpp"
#include "credentials/aws/sso.hpp"
#include "credentials/aws/static.hpp"
#include "credentials/aws/web_identity.hpp"

namespace order::credentials {

bool search_profile(AwsSearch &search, const AwsSourcing &sourcing, const AwsProfile &profile,
                    bool with_variables) {
    const AwsProfiles &profiles = sourcing.setup.profiles;
    return search.take("web identity", keys_by_web_identity(sourcing, profile, with_variables)) ||
           search.take("sign-in", keys_by_sso(sourcing, profile)) ||
           search.take("credentials file", keys_in_credentials_file(profiles, profile)) ||
           search.take("process", keys_from_process(sourcing, profile)) ||
           search.take("config file", keys_in_config_file(profiles, profile));
}

}  // namespace order::credentials
