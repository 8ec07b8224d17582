// Makes the Outposts provider from settings.
#pragma once

#include <memory>

#include "base/log.hpp"
#include "core/options.hpp"
#include "core/provider.hpp"
#include "providers/ca_file.hpp"
#include "transport/http.hpp"

namespace order::providers::outposts {

// Reads the AWS files, sends nothing. Throws Failure when something is missing or contradictory.
std::shared_ptr<core::Provider> make_outposts(const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log);

// The CA certificates that the AWS profile in force names.
CaFile configured_ca_file(const core::Options &settings, const base::Log &log);

}  // namespace order::providers::outposts
