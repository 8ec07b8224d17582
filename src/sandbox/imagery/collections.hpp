// What the simulated service sells: collections, their data products, and the form each product
// asks to fill in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json/json.hpp"

namespace order::sandbox {

struct ProviderInfo {
    std::string name;
    std::string title;
    std::string description;
    std::vector<std::string> roles;  // PRODUCER, HOST
};

struct DataProductInfo {
    std::string name;
    std::string title;
    std::string description;
    std::optional<std::string> id;  // UUID; a product without one cannot be ordered
    std::optional<std::string> eula_id;
};

struct CollectionMetadata {
    std::optional<std::string> product_type;      // OPTICAL, SAR, ELEVATION
    std::optional<std::string> resolution_class;  // VERY_HIGH, HIGH, MEDIUM, LOW
    std::optional<double> resolution_minimum;     // metres
    std::optional<double> resolution_maximum;
};

struct CollectionInfo {
    std::string name;
    std::string title;
    std::string description;
    std::string type;  // ARCHIVE or TASKING
    std::vector<std::string> integrations;
    std::vector<ProviderInfo> providers;
    std::vector<DataProductInfo> data_products;
    std::optional<CollectionMetadata> metadata;
    std::string unit;  // SQ_KM or SCENE
    double credits_per_unit = 0;
    double minimum_sq_km = 0;  // smallest area that can be ordered

    // The provider with the role HOST, whose catalog lists the scenes.
    const ProviderInfo &host() const;
};

const std::vector<CollectionInfo> &all_collections();

// The collection and product that a data product id names; nullptr twice when there is none.
struct ProductMatch {
    const CollectionInfo *collection = nullptr;
    const DataProductInfo *product = nullptr;
};
ProductMatch find_product(std::string_view data_product_id);

// nullptr when there is none of that name.
const CollectionInfo *find_collection(std::string_view name);

// The JSON Schema (draft-07) of the `params` of an order for the product.
json::Value product_schema(const CollectionInfo &collection, const DataProductInfo &product);

}  // namespace order::sandbox
