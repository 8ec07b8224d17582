// Where UP42 is: the base URLs of each region, and the settings that replace them.
#pragma once

#include <string>

#include "core/options.hpp"

namespace order::providers::up42 {

// No URL ends with a slash.
struct Endpoints {
    std::string region;
    std::string api_url;
    std::string token_url;
    std::string userinfo_url;
    std::string legacy_token_url;  // for project keys
};

// Throws Failure(argument) for a region there is not.
Endpoints endpoints_from(const core::Options &settings);

}  // namespace order::providers::up42
