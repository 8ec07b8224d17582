// Options of a query or a draft on their way into a request.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/options.hpp"
#include "transport/url.hpp"

namespace order::providers {

// Which query parameter an option becomes.
struct ParameterName {
    std::string_view option, parameter;
};

// A parameter for each value of each option.
void add_options(const core::Options &options, std::initializer_list<ParameterName> names,
                 transport::Query &parameters);

// Throws Failure(argument) when another option is set: one that would be ignored would give
// something else than was asked for. `what` is "the list of orders".
void allow_only(const core::Options &options, std::initializer_list<std::string_view> allowed,
                std::string_view what);

}  // namespace order::providers
