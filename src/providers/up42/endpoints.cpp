#include "providers/up42/endpoints.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::providers::up42 {
namespace {

using base::concat;

struct Region {
    std::string_view name, api_url, login_url;
};

constexpr std::array regions = {
    Region{"eu", "https://api.up42.com", "https://auth.up42.com/realms/public"},
    Region{"sa", "https://api.sa.up42.com", "https://auth.sa.up42.com/realms/public"},
};

std::string url_or(const core::Options &settings, std::string_view name, std::string standard) {
    std::string url = settings.text(name);
    if (url.empty()) url = std::move(standard);
    while (url.ends_with('/')) url.pop_back();
    return url;
}

}  // namespace

Endpoints endpoints_from(const core::Options &settings) {
    const std::string name = settings.text("up42.region");
    const auto region = std::find_if(regions.begin(), regions.end(),
                                     [&](const Region &one) { return one.name == name; });
    if (region == regions.end()) {
        throw base::Failure(base::Code::argument,
                            concat("The ", settings.origin("up42.region"), " was \"",
                                   base::excerpt(name, 40), "\"; the regions are eu and sa."));
    }
    constexpr std::string_view openid = "/protocol/openid-connect";
    Endpoints endpoints;
    endpoints.region = region->name;
    endpoints.api_url = url_or(settings, "up42.api_url", std::string(region->api_url));
    endpoints.token_url =
        url_or(settings, "up42.token_url", concat(region->login_url, openid, "/token"));
    endpoints.userinfo_url =
        url_or(settings, "up42.userinfo_url", concat(region->login_url, openid, "/userinfo"));
    endpoints.legacy_token_url = concat(endpoints.api_url, "/oauth/token");
    return endpoints;
}

}  // namespace order::providers::up42
