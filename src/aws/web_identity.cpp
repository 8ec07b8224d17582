// Keys for another identity provider's token.
#include "aws/sources.hpp"

#include "aws/sts.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace order::aws {

AwsFinding keys_by_web_identity(const KeySearchContext &context, const AwsProfile &profile,
                                bool with_variables) {
    const AwsEnvironment &environment = context.setup.environment;
    const auto value = [&](std::string_view variable, std::string_view property) {
        std::string text = with_variables ? environment.get(variable) : std::string();
        return text.empty() ? std::string(profile.value(property)) : text;
    };
    const std::string path =
        environment.expand(value("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file"));
    if (path.empty()) {
        return no_keys(with_variables ? "AWS_WEB_IDENTITY_TOKEN_FILE is not set"
                                      : "no web_identity_token_file");
    }
    AwsRole role;
    role.arn = value("AWS_ROLE_ARN", "role_arn");
    role.session_name = value("AWS_ROLE_SESSION_NAME", "role_session_name");
    if (role.arn.empty()) {
        throw keys_failure(
            "A web identity token file was given without a role: set AWS_ROLE_ARN, or role_arn in "
            "the profile.");
    }
    role.source = base::concat("the role ", base::excerpt(role.arn), " for a web identity");
    role.duration_s = role_duration_s(
        profile.value("duration_seconds"),
        base::concat("duration_seconds of the profile \"", base::excerpt(profile.name()), "\""));
    auto text = base::read_file(path, 64u << 10);
    if (!text) {
        throw keys_failure(base::concat("The web identity token file \"", base::excerpt(path, 1024),
                                        "\" does not exist."));
    }
    const base::Secret token(base::trim(*text));
    base::wipe(*text);
    if (token.empty()) {
        throw keys_failure(base::concat("The web identity token file \"", base::excerpt(path, 1024),
                                        "\" is empty."));
    }
    return {assume_role_with_web_identity(context, role, token), {}};
}

}  // namespace order::aws
