// What the simulated Outposts service keeps, as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json/json.hpp"

namespace order::sandbox {

struct HardwareAsset {
    std::string id;
    std::vector<std::string> mac_addresses;
};

struct LineItem {
    std::string id;
    std::string catalog_item_id;
    std::int64_t quantity = 1;
    std::string status = "PREPARING";
    std::string tracking_number;  // once shipped
    std::string carrier;
    std::vector<HardwareAsset> assets;
    std::string previous_line_item_id;  // what a replacement replaces
    std::string previous_order_id;
    std::uint64_t step = 0;  // counts the states, so that a step due in a former one is dropped
};

struct HardwareOrder {
    std::string id;
    std::string outpost_id;
    std::string type = "OUTPOST";
    std::string payment_option;
    std::string payment_term;
    std::string quote_id;
    std::string quote_option_id;
    // A status that does not follow from the line items: cancelled, or set by a test.
    std::optional<std::string> fixed_status;
    std::string status = "PREPARING";
    std::int64_t submitted_us = 0;
    std::optional<std::int64_t> fulfilled_us;
    std::vector<LineItem> items;
    bool held = false;  // its clock stands still
};

struct Outpost {
    std::string id, arn, site_id;
    std::string name, description;
    std::string life_cycle_status;  // PENDING, ACTIVE, RETIRED
    std::string availability_zone, availability_zone_id;
    std::string hardware;    // RACK, SERVER
    std::string generation;  // GENERATION_1, GENERATION_2
    std::vector<std::string> instance_types;
    std::vector<std::pair<std::string, std::string>> tags;
};

struct Address {
    std::string contact_name, phone, line_1, line_2, city, region, postal_code, country;
};

struct Site {
    std::string id, arn;
    std::string name, description, notes;
    std::optional<Address> operating, shipping;
    json::Object rack;  // RackPhysicalProperties
    std::vector<std::pair<std::string, std::string>> tags;
};

// One way to pay for something.
struct Price {
    std::string payment_option, payment_term;
    double upfront = 0;
    double monthly = 0;
};

// What a quote offers: so many of these items at these prices.
struct QuoteOption {
    std::string id;
    std::vector<std::pair<std::string, std::int64_t>> items;  // catalog item and quantity
    json::Array capacities;
    std::vector<Price> prices;
};

struct Quote {
    std::string id;
    std::string outpost_id;  // empty: for none in particular
    std::string country;
    std::optional<std::string> description;
    json::Array capacities, constraints;
    std::vector<std::string> payment_options, payment_terms;
    std::vector<QuoteOption> options;
    std::string submitted_order_id;
    std::int64_t created_us = 0;
    std::int64_t expires_us = 0;
};

struct Renewal {
    std::string outpost_id;
    std::string client_token;  // empty: the client named none
    Price price;
};

}  // namespace order::sandbox
