// Placing and estimating: the body of both, and what their batch answers say about each area.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model.hpp"
#include "json/json.hpp"

namespace order::providers::up42 {

// An order as it goes out.
struct OrderBody {
    std::string data_product;
    std::string display_name;        // empty: "<data product> order"
    std::string scene;               // empty: none
    std::string parameters;          // JSON object text; empty: none
    std::vector<std::string> areas;  // GeoJSON; none: one order of the whole scene
    std::vector<std::string> tags;
};

struct Outgoing {
    std::string json;
    std::string data_product;
    std::string display_name;             // as sent
    std::string image_id;                 // empty: none
    std::vector<json::Value> geometries;  // one for each order it asks for; null: a whole scene
};

// Throws Failure(argument) when there is neither area nor scene, no data product, or a parameter
// that says the same twice.
Outgoing order_json(const OrderBody &body);

// An item for each of `areas` areas, without a price where the answer gives none.
core::Estimate estimate_from(const json::Value &estimate, std::size_t areas);

// What became of each of `areas` areas. An area the answer says nothing about has an unknown
// outcome. No items: the answer says nothing at all.
core::Placement placement_from(const json::Value &answer, std::size_t areas);

// Adds an item of unknown outcome with `problem` for each area that has none, and sorts the items
// by area. An item of an unknown area stands for one of them.
void add_unanswered(std::size_t areas, std::string_view problem, core::Placement &placement);

}  // namespace order::providers::up42
