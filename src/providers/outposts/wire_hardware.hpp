// Hardware: Outposts' catalog items, Outposts and sites as the model's values.
#pragma once

#include "core/hardware.hpp"
#include "json/json.hpp"

namespace order::providers::outposts {

core::CatalogItem catalog_item_from(const json::Value &item);
core::Outpost outpost_from(const json::Value &outpost);
core::Site site_from(const json::Value &site);

}  // namespace order::providers::outposts
