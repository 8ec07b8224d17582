// Quicklooks: a small preview image of a scene, saved as a file.
#pragma once

#include <string>
#include <string_view>

#include "core/provider.hpp"

namespace order::core {

// Fetches the image and saves it as quicklook_<scene id>.<kind> in the folder, which is made when
// missing; returns its path. The name never holds half an image.
std::string save_quicklook(Provider &provider, std::string_view host, std::string_view scene_id,
                           std::string_view folder, const Call &call);

}  // namespace order::core
