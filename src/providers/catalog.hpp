// The providers there are: name to factory. A new one is a line here.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/log.hpp"
#include "core/provider.hpp"
#include "core/settings.hpp"
#include "providers/ca_file.hpp"

namespace order::providers {

// Checks the settings, sends nothing. Throws Failure(argument) for an unknown name,
// Failure(credentials) when credentials are missing or contradict each other. `wire` is a bare
// transport: no retries, no credentials.
std::shared_ptr<core::Provider> make_provider(std::string_view name, const core::Options &settings,
                                              std::shared_ptr<transport::Transport> wire,
                                              base::Log log);

std::span<const std::string_view> provider_names();

// The CA file for a provider: what was set counts before variables, these before the provider's own
// configuration files, and what is for one provider before what is for all. Empty when none is
// named, or when certificates were set as text.
CaFile ca_file_for(std::string_view provider, const core::Options &settings, const base::Log &log);

}  // namespace order::providers
