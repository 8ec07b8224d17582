// Keys of the role that a profile names.
#include "aws/sources.hpp"

#include <algorithm>

#include "aws/sts.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

std::string quoted(std::string_view profile_name) {
    return base::concat("the profile \"", base::excerpt(profile_name), "\"");
}

// Follows source_profile from profile to profile, remembering where it has been.
class RoleWalk {
  public:
    explicit RoleWalk(const KeySearchContext &context) : context_(context) {}

    AwsFinding keys(const AwsProfile &profile) {
        if (profile.value("role_arn").empty()) return no_keys("no role_arn");
        if (!profile.value("web_identity_token_file").empty()) {
            return no_keys("its role_arn is for a web identity");
        }
        return {assume(profile), {}};
    }

  private:
    AwsKeys assume(const AwsProfile &profile) {
        visited_.push_back(profile.name());
        const std::string name = quoted(profile.name());
        if (!profile.value("mfa_serial").empty()) {
            throw person_failure(
                base::concat("The role of ", name,
                             " asks for a code from an MFA device (mfa_serial), which is "
                             "not supported: fetch session keys with another tool, for instance by "
                             "credential_process."));
        }
        AwsRole role;
        role.arn = profile.value("role_arn");
        role.session_name = profile.value("role_session_name");
        role.external_id = profile.value("external_id");
        role.duration_s = role_duration_s(profile.value("duration_seconds"),
                                          base::concat("duration_seconds of ", name));
        role.source = base::concat("the role ", base::excerpt(role.arn), " of ", name);
        return assume_role(context_, role, source_keys(profile));
    }

    AwsKeys source_keys(const AwsProfile &profile) {
        const std::string_view source_profile = profile.value("source_profile");
        const std::string_view credential_source = profile.value("credential_source");
        if (source_profile.empty() == credential_source.empty()) {
            throw keys_failure(
                base::concat("The role of ", quoted(profile.name()), " has ",
                             source_profile.empty() ? "neither" : "both", " source_profile ",
                             source_profile.empty() ? "nor" : "and", " credential_source."));
        }
        return source_profile.empty() ? keys_of_source(profile, credential_source)
                                      : keys_of_profile(profile, source_profile);
    }

    AwsFinding find_in_source(std::string_view source) {
        if (source == "Environment") {
            return keys_in_variables(context_.setup.environment, context_.clock);
        }
        if (source == "EcsContainer") return keys_from_container(context_);
        if (source == "Ec2InstanceMetadata") return keys_from_metadata(context_);
        return no_keys("there is no such source");
    }

    AwsKeys keys_of_source(const AwsProfile &profile, std::string_view source) {
        AwsFinding found = find_in_source(source);
        if (found.keys) return std::move(*found.keys);
        throw keys_failure(base::concat("The credential_source ", base::excerpt(source, 80), " of ",
                                        quoted(profile.name()), " has no keys: ", found.nothing,
                                        "."));
    }

    AwsKeys keys_of_profile(const AwsProfile &parent, std::string_view name) {
        const AwsProfiles &profiles = context_.setup.profiles;
        const AwsProfile profile = profiles.find(name);
        if (!profile.exists()) {
            throw person_failure(base::concat("The source_profile \"", base::excerpt(name),
                                              "\" of ", quoted(parent.name()), " does not exist",
                                              profiles.hint_for_missing(name), "."));
        }
        // A profile may give its own keys for its role; any other way back is a circle.
        const bool has_keys = !profile.value("aws_access_key_id").empty();
        const bool is_visited = std::find(visited_.begin(), visited_.end(), name) != visited_.end();
        if (is_visited && (name != parent.name() || !has_keys)) {
            throw keys_failure(base::concat("The source_profile of ", quoted(parent.name()),
                                            " leads in a circle back to \"", base::excerpt(name),
                                            "\"."));
        }
        AwsSearch search;
        const bool found =
            has_keys
                ? search.take("credentials file", keys_in_credentials_file(profiles, profile)) ||
                      search.take("config file", keys_in_config_file(profiles, profile))
                : search.take("role", keys(profile)) ||
                      search_profile(search, context_, profile, false);
        if (found) return std::move(*search.keys);
        throw keys_failure(base::concat("The source_profile \"", base::excerpt(name), "\" of ",
                                        quoted(parent.name()), " leads to no keys."));
    }

    const KeySearchContext &context_;
    std::vector<std::string> visited_;
};

}  // namespace

AwsFinding keys_by_role(const KeySearchContext &context, const AwsProfile &profile) {
    return RoleWalk(context).keys(profile);
}

}  // namespace order::aws
