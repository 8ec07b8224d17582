// Orders: UP42's documents and status words as the model's values.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model.hpp"
#include "json/json.hpp"

namespace order::providers::up42 {

// What a status means for someone who waits. An unknown word is open.
core::State state_from(std::string_view status, std::string_view sub_status);

// The statuses that orders are known to have.
std::span<const std::string_view> known_statuses();

// True from the first delivery on.
bool has_deliveries(std::string_view status);

// `text` is the document as it came; empty, it is written anew.
core::Snapshot snapshot_from(const json::Value &order, std::string text = {});

// Has an id and a status: anything else is no order.
bool is_order(const json::Value &document);

// Where the order with the id stands by its document's text; nothing when that takes a closer look:
// an envelope, an error inside, another id, no status or no JSON.
std::optional<core::Standing> standing_from(std::string_view document, std::string_view order_id,
                                            const json::Limits &limits = {});

// {"tags": [...]}, the body that replaces them.
std::string tags_body(std::span<const std::string> tags);

// How much of an order has been delivered.
core::Coverage coverage_from(const json::Value &coverage);

}  // namespace order::providers::up42
