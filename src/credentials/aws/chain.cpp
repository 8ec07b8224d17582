#include "credentials/aws/chain.hpp"

#include "base/text.hpp"
#include "credentials/aws/container.hpp"
#include "credentials/aws/metadata.hpp"
#include "credentials/aws/profile_keys.hpp"
#include "credentials/aws/role.hpp"
#include "credentials/aws/static.hpp"
#include "credentials/aws/sts.hpp"

namespace order::credentials {
namespace {

// Whoever names a profile in the settings means it, whatever stands in the environment.
AwsFinding environment(const AwsSourcing &sourcing) {
    const AwsSetup &setup = sourcing.setup;
    if (setup.profiles.chosen_by_setting()) {
        return no_keys(setup.options.setting("profile") + " is set, so it is skipped");
    }
    return keys_in_variables(setup.surroundings, sourcing.clock);
}

AwsKeys search_all(const AwsSourcing &sourcing) {
    const AwsSetup &setup = sourcing.setup;
    const AwsProfile profile = setup.profiles.chosen();
    const bool with_variables = !setup.profiles.chosen_by_setting();
    AwsSearch search;
    const bool found = search.take("settings", keys_in_settings(setup.options)) ||
                       search.take("environment", environment(sourcing)) ||
                       search.take("role", keys_by_role(sourcing, profile)) ||
                       search_profile(search, sourcing, profile, with_variables) ||
                       search.take("container", keys_from_container(sourcing)) ||
                       search.take("instance metadata", keys_from_metadata(sourcing));
    if (found) return std::move(*search.keys);
    std::string message = base::concat("No AWS credentials were found for the profile \"",
                                       base::excerpt(profile.name()), "\". Tried in this order: ");
    for (const std::string &place : search.tried) {
        if (&place != &search.tried.front()) message += ", ";
        message += place;
    }
    if (!profile.value("login_session").empty()) {
        message += base::concat(
            "; its login_session is not read here: put `credential_process = aws configure "
            "export-credentials --profile ",
            base::excerpt(profile.name()),
            " --format process` into another profile and choose that");
    }
    throw keys_failure(message + ".");
}

}  // namespace

AwsKeys find_aws_keys(const AwsSourcing &sourcing) {
    AwsKeys keys = search_all(sourcing);
    const AwsOptions &options = sourcing.setup.options;
    if (options.role_arn.empty()) return keys;
    return assume_role(
        sourcing,
        {options.role_arn, options.role_session_name, options.external_id, options.role_duration_s,
         base::concat("the role ", base::excerpt(options.role_arn))},
        keys);
}

}  // namespace order::credentials
