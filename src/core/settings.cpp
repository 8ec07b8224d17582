#include "core/settings.hpp"

#include <array>

namespace order::core {
namespace {

constexpr double hour_ms = 3'600'000;
constexpr double day_ms = 24 * hour_ms;

// Plain data: read top to bottom it is the reference of all settings.
constexpr std::array table = {
    Option{"environment", Kind::flag, false, "true", "",
           "whether the environment variables of this table, and the proxy variables, are read"},
    Option{"ca_file", Kind::text, false, "", "ORDER_CA_FILE",
           "file of CA certificates (PEM); the system's when not set"},
    Option{"ca_pem", Kind::lines, false, "", "", "CA certificates as PEM text, instead of a file"},
    Option{"allow_http_hosts", Kind::text, false, "", "",
           "hosts besides this machine that may be reached by plain HTTP, with commas: for "
           "simulators, never for a service, since passwords and keys travel unencrypted"},
    Option{"proxy", Kind::text, false, "", "", "proxy URL; HTTPS_PROXY and its kin when not set"},
    Option{"no_proxy", Kind::text, false, "", "",
           "hosts that are reached without the proxy, with commas; NO_PROXY when not set"},
    Option{"user_agent", Kind::text, false, "", "", "text put behind liborder/<version>"},
    Option{"connect_timeout_ms", Kind::integer, false, "10000", "",
           "longest wait for a connection, 1 to 3600000", 1, hour_ms},
    Option{"request_timeout_ms", Kind::integer, false, "60000", "",
           "longest wait for one answer, 1 to 86400000; downloads have no such limit", 1, day_ms},
    Option{"stall_timeout_ms", Kind::integer, false, "30000", "",
           "longest silence within an answer or a download, 1 to 3600000", 1, hour_ms},
    Option{"max_attempts", Kind::integer, false, "6", "",
           "how often a request that may be repeated is sent at most, 1 to 100", 1, 100},
    Option{"retry_delay_ms", Kind::integer, false, "500", "",
           "the first wait before a repeat, doubled each time, 0 to 60000", 0, 60'000},
    Option{"call_timeout_ms", Kind::integer, false, "600000", "",
           "longest time one call may take with all its repeats, 0 to 86400000; 0: no limit; waits "
           "and downloads "
           "have their own",
           0, day_ms},
    Option{"max_idle_connections", Kind::integer, false, "16", "",
           "how many connections are kept warm, 1 to 1024", 1, 1024},
    Option{"place_lookup_ms", Kind::integer, false, "30000", "",
           "how long orders are looked for after the answer to placing them was lost, 0 to 3600000",
           0, hour_ms},
    Option{"up42.username", Kind::text, false, "", "UP42_USERNAME", "account name (an email)"},
    Option{"up42.password", Kind::secret, false, "", "UP42_PASSWORD", "the account's password"},
    Option{"up42.project_id", Kind::text, false, "", "UP42_PROJECT_ID",
           "project id, for tenants that still have project keys"},
    Option{"up42.project_api_key", Kind::secret, false, "", "UP42_PROJECT_API_KEY",
           "the project's key"},
    Option{"up42.token", Kind::secret, false, "", "UP42_TOKEN",
           "a bearer token made elsewhere; it is not renewed"},
    Option{"up42.credentials_file", Kind::text, false, "", "UP42_CREDENTIALS_FILE",
           "JSON file with username and password, or project_id and project_api_key"},
    Option{"up42.client_id", Kind::text, false, "up42-sdk", "", "client id sent when logging in"},
    Option{"up42.region", Kind::text, false, "eu", "UP42_REGION", "eu or sa"},
    Option{"up42.workspace", Kind::text, false, "", "UP42_WORKSPACE",
           "workspace id orders are placed in; the account's own when not set"},
    Option{"up42.api_url", Kind::url, false, "", "UP42_API_URL",
           "base URL of the API; the region's when not set"},
    Option{"up42.token_url", Kind::url, false, "", "UP42_TOKEN_URL",
           "URL of the login; the region's when not set"},
    Option{"up42.userinfo_url", Kind::url, false, "", "UP42_USERINFO_URL",
           "URL that names the account; the region's when not set"},
    // What is not set here is looked for where AWS users expect it: the variables and files of the
    // AWS tools.
    Option{"outposts.access_key_id", Kind::text, false, "", "",
           "AWS access key id; else the usual chain: environment, profile, container, instance"},
    Option{"outposts.secret_access_key", Kind::secret, false, "", "", "its secret key"},
    Option{"outposts.session_token", Kind::secret, false, "", "",
           "session token of keys that end by themselves"},
    Option{"outposts.profile", Kind::text, false, "", "",
           "profile of the AWS files; AWS_PROFILE when not set"},
    Option{"outposts.region", Kind::text, false, "", "",
           "AWS region; AWS_REGION, AWS_DEFAULT_REGION or the profile's when not set"},
    Option{"outposts.endpoint_url", Kind::url, false, "", "",
           "base URL of the API; AWS_ENDPOINT_URL_OUTPOSTS, AWS_ENDPOINT_URL, the profile's or the "
           "region's when not set"},
    Option{"outposts.use_fips", Kind::flag, false, "", "",
           "the FIPS endpoint; AWS_USE_FIPS_ENDPOINT or the profile's when not set"},
    Option{"outposts.use_dualstack", Kind::flag, false, "", "",
           "the endpoint for IPv4 and IPv6; AWS_USE_DUALSTACK_ENDPOINT or the profile's when not "
           "set"},
    Option{"outposts.role_arn", Kind::text, false, "", "",
           "role taken on with the keys found otherwise"},
    Option{"outposts.role_session_name", Kind::text, false, "", "", "session name for that role"},
    Option{"outposts.external_id", Kind::text, false, "", "", "external id for that role"},
    Option{
        "outposts.ca_file", Kind::text, false, "", "AWS_CA_BUNDLE",
        "file of CA certificates (PEM) for Outposts; ca_file or the profile's ca_bundle when not "
        "set"},
};

}  // namespace

constinit const OptionList settings_options(table);

Options make_settings() { return Options("setting", table); }

}  // namespace order::core
