// Settings of a client: the one table that names, documents and checks them.
#pragma once

#include "core/options.hpp"

namespace order::core {

extern const OptionList settings_options;

Options make_settings();

}  // namespace order::core
