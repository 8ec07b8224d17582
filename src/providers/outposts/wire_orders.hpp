// Orders: Outposts' documents and status words as the model's values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "json/json.hpp"

namespace order::providers::outposts {

// What a status means for someone who waits. An unknown word is open.
core::State state_from(std::string_view status);

// Of an Order or an OrderSummary. `text` is the document as it came; empty, it is written anew.
core::Snapshot snapshot_from(const json::Value &order, std::string text = {});

// Where the order of a GetOrder answer stands; nothing when that takes a closer look.
std::optional<core::Standing> standing_from(std::string_view answer, std::string_view order_id,
                                            const json::Limits &limits = {});

// The hardware that was made for an order's line items.
std::vector<core::Asset> assets_from(const json::Value &order);

}  // namespace order::providers::outposts
