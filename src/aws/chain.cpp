// The search for AWS keys.
#include "aws/sources.hpp"

#include "aws/sts.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// Whoever names a profile in the settings means it, whatever stands in the environment.
AwsFinding keys_in_environment(const KeySearchContext &context) {
    const AwsSetup &setup = context.setup;
    if (setup.profiles.chosen_by_setting()) {
        return no_keys(setup.options.setting("profile") + " is set, so it is skipped");
    }
    return keys_in_variables(setup.environment, context.clock);
}

AwsKeys search_all(const KeySearchContext &context) {
    const AwsSetup &setup = context.setup;
    const AwsProfile profile = setup.profiles.chosen();
    const bool with_variables = !setup.profiles.chosen_by_setting();
    AwsSearch search;
    const bool found = search.take("settings", keys_in_settings(setup.options)) ||
                       search.take("environment", keys_in_environment(context)) ||
                       search.take("role", keys_by_role(context, profile)) ||
                       search_profile(search, context, profile, with_variables) ||
                       search.take("container", keys_from_container(context)) ||
                       search.take("instance metadata", keys_from_metadata(context));
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

AwsKeys find_aws_keys(const KeySearchContext &context) {
    AwsKeys keys = search_all(context);
    const AwsOptions &options = context.setup.options;
    if (options.role_arn.empty()) return keys;
    return assume_role(
        context,
        {options.role_arn, options.role_session_name, options.external_id, options.role_duration_s,
         base::concat("the role ", base::excerpt(options.role_arn))},
        keys);
}

}  // namespace order::aws
