#include "providers/outposts/wire_hardware.hpp"

#include "providers/wire_fields.hpp"

namespace order::providers::outposts {
namespace {

std::vector<core::KeyValue> tags_from(const json::Value &value) {
    std::vector<core::KeyValue> tags;
    const json::Value *found = json::member(value, "Tags");
    const json::Object *object = found ? found->if_object() : nullptr;
    if (!object) return tags;
    for (const auto &tag : *object) {
        tags.push_back({{}, std::string(tag.key()), word(*found, tag.key())});
    }
    return tags;
}

}  // namespace

core::CatalogItem catalog_item_from(const json::Value &item) {
    core::CatalogItem result;
    result.id = word(item, "CatalogItemId");
    result.status = word(item, "ItemStatus");
    result.power_kva = amount(item, "PowerKva");
    result.weight_lbs = amount(item, "WeightLbs");
    for (const json::Value &capacity : json::elements(item, "EC2Capacities")) {
        result.capacities.push_back(
            {{}, word(capacity, "Family"), word(capacity, "MaxSize"), word(capacity, "Quantity")});
    }
    for (const json::Value &speed : json::elements(item, "SupportedUplinkGbps")) {
        if (speed.is_int64() && speed.get_int64() >= 0) {
            result.uplinks_gbps.push_back(speed.get_int64());
        }
    }
    result.storage = json::texts(item, "SupportedStorage");
    result.json = json::serialize(item);
    return result;
}

core::Outpost outpost_from(const json::Value &outpost) {
    core::Outpost result;
    result.id = word(outpost, "OutpostId");
    result.arn = word(outpost, "OutpostArn");
    result.owner_id = word(outpost, "OwnerId");
    result.site_id = word(outpost, "SiteId");
    result.site_arn = word(outpost, "SiteArn");
    result.name = word(outpost, "Name");
    result.description = word(outpost, "Description");
    result.life_cycle_status = word(outpost, "LifeCycleStatus");
    result.availability_zone = word(outpost, "AvailabilityZone");
    result.availability_zone_id = word(outpost, "AvailabilityZoneId");
    result.hardware_kind = word(outpost, "SupportedHardwareType");
    result.tags = tags_from(outpost);
    result.json = json::serialize(outpost);
    return result;
}

core::Site site_from(const json::Value &site) {
    core::Site result;
    result.id = word(site, "SiteId");
    result.arn = word(site, "SiteArn");
    result.account_id = word(site, "AccountId");
    result.name = word(site, "Name");
    result.description = word(site, "Description");
    result.notes = word(site, "Notes");
    result.country = word(site, "OperatingAddressCountryCode");
    result.state_or_region = word(site, "OperatingAddressStateOrRegion");
    result.city = word(site, "OperatingAddressCity");
    result.rack = document(site, "RackPhysicalProperties");
    result.tags = tags_from(site);
    result.json = json::serialize(site);
    return result;
}

}  // namespace order::providers::outposts
