// Assets and their links: UP42's documents as the model's values.
#pragma once

#include <string>
#include <string_view>

#include "core/model.hpp"
#include "json/json.hpp"

namespace order::providers::up42 {

core::Asset asset_from(const json::Value &asset);

// A STAC item of the storage. The asset's id is the one the item names, else what the link below
// `<api>/v2/assets/` says; empty when the item has no file at UP42.
core::Asset asset_from_item(const json::Value &item, std::string_view api_url);

// The body of a storage search for the items of one order.
json::Value items_of_order_body(std::string_view order_id, int page_size);

// {"url": ...}. Throws Failure(provider) when the URL may not be fetched: only https, or http when
// both it and the API are on this machine. The file name is as foreign hands wrote it.
core::DownloadLink link_from(const json::Value &answer, std::string_view api_url,
                             std::string_view asset_id);

}  // namespace order::providers::up42
