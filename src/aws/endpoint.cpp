#include "aws/endpoint.hpp"

#include <algorithm>
#include <array>

#include "aws/region.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::aws {
namespace {

struct Partition {
    std::string_view name;
    std::string_view region_prefix;  // of its regions "<prefix><word>-<number>"
    std::string_view suffix;
    std::string_view dualstack_suffix;
};

// Regions of the first partition need no pattern: what fits nowhere else belongs to it.
constexpr std::array partitions = {
    Partition{"aws", "", "amazonaws.com", "api.aws"},
    Partition{"aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"},
    Partition{"aws-us-gov", "us-gov-", "amazonaws.com", "api.aws"},
    Partition{"aws-iso", "us-iso-", "c2s.ic.gov", "api.aws.ic.gov"},
    Partition{"aws-iso-b", "us-isob-", "sc2s.sgov.gov", "api.aws.scloud"},
    Partition{"aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"},
    Partition{"aws-iso-f", "us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"},
    Partition{"aws-eusc", "eusc-de-", "amazonaws.eu", "api.amazonwebservices.eu"},
};

bool is_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
}

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const Partition &partition_of(std::string_view region) {
    for (const Partition &partition : partitions) {
        const std::string_view prefix = partition.region_prefix;
        if (prefix.empty() || region.substr(0, prefix.size()) != prefix) continue;
        const std::string_view rest = region.substr(prefix.size());
        const auto dash = std::min(rest.find('-'), rest.size());
        if (dash < rest.size() && is_word(rest.substr(0, dash)) &&
            is_number(rest.substr(dash + 1))) {
            return partition;
        }
    }
    return partitions.front();
}

bool is_true(std::string_view text) { return base::equals_ignoring_case(text, "true"); }

AwsFlag resolve_flag(const AwsSetup &setup, const std::optional<bool> &set,
                     std::string_view setting, const char *variable, const char *property) {
    if (set) return {*set, "setting " + setup.options.setting(setting)};
    const std::string by_variable = setup.environment.get(variable);
    if (!by_variable.empty()) return {is_true(by_variable), base::concat("variable ", variable)};
    const AwsProfile profile = setup.profiles.chosen();
    const std::string_view in_profile = profile.value(property);
    if (in_profile.empty()) return {false, "default"};
    return {is_true(in_profile),
            base::concat(property, " in the profile \"", base::excerpt(profile.name()), "\"")};
}

bool configured_ones_are_ignored(const AwsSetup &setup) {
    const std::string by_variable = setup.environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    if (!by_variable.empty()) return is_true(by_variable);
    return is_true(setup.profiles.chosen().value("ignore_configured_endpoint_urls"));
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char &c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

// What variables and the profile say; empty when they say nothing.
AwsValue configured_endpoint(const AwsSetup &setup, std::string_view id) {
    if (configured_ones_are_ignored(setup)) return {};
    for (const std::string &variable :
         {"AWS_ENDPOINT_URL_" + upper(id), std::string("AWS_ENDPOINT_URL")}) {
        const std::string url = setup.environment.get(variable);
        if (!url.empty()) return {url, "variable " + variable};
    }
    const AwsProfile profile = setup.profiles.chosen();
    const std::string_view services = profile.value("services");
    if (const IniSection *section =
            services.empty() ? nullptr : setup.profiles.services(services)) {
        const std::string_view url = section->value_in_block(id, "endpoint_url");
        const std::string from =
            base::concat(id, " in the section [services ", base::excerpt(services), "]");
        if (!url.empty()) return {std::string(url), from};
    }
    const std::string_view url = profile.value("endpoint_url");
    if (url.empty()) return {};
    return {std::string(url),
            base::concat("endpoint_url in the profile \"", base::excerpt(profile.name()), "\"")};
}

[[noreturn]] void refuse(std::string_view reason) {
    throw base::Failure(base::Code::argument, base::concat("Invalid Configuration: ", reason, "."));
}

// Checks a configured endpoint and drops slashes at its end.
AwsEndpoint custom_endpoint(AwsValue endpoint, const AwsOptions &options) {
    const std::string quoted = base::concat(
        "the endpoint \"", transport::without_secrets(endpoint.text), "\" (", endpoint.from, ")");
    const auto url = transport::parse_url(endpoint.text);
    if (!url) refuse(quoted + " is no https URL");
    if (!url->user.empty()) refuse(quoted + " holds a user name");
    if (!url->query.empty() || endpoint.text.find('#') != std::string::npos) {
        refuse(quoted + " holds more than a host and a path");
    }
    if (url->scheme == "http" && !transport::may_use_http(url->host, options.allow_http_hosts)) {
        refuse(
            quoted +
            " is plain HTTP to another machine; the setting allow_http_hosts can allow its host");
    }
    while (endpoint.text.back() == '/') endpoint.text.pop_back();
    return {std::move(endpoint), true};
}

}  // namespace

AwsVariant resolve_aws_variant(const AwsSetup &setup) {
    const AwsValue region = fips_region(setup);
    const AwsFlag by_region{
        !region.text.empty(),
        base::concat("the region ", base::excerpt(region.text, 80), " (", region.from, ")")};
    return {by_region.on ? by_region
                         : resolve_flag(setup, setup.options.use_fips, "use_fips",
                                        "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
            resolve_flag(setup, setup.options.use_dualstack, "use_dualstack",
                         "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint")};
}

AwsValue regional_aws_endpoint(std::string_view host_prefix, std::string_view region, bool fips,
                               bool dualstack) {
    const Partition &partition = partition_of(region);
    // There the plain name is the FIPS endpoint.
    const bool is_plain_fips = partition.name == "aws-us-gov" && !dualstack;
    const std::string url =
        base::concat("https://", host_prefix, fips && !is_plain_fips ? "-fips." : ".", region, ".",
                     dualstack ? partition.dualstack_suffix : partition.suffix);
    return {url, base::concat("rules of the partition ", partition.name)};
}

AwsEndpoint resolve_aws_endpoint(const AwsSetup &setup, std::string_view region,
                                 const AwsVariant &variant) {
    const AwsOptions &options = setup.options;
    if (options.endpoint_url.empty()) {
        return resolve_aws_service_endpoint(setup, {options.service, options.service}, region,
                                            variant);
    }
    return custom_endpoint({options.endpoint_url, "setting " + options.setting("endpoint_url")},
                           options);
}

AwsEndpoint resolve_aws_service_endpoint(const AwsSetup &setup, const AwsService &service,
                                         std::string_view region, const AwsVariant &variant) {
    AwsValue configured = configured_endpoint(setup, service.id);
    if (!configured.text.empty()) return custom_endpoint(std::move(configured), setup.options);
    return {
        regional_aws_endpoint(service.host_prefix, region, variant.fips.on, variant.dualstack.on),
        false};
}

}  // namespace order::aws
