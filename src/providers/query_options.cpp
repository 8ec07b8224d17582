#include "providers/query_options.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::providers {

using base::concat;

void add_options(const core::Options &options, std::initializer_list<ParameterName> names,
                 transport::Query &parameters) {
    for (const ParameterName &name : names) {
        for (std::string &value : options.all(name.option)) {
            parameters.emplace_back(name.parameter, std::move(value));
        }
    }
}

void allow_only(const core::Options &options, std::initializer_list<std::string_view> allowed,
                std::string_view what) {
    for (const core::Option &option : options.table()) {
        if (!options.is_set(option.name)) continue;
        if (std::find(allowed.begin(), allowed.end(), option.name) != allowed.end()) continue;
        throw base::Failure(base::Code::argument, concat("The ", options.what(), " \"", option.name,
                                                         "\" does not apply to ", what, "."));
    }
}

TimeSpan time_span(const core::Options &options, std::string_view from, std::string_view to) {
    const std::int64_t now_ms = base::unix_ms_now();
    const TimeSpan span = {base::parse_date_or_time(options.text(from), false, now_ms),
                           base::parse_date_or_time(options.text(to), true, now_ms)};
    if (!span.from_ms || !span.to_ms || *span.from_ms <= *span.to_ms) return span;
    throw base::Failure(
        base::Code::argument,
        concat("The ", options.what(), " \"", from, "\" was ", base::format_rfc3339(*span.from_ms),
               ", which is after \"", to, "\": ", base::format_rfc3339(*span.to_ms), "."));
}

void warn_of_unknown_words(const core::Options &options, std::span<const KnownWords> known,
                           const base::Log &log) {
    const auto is_in_table = [&](std::string_view name) {
        const auto table = options.table();
        return std::any_of(table.begin(), table.end(),
                           [&](const core::Option &option) { return option.name == name; });
    };
    for (const KnownWords &one : known) {
        if (!is_in_table(one.option)) continue;
        for (const std::string &word : options.all(one.option)) {
            const bool is_known =
                std::any_of(one.words.begin(), one.words.end(), [&](std::string_view other) {
                    return one.any_case ? base::equals_ignoring_case(word, other) : word == other;
                });
            if (is_known) continue;
            const std::string_view near = base::nearest(word, one.words);
            log.write(
                base::Level::warning,
                concat("The ", options.what(), " \"", one.option, "\" was \"",
                       base::excerpt(word, 64), "\", a word liborder does not know",
                       near.empty() ? "." : "; did you mean \"", near, near.empty() ? "" : "\"?"));
        }
    }
}

}  // namespace order::providers
