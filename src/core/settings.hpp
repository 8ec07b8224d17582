// Settings of a client: the one table that names, documents and checks them.
#pragma once

#include "core/options.hpp"

namespace order::core {

std::span<const Option> settings_table();
Options make_settings();

}  // namespace order::core
