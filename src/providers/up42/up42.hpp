// Makes the UP42 provider.
#pragma once

#include <memory>

#include "base/log.hpp"
#include "core/provider.hpp"
#include "core/settings.hpp"
#include "transport/http.hpp"

namespace order::providers::up42 {

// Checks the settings, sends nothing. Throws Failure. `wire` is a bare transport.
std::shared_ptr<core::Provider> make_up42(const core::Options &settings,
                                          std::shared_ptr<transport::Transport> wire,
                                          base::Log log);

}  // namespace order::providers::up42
