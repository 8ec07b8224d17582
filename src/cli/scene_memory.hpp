// Scenes that searches found: the catalog can not be asked for one scene, and who places an order
// is asked with its date and clouds. Kept for the tool's own use in $XDG_CACHE_HOME/orderctl; what
// can not be kept or read there is not known, never an error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "order/order.h"

namespace order::cli {

struct KnownScene {
    std::string collection;
    std::string acquired;  // as it is shown; empty when not known
    double cloud_percent = -1;
};

void remember_scenes(const order_scene_list *scenes);
std::optional<KnownScene> recall_scene(const std::string &id);

}  // namespace order::cli
