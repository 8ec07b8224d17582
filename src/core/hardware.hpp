// What there is about hardware beside its orders: catalog items, Outposts, sites and quotes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model.hpp"

namespace order::core {

struct KeyValue {
    std::string key, value;
};

// What can be ordered for an Outpost.
struct CatalogItem {
    struct Capacity {
        std::string family, max_size, quantity;
    };
    std::string id, status;
    double power_kva = unknown_number;
    double weight_lbs = unknown_number;
    std::vector<Capacity> capacities;
    std::vector<std::int64_t> uplinks_gbps;
    std::vector<std::string> storage;
    std::string json;
};

// Where hardware is, or will be.
struct Outpost {
    std::string id, arn, owner_id, site_id, site_arn, name, description, life_cycle_status;
    std::string availability_zone, availability_zone_id, hardware_kind;
    std::vector<KeyValue> tags;
    std::string json;
};

// A place of the customer's.
struct Site {
    std::string id, arn, account_id, name, description, notes;
    std::string country, state_or_region, city;  // of the operating address
    std::string rack;                            // its physical properties, a JSON object
    std::vector<KeyValue> tags;
    std::string json;
};

// Prices for hardware that is not ordered yet.
struct Quote {
    struct Price {
        std::string option_id, payment_option, payment_term, currency;
        double upfront = unknown_number;
        double monthly = unknown_number;
        double total = unknown_number;  // over the whole payment term
    };
    struct Requirement {
        std::string kind, status, message;
    };
    std::string id, account_id, status, status_message, outpost_arn, country, description;
    std::string submitted_order_id;
    std::int64_t created_ms = unknown_count;
    std::int64_t expires_ms = unknown_count;
    std::vector<std::string> option_ids;
    std::vector<Price> prices;  // by option, the shortest term first
    std::vector<Requirement> requirements;
    std::string json;
};

}  // namespace order::core
