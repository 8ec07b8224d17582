// The simulated offer has every shape a client must cope with.
#include "sandbox/imagery/collections.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace order::sandbox {
namespace {

bool has(const std::vector<std::string> &words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(Collections, NeedASecondPageOfTen) { EXPECT_GT(all_collections().size(), 10u); }

TEST(Collections, HaveNamesAndProductIdsOfTheirOwn) {
    std::set<std::string> names, ids;
    for (const CollectionInfo &collection : all_collections()) {
        EXPECT_TRUE(names.insert(collection.name).second) << collection.name;
        for (const DataProductInfo &product : collection.data_products) {
            if (!product.id) continue;
            EXPECT_TRUE(ids.insert(*product.id).second) << *product.id;
            EXPECT_EQ(find_product(*product.id).collection, &collection);
            EXPECT_EQ(find_product(*product.id).product, &product);
        }
    }
}

TEST(Collections, IncludeOneWithoutMetadataAndAProductWithoutId) {
    bool without_metadata = false, without_id = false;
    for (const CollectionInfo &collection : all_collections()) {
        without_metadata |= !collection.metadata;
        for (const DataProductInfo &product : collection.data_products) without_id |= !product.id;
    }
    EXPECT_TRUE(without_metadata);
    EXPECT_TRUE(without_id);
}

TEST(Collections, KnowNoProductOfAnUnknownId) {
    EXPECT_EQ(find_product("").product, nullptr);
    EXPECT_EQ(find_product("00000000-0000-4000-8000-000000000000").collection, nullptr);
    EXPECT_EQ(find_collection("phr2"), nullptr);
}

TEST(Collections, OfTaskingAreQuotedAndThoseOfArchivesSearched) {
    for (const CollectionInfo &collection : all_collections()) {
        EXPECT_EQ(has(collection.integrations, "QUOTATION_REQUIRED"), collection.type == "TASKING");
        EXPECT_TRUE(has(collection.host().roles, "HOST"));
    }
    for (const char *name : {"phr", "spot", "pneo"})
        EXPECT_TRUE(has(find_collection(name)->integrations, "SEARCH_AVAILABLE"));
}

TEST(ProductSchema, RequiresOnlyWhatItDescribesAndDefinesWhatItRefersTo) {
    for (const CollectionInfo &collection : all_collections())
        for (const DataProductInfo &product : collection.data_products) {
            const json::Value schema = product_schema(collection, product);
            const json::Value *properties = json::member(schema, "properties");
            ASSERT_NE(properties, nullptr);
            for (const std::string &name : json::texts(schema, "required"))
                EXPECT_NE(json::member(*properties, name), nullptr) << name;
            for (const auto &property : properties->as_object())
                for (const json::Value &reference : json::elements(property.value(), "allOf")) {
                    const std::string target = json::text_or_empty(reference, "$ref");
                    const std::string prefix = "#/definitions/";
                    ASSERT_EQ(target.substr(0, prefix.size()), prefix);
                    const json::Value *definition =
                        json::member_at(schema, {"definitions", target.substr(prefix.size())});
                    ASSERT_NE(definition, nullptr) << target;
                    EXPECT_FALSE(json::texts(*definition, "enum").empty());
                }
        }
}

TEST(ProductSchema, AsksForASceneFromTheArchiveAndForATimeSpanWhenTasking) {
    const auto required = [](const char *collection) {
        const CollectionInfo &info = *find_collection(collection);
        return json::texts(product_schema(info, info.data_products.front()), "required");
    };
    EXPECT_EQ(required("phr"), (std::vector<std::string>{"id", "aoi"}));
    EXPECT_EQ(required("sentinel-2"), std::vector<std::string>{"id"}) << "sold as whole scenes";
    EXPECT_EQ(required("pneo-tasking"), (std::vector<std::string>{"displayName", "acquisitionStart",
                                                                  "acquisitionEnd", "geometry"}));
}

TEST(ProductSchema, LimitsCloudForOpticalTaskingAndHasNoneForRadar) {
    const auto cloud = [](const char *collection) {
        const CollectionInfo &info = *find_collection(collection);
        const json::Value schema = product_schema(info, info.data_products.front());
        const json::Value *property = json::member_at(schema, {"properties", "cloudCoverage"});
        return property ? json::integer(*property, "maximum") : std::nullopt;
    };
    EXPECT_EQ(cloud("phr-tasking"), 20);
    EXPECT_EQ(cloud("capella-tasking"), std::nullopt);
}

}  // namespace
}  // namespace order::sandbox
