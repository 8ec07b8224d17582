#include "credentials/aws/static.hpp"

#include "base/text.hpp"

namespace order::credentials {
namespace {

// One way of writing keys down: how the parts are called there.
struct Written {
    std::string kind;  // "setting", "variable"
    std::string id_name;
    std::string secret_name;
    std::string token_name;
    std::string place;  // " in the profile ...", or empty
};

AwsFinding read(const Written &written, std::string_view id, std::string_view secret,
                std::string_view token, std::string source) {
    const auto half = [&](const std::string &given, const std::string &missing) {
        return keys_failure(base::concat("The AWS ", written.kind, " ", given, written.place,
                                         " was given without ", missing, "."));
    };
    if (id.empty() && secret.empty() && token.empty()) {
        return no_keys(base::concat(written.id_name, " is not set"));
    }
    if (id.empty() && secret.empty()) {
        throw half(written.token_name, base::concat(written.id_name, " and ", written.secret_name));
    }
    if (secret.empty()) throw half(written.id_name, written.secret_name);
    if (id.empty()) throw half(written.secret_name, written.id_name);
    AwsKeys keys;
    keys.access_key_id = id;
    keys.secret_access_key = base::Secret(secret);
    keys.session_token = base::Secret(token);
    keys.source = std::move(source);
    return {checked(std::move(keys)), {}};
}

// Takes the three properties out of one of the two files.
template <class Value>
AwsFinding read_file(const AwsProfile &profile, const std::string &path, bool exists,
                     const Value &value) {
    if (path.empty()) return no_keys("there is no home folder to look for it in");
    const std::string quoted = base::concat("\"", base::excerpt(path, 1024), "\"");
    if (!exists) return no_keys(base::concat(quoted, " does not exist"));
    const std::string name = base::concat("the profile \"", base::excerpt(profile.name()), "\"");
    const Written written{"value", "aws_access_key_id", "aws_secret_access_key",
                          "aws_session_token", base::concat(" of ", name, " in ", quoted)};
    const std::string_view token = value("aws_session_token");
    const std::string_view id = value("aws_access_key_id");
    const std::string_view secret = value("aws_secret_access_key");
    if (id.empty() && secret.empty()) {
        return no_keys(base::concat("no aws_access_key_id for ", name, " in ", quoted));
    }
    return read(written, id, secret, token, base::concat(name, " in ", quoted));
}

}  // namespace

AwsFinding keys_in_settings(const AwsOptions &options) {
    const Written written{"setting", options.setting("access_key_id"),
                          options.setting("secret_access_key"), options.setting("session_token"),
                          ""};
    return read(written, options.access_key_id, options.secret_access_key.reveal(),
                options.session_token.reveal(), "the settings");
}

AwsFinding keys_in_variables(const AwsSurroundings &surroundings, const AwsClock &clock) {
    const Written written{"variable", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
                          "AWS_SESSION_TOKEN", ""};
    std::string secret = surroundings.get(written.secret_name);
    std::string token = surroundings.get(written.token_name);
    const base::Secret kept_secret(secret), kept_token(token);
    base::wipe(secret);
    base::wipe(token);
    const std::string id = surroundings.get(written.id_name);
    // A token left over from another shell says nothing without keys.
    if (id.empty() && kept_secret.empty()) return no_keys("AWS_ACCESS_KEY_ID is not set");
    AwsFinding found =
        read(written, id, kept_secret.reveal(), kept_token.reveal(), "the environment");
    const std::string expiration = surroundings.get("AWS_CREDENTIAL_EXPIRATION");
    if (expiration.empty()) return found;
    const auto moment = base::parse_rfc3339(expiration);
    if (!moment) {
        throw keys_failure("The variable AWS_CREDENTIAL_EXPIRATION is no RFC 3339 time.");
    }
    set_expiry(*found.keys, *moment, clock, nullptr);
    return found;
}

AwsFinding keys_in_credentials_file(const AwsProfiles &profiles, const AwsProfile &profile) {
    return read_file(profile, profiles.credentials_path(), profiles.has_credentials_file(),
                     [&](std::string_view name) { return profile.in_credentials_file(name); });
}

AwsFinding keys_in_config_file(const AwsProfiles &profiles, const AwsProfile &profile) {
    return read_file(profile, profiles.config_path(), profiles.has_config_file(),
                     [&](std::string_view name) { return profile.in_config_file(name); });
}

}  // namespace order::credentials
