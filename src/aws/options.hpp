// What a program set about AWS itself, and the environment where everything else is looked up.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/secret.hpp"

namespace order::aws {

struct AwsOptions {
    // Name for signing, first label of the host, and what the settings of this service begin with.
    std::string service = "outposts";

    std::string access_key_id;
    base::Secret secret_access_key;
    base::Secret session_token;
    std::string profile;
    std::string region;
    std::string endpoint_url;
    std::optional<bool> use_fips;
    std::optional<bool> use_dualstack;

    // A role that is taken on with whatever keys are found otherwise.
    std::string role_arn;
    std::string role_session_name;
    std::string external_id;
    int role_duration_s = 0;  // 0: what the service takes by default

    // With commas; reached by plain HTTP besides this machine itself.
    std::string allow_http_hosts;

    // Empty: AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE, else the files in ~/.aws.
    std::string credentials_file;
    std::string config_file;

    // Keys, region and endpoint are set here, so nothing needs to be looked up in a file.
    bool are_complete() const {
        return !access_key_id.empty() && !secret_access_key.empty() && !region.empty() &&
               !endpoint_url.empty() && profile.empty() && role_arn.empty();
    }
    // "outposts.region": how messages name a setting.
    std::string setting(std::string_view name) const { return service + "." + std::string(name); }
};

// A value and where it came from, in words for a diagnosis.
struct AwsValue {
    std::string text;
    std::string from;
};

struct AwsEnvironment {
    using Lookup = std::function<std::optional<std::string>(std::string_view)>;

    Lookup variable;   // an environment variable; nothing for all when they are not to be read
    std::string home;  // the folder that holds .aws; empty: there is none
    std::function<std::int64_t()> unix_ms = base::unix_ms_now;
    base::Log log;

    // A variable's text; empty when it is not set.
    std::string get(std::string_view name) const;
    // A path as a shell would read it: "~/x", "~user/x", "$HOME/x", "${HOME}/x". What is not known
    // stays as it is.
    std::string expand(std::string_view path) const;
};

// The process's own: its variables unless told otherwise, HOME or else what the user database says.
AwsEnvironment process_environment(bool read_variables, base::Log log);

}  // namespace order::aws
