// Plan: what placing a draft would send, and what is known before anything is sent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/requests.hpp"

namespace order::core {

struct Plan {
    std::string provider;
    std::int64_t orders = 1;  // the request asks for this many
    std::string key;          // an order can be found by; empty when by none
    std::string reference;    // the tag the orders will carry; empty for none
    std::string workspace_id, outpost_id, quote_id;
    std::vector<DraftLineItem> line_items;
    std::vector<std::string> equal_orders;   // ids of open orders that hold the same
    std::vector<std::string> placed_orders;  // ids of the orders this key or quote placed before
    std::string request;                     // the body, a JSON object
};

std::string to_json(const Plan &plan);

}  // namespace order::core
