// The Outposts catalog: items, and the instance types that can be ordered.
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/any_of.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/paging.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

// Servers have no storage service of their own.
std::vector<std::string> storage_of(const HardwareItem &item) {
    if (item.kind == "SERVER") return {};
    if (item.storage_tb < 22) return {"EBS"};
    return {"EBS", "S3"};
}

json::Object item_view(const HardwareItem &item) {
    const InstanceType *largest =
        find_instance_type(base::concat(item.family, ".", item.largest_size));
    const std::int64_t count = largest == nullptr ? 1 : item.vcpus / largest->vcpus;
    json::Array uplinks;
    for (const std::int64_t gbps : {1, 10, 40, 100})
        if (gbps <= item.uplink_gbps) uplinks.emplace_back(gbps);
    return {{"CatalogItemId", item.id},
            {"ItemStatus", item.status},
            {"EC2Capacities", json::Array{json::Object{{"Family", item.family},
                                                       {"MaxSize", item.largest_size},
                                                       {"Quantity", std::to_string(count)}}}},
            {"PowerKva", item.power_kva},
            {"WeightLbs", item.weight_lbs},
            {"SupportedUplinkGbps", std::move(uplinks)},
            {"SupportedStorage", to_array(storage_of(item))}};
}

Reply list_items(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const PageRequest page = read_page(input);
    input.query_list("ItemClassFilter", shapes::hardware_kind);
    input.query_list("SupportedStorageFilter", shapes::storage);
    input.query_list("EC2FamilyFilter", shapes::instance_family);
    if (const auto refusal = input.refusal()) return *refusal;
    const AnyOf kinds(request, "ItemClassFilter"), storages(request, "SupportedStorageFilter"),
        families(request, "EC2FamilyFilter");
    std::vector<const HardwareItem *> items;
    for (const HardwareItem &item : hardware_items())
        if (kinds.passes(std::string(item.kind)) && storages.passes(storage_of(item)) &&
            families.passes(std::string(item.family)))
            items.push_back(&item);
    return page_reply(world, request, page, "CatalogItems", items, item_view);
}

Reply get_item(const Request &request) {
    Input input(request);
    const std::string id = input.label("CatalogItemId", shapes::catalog_item_id);
    if (const auto refusal = input.refusal()) return *refusal;
    const HardwareItem *item = find_hardware_item(id);
    if (item == nullptr) return not_found_error("Catalog item", id);
    return json_reply(json::Object{{"CatalogItem", item_view(*item)}});
}

json::Object type_view(const InstanceType &type) {
    return {
        {"InstanceType", type.name},
        {"VCPUs", type.vcpus},
        {"MemoryInMib", type.memory_mib},
        {"NetworkPerformance", type.network},
        {"FormFactorConfigs", json::Array{json::Object{{"FormFactor", type.form_factor},
                                                       {"OutpostGeneration", type.generation}}}}};
}

Reply list_types(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const auto generation = input.query("OutpostGenerationFilter", shapes::generation);
    const PageRequest page = read_page(input);
    if (const auto refusal = input.refusal()) return *refusal;
    std::vector<const InstanceType *> types;
    for (const InstanceType &type : instance_types())
        if (!generation || *generation == type.generation) types.push_back(&type);
    return page_reply(world, request, page, "InstanceTypes", types, type_view);
}

}  // namespace

void add_hardware_catalog_routes(Operations &operations, OutpostsWorld &world) {
    operations.add("GET", "/catalog/items", "ListCatalogItems",
                   [&world](const Request &r) { return list_items(world, r); });
    operations.add("GET", "/catalog/item/{CatalogItemId}", "GetCatalogItem", get_item);
    operations.add("GET", "/instanceTypes", "ListOrderableInstanceTypes",
                   [&world](const Request &r) { return list_types(world, r); });
}

}  // namespace order::sandbox
