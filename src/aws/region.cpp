#include "aws/region.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::aws {
namespace {

bool is_dns_label(std::string_view text) {
    const auto is_alphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && text.size() <= 63 && is_alphanumeric(text.front()) &&
           is_alphanumeric(text.back()) && std::all_of(text.begin(), text.end(), [&](char c) {
               return is_alphanumeric(c) || c == '-';
           });
}

constexpr std::string_view fips_opening = "fips-";
constexpr std::string_view fips_ending = "-fips";

// "fips-us-west-2", "us-west-2-fips" -> "us-west-2"; any other name stays as it is.
std::string_view without_fips(std::string_view region) {
    if (region.starts_with(fips_opening)) return region.substr(fips_opening.size());
    if (region.ends_with(fips_ending)) return region.substr(0, region.size() - fips_ending.size());
    return region;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "us-west-2a", "us-west-2-lax-1a" -> "us-west-2"; empty for what is not an availability zone.
std::string_view region_of_zone(std::string_view text) {
    const auto number = text.find_first_of("0123456789");
    const bool is_zone = text.size() > 2 && !is_digit(text.back()) &&
                         is_digit(text[text.size() - 2]) && number != std::string_view::npos &&
                         number > 3 && text[number - 1] == '-';
    if (!is_zone) return {};
    return text.substr(0, text.find_first_not_of("0123456789", number));
}

// As it was written; its text is empty when nobody named one.
AwsValue configured_region(const AwsSetup &setup) {
    const auto &[options, environment, profiles] = setup;
    const AwsProfile profile = profiles.chosen();
    if (!options.region.empty()) return {options.region, "setting " + options.setting("region")};
    for (const char *variable : {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
        const std::string region = environment.get(variable);
        if (!region.empty()) return {region, base::concat("variable ", variable)};
    }
    return {std::string(profile.value("region")),
            base::concat("region in the profile \"", base::excerpt(profile.name()), "\"")};
}

}  // namespace

void require_region_label(const AwsValue &region) {
    const std::string quoted =
        base::concat("The AWS region \"", base::excerpt(region.text, 80), "\" (", region.from, ")");
    if (!is_dns_label(region.text)) {
        throw base::Failure(base::Code::argument, quoted + " is no valid region name.");
    }
    const std::string_view known = region_of_zone(region.text);
    if (known.empty()) return;
    throw base::Failure(base::Code::argument, base::concat(quoted, " is an availability zone; its ",
                                                           "region is ", known, "."));
}

AwsValue resolve_aws_region(const AwsSetup &setup) {
    AwsValue region = configured_region(setup);
    if (region.text.empty()) {
        throw base::Failure(
            base::Code::argument,
            base::concat("No AWS region was set: give the setting ",
                         setup.options.setting("region"),
                         ", the variable AWS_REGION or AWS_DEFAULT_REGION, or ", region.from, "."));
    }
    region.text = without_fips(region.text);
    require_region_label(region);
    return region;
}

AwsValue fips_region(const AwsSetup &setup) {
    AwsValue region = configured_region(setup);
    return without_fips(region.text) == region.text ? AwsValue() : region;
}

}  // namespace order::aws
