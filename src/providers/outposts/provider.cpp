#include "providers/outposts/provider.hpp"

#include "base/text.hpp"
#include "transport/url.hpp"

namespace order::providers::outposts {
namespace {

// What was asked for and is not followed; empty when there is nothing like that.
std::string endpoint_note(const aws::AwsTarget &target) {
    if (!target.endpoint.is_custom) return {};
    std::string ignored;
    const auto note = [&](const aws::AwsFlag &flag, std::string_view name) {
        if (!flag.on) return;
        ignored += base::concat(ignored.empty() ? "" : " and ", name, " (", flag.from, ")");
    };
    note(target.variant.fips, "FIPS");
    note(target.variant.dualstack, "dual-stack");
    return ignored.empty() ? ignored
                           : ignored + " cannot be had at a custom endpoint and is ignored";
}

}  // namespace

Outposts::Outposts(Service service, aws::AwsTarget target, std::int64_t place_lookup_ms)
    : service_(std::move(service)), target_(std::move(target)), place_lookup_ms_(place_lookup_ms) {}

void Outposts::check(const Call &call) {
    const auto first_page = [](std::span<const json::Value>, const transport::Response &) {
        return false;
    };
    service_.each_page(order_list, {}, 1, first_page, call);
}

std::string Outposts::describe() const {
    const auto flag = [](const aws::AwsFlag &which) {
        return json::Object{{"on", which.on}, {"from", which.from}};
    };
    json::Object description{
        {"provider", std::string(name())},
        {"region", target_.region.text},
        {"region_from", target_.region.from},
        {"api_url", transport::without_secrets(target_.endpoint.text)},
        {"api_url_from", target_.endpoint.from},
        {"profile", target_.profile.text},
        {"profile_from", target_.profile.from},
        {"use_fips", flag(target_.variant.fips)},
        {"use_dualstack", flag(target_.variant.dualstack)},
        {"max_attempts", target_.max_attempts},
        {"aws_config_file", target_.config_file.text},
        {"aws_config_file_from", target_.config_file.from},
        {"aws_credentials_file", target_.credentials_file.text},
        {"aws_credentials_file_from", target_.credentials_file.from},
        {"credentials", service_.carriers().authorizer->describe()},
    };
    if (const std::string note = endpoint_note(target_); !note.empty()) {
        description["api_url_note"] = note;
    }
    return json::serialize(description);
}

}  // namespace order::providers::outposts
