// What there is about hardware beside its orders: catalog items, Outposts, sites and quotes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model.hpp"

namespace order::core {

struct KeyValue : Record<Type::tag> {
    std::string key, value;
};

// EC2 capacity of one instance family.
struct Capacity : Record<Type::capacity> {
    std::string family, max_size, quantity;
};

// What can be ordered for an Outpost.
struct CatalogItem : Record<Type::catalog_item> {
    std::string id, status;
    double power_kva = unknown_number;
    double weight_lbs = unknown_number;
    std::vector<Capacity> capacities;
    std::vector<std::int64_t> uplinks_gbps;
    std::vector<std::string> storage;
    std::string json;
};

// Where hardware is, or will be.
struct Outpost : Record<Type::outpost> {
    std::string id, arn, owner_id, site_id, site_arn, name, description, life_cycle_status;
    std::string availability_zone, availability_zone_id, hardware_kind;
    std::vector<KeyValue> tags;
    std::string json;
};

// A place of the customer's.
struct Site : Record<Type::site> {
    std::string id, arn, account_id, name, description, notes;
    std::string country, state_or_region, city;  // of the operating address
    std::string rack;                            // its physical properties, a JSON object
    std::vector<KeyValue> tags;
    std::string json;
};

// A price of a quote, for one way to pay.
struct QuotePrice : Record<Type::quote_price> {
    std::string option_id, payment_option, payment_term, currency;
    double upfront = unknown_number;
    double monthly = unknown_number;
    double total = unknown_number;  // over the whole payment term
};

// A condition for ordering by a quote.
struct QuoteRequirement : Record<Type::quote_requirement> {
    std::string kind, status, message;
};

// Prices for hardware that is not ordered yet.
struct Quote : Record<Type::quote> {
    std::string id, account_id, status, status_message, outpost_arn, country, description;
    std::string submitted_order_id;
    std::int64_t created_ms = unknown_count;
    std::int64_t expires_ms = unknown_count;
    std::vector<std::string> option_ids;
    std::vector<QuotePrice> prices;  // by option, the shortest term first
    std::vector<QuoteRequirement> requirements;
    std::string json;
};

using CatalogItemList = RecordList<Type::catalog_item_list, CatalogItem>;
using OutpostList = RecordList<Type::outpost_list, Outpost>;
using SiteList = RecordList<Type::site_list, Site>;
using QuoteList = RecordList<Type::quote_list, Quote>;

}  // namespace order::core
