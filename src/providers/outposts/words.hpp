// The words AWS Outposts is known to take in filters and drafts.
#pragma once

#include "base/log.hpp"
#include "core/options.hpp"

namespace order::providers::outposts {

// Warns of words in a query or a draft that may be misspelt.
void warn_of_typos(const core::Options &options, const base::Log &log);

}  // namespace order::providers::outposts
