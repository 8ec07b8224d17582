// Options of a query or a draft on their way into a request.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "base/log.hpp"
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

// The moments two options of kind time name, where they are set: the first and the last of a span.
struct TimeSpan {
    std::optional<std::int64_t> from_ms, to_ms;
};

// Throws Failure(argument) when the span ends before it begins.
TimeSpan time_span(const core::Options &options, std::string_view from, std::string_view to);

// The words of an option that a provider is known to know.
struct KnownWords {
    std::string_view option;
    std::span<const std::string_view> words;
    bool any_case = false;
};

// Warns of each other word that such an option holds, and names the nearest known one; options that
// the table lacks are passed over. Such a word is sent all the same: the service may know more
// words than we do.
void warn_of_unknown_words(const core::Options &options, std::span<const KnownWords> known,
                           const base::Log &log);

}  // namespace order::providers
