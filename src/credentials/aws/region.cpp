#include "credentials/aws/region.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::credentials {
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

}  // namespace

void require_region_label(const AwsValue &region) {
    if (is_dns_label(region.text)) return;
    throw base::Failure(base::Code::argument,
                        base::concat("The AWS region \"", base::excerpt(region.text, 80), "\" (",
                                     region.from, ") is no valid region name."));
}

AwsValue resolve_aws_region(const AwsSetup &setup) {
    const auto &[options, surroundings, profiles] = setup;
    const AwsProfile profile = profiles.chosen();
    const std::string setting = "setting " + options.setting("region");
    const std::string in_profile =
        base::concat("region in the profile \"", base::excerpt(profile.name()), "\"");
    const AwsValue places[] = {
        {options.region, setting},
        {surroundings.get("AWS_REGION"), "variable AWS_REGION"},
        {surroundings.get("AWS_DEFAULT_REGION"), "variable AWS_DEFAULT_REGION"},
        {std::string(profile.value("region")), in_profile},
    };
    for (const AwsValue &place : places) {
        if (place.text.empty()) continue;
        require_region_label(place);
        return place;
    }
    throw base::Failure(
        base::Code::argument,
        base::concat("No AWS region was set: give the ", setting, ", the ", places[1].from,
                     " or AWS_DEFAULT_REGION, or ", in_profile, "."));
}

}  // namespace order::credentials
