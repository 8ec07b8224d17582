// The words UP42 is known to take in filters.
#pragma once

#include "base/log.hpp"
#include "core/options.hpp"

namespace order::providers::up42 {

// Warns of words in a search or a query that may be misspelt.
void warn_of_typos(const core::Options &options, const base::Log &log);

// The same for the list of collections, which is filtered here and in any case.
void warn_of_typo_in_kind(const core::Options &options, const base::Log &log);

}  // namespace order::providers::up42
