// What placing a draft would do, known before anything is sent, and what finds it again when this
// program or the network ends in the middle.
#pragma once

#include <string>
#include <vector>

#include "cli/tool.hpp"

namespace order::cli {

struct Plan {
    std::string json;       // as the library made it
    std::string key;        // an order can be found by; empty when by none
    std::string reference;  // the tag the orders will carry; empty for none
    std::string outpost_id;
    std::string quote_id;
    std::string items;                       // "2 x OR-RM5SML2"
    std::vector<std::string> equal_orders;   // open orders of the Outpost that hold the same
    std::vector<std::string> placed_orders;  // what the key placed before
};

// Makes every check that placing makes, short of sending; throws Stop.
Plan plan_of(Tool &tool, const order_draft *draft);

// Gives the draft the plan's key, unless it has one.
void keep_key(const Plan &plan, order_draft *draft);

// What identifies the placement, as a sentence for stderr before it is sent.
std::string identification(const Plan &plan);

// The same for whoever ends the program while it is sent.
std::string last_words(const Plan &plan);

}  // namespace order::cli
