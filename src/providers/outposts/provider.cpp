#include "providers/outposts/provider.hpp"

#include "transport/url.hpp"

namespace order::providers::outposts {

Outposts::Outposts(Service service, credentials::AwsTarget target, std::int64_t place_lookup_ms)
    : service_(std::move(service)), target_(std::move(target)), place_lookup_ms_(place_lookup_ms) {}

void Outposts::check(const Call &call) {
    const auto first_page = [](std::span<const json::Value>, const transport::Response &) {
        return false;
    };
    service_.each_page({"/list-orders", "Orders", "the list of orders"}, {}, 1, first_page, call);
}

std::string Outposts::describe() const {
    const auto flag = [](const credentials::AwsFlag &which) {
        return json::Object{{"on", which.on}, {"from", which.from}};
    };
    return json::serialize(json::Object{
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
        {"credentials", service_.carriers().authorizer->describe()},
    });
}

}  // namespace order::providers::outposts
