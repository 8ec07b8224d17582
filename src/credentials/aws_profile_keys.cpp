#include "credentials/aws_profile_keys.hpp"

#include "credentials/aws_process.hpp"
#include "credentials/aws_sso.hpp"
#include "credentials/aws_static.hpp"
#include "credentials/aws_web_identity.hpp"

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
