// Outposts: catalog items, Outposts and sites.
#include "providers/outposts/wire_hardware.hpp"

#include "base/text.hpp"
#include "providers/outposts/provider.hpp"
#include "providers/outposts/wire_errors.hpp"
#include "providers/outposts/words.hpp"
#include "providers/query_options.hpp"
#include "transport/url.hpp"

namespace order::providers::outposts {

using base::concat;

namespace {

std::int64_t limit_of(const core::Options &query) { return query.integer("limit").value_or(0); }

}  // namespace

std::vector<core::CatalogItem> Outposts::catalog_items(const core::Options &query,
                                                       const Call &call) {
    const List list = {"/catalog/items", "CatalogItems", "the list of catalog items",
                       "CatalogItemId"};
    warn_of_typos(query, service_.log());
    allow_only(query, {"item_class", "storage", "ec2_family", "limit"}, list.name);
    transport::Query parameters;
    add_options(query,
                {{"item_class", "ItemClassFilter"},
                 {"storage", "SupportedStorageFilter"},
                 {"ec2_family", "EC2FamilyFilter"}},
                parameters);
    return service_.entries(list, parameters, limit_of(query), catalog_item_from, call);
}

core::CatalogItem Outposts::catalog_item(std::string_view catalog_item_id, const Call &call) {
    const std::string path =
        concat("/catalog/item/", transport::path_segment(catalog_item_id, "the catalog item"));
    const std::string what = concat("reading catalog item ", base::excerpt(catalog_item_id, 64));
    return catalog_item_from(required_thing(service_.get(path, what, call), "CatalogItem",
                                            "CatalogItemId", catalog_item_id, what));
}

std::vector<core::Outpost> Outposts::outposts(const core::Options &query, const Call &call) {
    const List list = {"/outposts", "Outposts", "the list of Outposts", "OutpostId"};
    allow_only(query, {"life_cycle_status", "availability_zone", "availability_zone_id", "limit"},
               list.name);
    transport::Query parameters;
    add_options(query,
                {{"life_cycle_status", "LifeCycleStatusFilter"},
                 {"availability_zone", "AvailabilityZoneFilter"},
                 {"availability_zone_id", "AvailabilityZoneIdFilter"}},
                parameters);
    return service_.entries(list, parameters, limit_of(query), outpost_from, call);
}

core::Outpost Outposts::outpost(std::string_view outpost_id, const Call &call) {
    const std::string path =
        concat("/outposts/", transport::path_segment(outpost_id, "the Outpost"));
    const std::string what = concat("reading Outpost ", base::excerpt(outpost_id, 96));
    return outpost_from(
        required_thing(service_.get(path, what, call), "Outpost", "OutpostId", outpost_id, what));
}

std::vector<core::Site> Outposts::sites(const core::Options &query, const Call &call) {
    const List list = {"/sites", "Sites", "the list of sites", "SiteId"};
    allow_only(query, {"country", "state_or_region", "city", "limit"}, list.name);
    transport::Query parameters;
    add_options(query,
                {{"country", "OperatingAddressCountryCodeFilter"},
                 {"state_or_region", "OperatingAddressStateOrRegionFilter"},
                 {"city", "OperatingAddressCityFilter"}},
                parameters);
    return service_.entries(list, parameters, limit_of(query), site_from, call);
}

core::Site Outposts::site(std::string_view site_id, const Call &call) {
    const std::string path = concat("/sites/", transport::path_segment(site_id, "the site"));
    const std::string what = concat("reading site ", base::excerpt(site_id, 96));
    return site_from(
        required_thing(service_.get(path, what, call), "Site", "SiteId", site_id, what));
}

std::string Outposts::site_address(std::string_view site_id, std::string_view kind,
                                   const Call &call) {
    const std::string path =
        concat("/sites/", transport::path_segment(site_id, "the site"), "/address");
    const std::string what = concat("reading the address of site ", base::excerpt(site_id, 96));
    const auto request =
        service_.request(transport::Method::get, path, {{"AddressType", std::string(kind)}});
    return json::serialize(required(service_.read(request, what, call), "Address", what));
}

}  // namespace order::providers::outposts
