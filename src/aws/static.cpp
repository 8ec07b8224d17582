// Written keys: in the settings, in variables, in a profile.
#include "aws/sources.hpp"

#include "aws/time.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

// One way of writing keys down: how the parts are called there.
struct Written {
    std::string kind;  // "setting", "variable"
    std::string id_name;
    std::string secret_name;
    std::string place;    // " of the profile ...", or empty
    std::string nothing;  // what to say when there is no id
};

base::Failure half_given(const Written &written, std::string_view given, std::string_view missing) {
    return keys_failure(base::concat("The AWS ", written.kind, " ", given, written.place,
                                     " was given without ", missing, "."));
}

// A secret or a token without an id is what another program left over, as in all AWS tools.
AwsFinding read(const Written &written, std::string_view id, std::string_view secret,
                std::string_view token, std::string source) {
    if (id.empty()) {
        return no_keys(secret.empty()
                           ? written.nothing
                           : base::concat(written.nothing, ", only ", written.secret_name));
    }
    if (secret.empty()) throw half_given(written, written.id_name, written.secret_name);
    AwsKeys keys;
    keys.access_key_id = id;
    keys.secret_access_key = base::Secret(secret);
    keys.session_token = base::Secret(token);
    keys.source = std::move(source);
    return {checked(std::move(keys)), {}};
}

// Takes the properties out of one of the two files.
template <class Value>
AwsFinding read_file(const AwsProfile &profile, const AwsProfiles::File &file, const Value &value) {
    if (!file.missing.empty()) return no_keys(file.missing);
    const std::string place = base::concat("the profile \"", base::excerpt(profile.name()),
                                           "\" in \"", base::excerpt(file.path.text, 1024), "\"");
    const Written written{"value", "aws_access_key_id", "aws_secret_access_key",
                          base::concat(" of ", place),
                          base::concat("no aws_access_key_id for ", place)};
    // The older name counts first, as in the AWS tools.
    const std::string_view old_token = value("aws_security_token");
    return read(written, value("aws_access_key_id"), value("aws_secret_access_key"),
                old_token.empty() ? value("aws_session_token") : old_token, place);
}

base::Secret secret_variable(const AwsEnvironment &environment, std::string_view name) {
    std::string text = environment.get(name);
    base::Secret secret(text);
    base::wipe(text);
    return secret;
}

}  // namespace

AwsFinding keys_in_settings(const AwsOptions &options) {
    const Written written{"setting", options.setting("access_key_id"),
                          options.setting("secret_access_key"), "",
                          options.setting("access_key_id") + " is not set"};
    // Whoever set one part means the other, too.
    if (options.access_key_id.empty() && !options.secret_access_key.empty()) {
        throw half_given(written, written.secret_name, written.id_name);
    }
    if (options.access_key_id.empty() && !options.session_token.empty()) {
        throw half_given(written, options.setting("session_token"),
                         base::concat(written.id_name, " and ", written.secret_name));
    }
    return read(written, options.access_key_id, options.secret_access_key.reveal(),
                options.session_token.reveal(), "the settings");
}

AwsFinding keys_in_variables(const AwsEnvironment &environment, const AwsClock &clock) {
    const Written written{"variable", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "",
                          "AWS_ACCESS_KEY_ID is not set"};
    const base::Secret secret = secret_variable(environment, written.secret_name);
    base::Secret token = secret_variable(environment, "AWS_SECURITY_TOKEN");
    if (token.empty()) token = secret_variable(environment, "AWS_SESSION_TOKEN");
    AwsFinding found = read(written, environment.get(written.id_name), secret.reveal(),
                            token.reveal(), "the environment");
    if (!found.keys) return found;
    const std::string expiration = environment.get("AWS_CREDENTIAL_EXPIRATION");
    if (expiration.empty()) return found;
    const auto moment = parse_aws_time(expiration);
    if (!moment) throw keys_failure("The variable AWS_CREDENTIAL_EXPIRATION is not a time.");
    try {
        set_expiry(*found.keys, *moment, clock, nullptr);
    } catch (base::Failure &failure) {
        // The variables of a running program do not change by themselves.
        failure.needs_person = true;
        throw;
    }
    return found;
}

AwsFinding keys_in_credentials_file(const AwsProfiles &profiles, const AwsProfile &profile) {
    return read_file(profile, profiles.credentials(),
                     [&](std::string_view name) { return profile.in_credentials_file(name); });
}

AwsFinding keys_in_config_file(const AwsProfiles &profiles, const AwsProfile &profile) {
    return read_file(profile, profiles.config(),
                     [&](std::string_view name) { return profile.in_config_file(name); });
}

}  // namespace order::aws
