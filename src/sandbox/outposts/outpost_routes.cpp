// Outposts and the sites they stand at.
#include "sandbox/any_of.hpp"
#include "sandbox/aws/replies.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/input.hpp"
#include "sandbox/outposts/paging.hpp"
#include "sandbox/outposts/routes.hpp"

namespace order::sandbox {
namespace {

json::Object tags_view(const std::vector<std::pair<std::string, std::string>> &tags) {
    json::Object view;
    for (const auto &[name, value] : tags) view[name] = value;
    return view;
}

json::Object outpost_view(const OutpostsWorld &world, const Outpost &outpost) {
    return {{"OutpostId", outpost.id},
            {"OwnerId", world.account_id()},
            {"OutpostArn", outpost.arn},
            {"SiteId", outpost.site_id},
            {"Name", outpost.name},
            {"Description", outpost.description},
            {"LifeCycleStatus", outpost.life_cycle_status},
            {"AvailabilityZone", outpost.availability_zone},
            {"AvailabilityZoneId", outpost.availability_zone_id},
            {"Tags", tags_view(outpost.tags)},
            {"SiteArn", world.arn("site", outpost.site_id)},
            {"SupportedHardwareType", outpost.hardware}};
}

Reply list_outposts(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const PageRequest page = read_page(input);
    input.query_list("LifeCycleStatusFilter", shapes::life_cycle_status, {1, 5});
    input.query_list("AvailabilityZoneFilter", shapes::availability_zone, {1, 5});
    input.query_list("AvailabilityZoneIdFilter", shapes::availability_zone_id, {1, 5});
    if (const auto refusal = input.refusal()) return *refusal;
    const AnyOf statuses(request, "LifeCycleStatusFilter"),
        zones(request, "AvailabilityZoneFilter"), zone_ids(request, "AvailabilityZoneIdFilter");
    std::vector<const Outpost *> outposts;
    for (const Outpost &outpost : world.outposts())
        if (statuses.passes(outpost.life_cycle_status) && zones.passes(outpost.availability_zone) &&
            zone_ids.passes(outpost.availability_zone_id))
            outposts.push_back(&outpost);
    return page_reply(world, request, page, "Outposts", outposts,
                      [&world](const Outpost &outpost) { return outpost_view(world, outpost); });
}

Reply get_outpost(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("OutpostId", shapes::outpost_identifier);
    if (const auto refusal = input.refusal()) return *refusal;
    const Outpost *outpost = world.find_outpost(id);
    if (outpost == nullptr) return not_found_error("Outpost", id);
    return json_reply(json::Object{{"Outpost", outpost_view(world, *outpost)}});
}

Reply list_instance_types(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("OutpostId", shapes::outpost_identifier);
    const PageRequest page = read_page(input);
    if (const auto refusal = input.refusal()) return *refusal;
    const Outpost *outpost = world.find_outpost(id);
    if (outpost == nullptr) return not_found_error("Outpost", id);
    std::vector<const InstanceType *> types;
    for (const std::string &name : outpost->instance_types)
        types.push_back(find_instance_type(name));
    const auto view = [](const InstanceType &type) {
        return json::Object{{"InstanceType", type.name}, {"VCPUs", type.vcpus}};
    };
    return page_reply(world, request, page, "InstanceTypes", types, view,
                      {{"OutpostId", outpost->id}, {"OutpostArn", outpost->arn}});
}

json::Object site_view(const OutpostsWorld &world, const Site &site) {
    json::Object view{{"SiteId", site.id},
                      {"AccountId", world.account_id()},
                      {"Name", site.name},
                      {"Description", site.description},
                      {"Tags", tags_view(site.tags)},
                      {"SiteArn", site.arn},
                      {"RackPhysicalProperties", site.rack}};
    if (!site.notes.empty()) view["Notes"] = site.notes;
    if (site.operating) {
        view["OperatingAddressCountryCode"] = site.operating->country;
        view["OperatingAddressStateOrRegion"] = site.operating->region;
        view["OperatingAddressCity"] = site.operating->city;
    }
    return view;
}

json::Object address_view(const Address &address) {
    json::Object view{{"ContactName", address.contact_name}, {"ContactPhoneNumber", address.phone},
                      {"AddressLine1", address.line_1},      {"City", address.city},
                      {"StateOrRegion", address.region},     {"PostalCode", address.postal_code},
                      {"CountryCode", address.country}};
    if (!address.line_2.empty()) view["AddressLine2"] = address.line_2;
    return view;
}

Reply list_sites(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const PageRequest page = read_page(input);
    input.query_list("OperatingAddressCountryCodeFilter", shapes::country_code);
    input.query_list("OperatingAddressStateOrRegionFilter", shapes::place_name);
    input.query_list("OperatingAddressCityFilter", shapes::place_name);
    if (const auto refusal = input.refusal()) return *refusal;
    const AnyOf countries(request, "OperatingAddressCountryCodeFilter"),
        regions(request, "OperatingAddressStateOrRegionFilter"),
        cities(request, "OperatingAddressCityFilter");
    std::vector<const Site *> sites;
    for (const Site &site : world.sites())
        if (const Address address = site.operating.value_or(Address());
            countries.passes(address.country) && regions.passes(address.region) &&
            cities.passes(address.city))
            sites.push_back(&site);
    return page_reply(world, request, page, "Sites", sites,
                      [&world](const Site &site) { return site_view(world, site); });
}

Reply get_site(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("SiteId", shapes::site_identifier);
    if (const auto refusal = input.refusal()) return *refusal;
    const Site *site = world.find_site(id);
    if (site == nullptr) return not_found_error("Site", id);
    return json_reply(json::Object{{"Site", site_view(world, *site)}});
}

Reply get_address(OutpostsWorld &world, const Request &request) {
    Input input(request);
    const std::string id = input.label("SiteId", shapes::site_identifier);
    const auto type = input.query("AddressType", shapes::address_type, Need::required);
    if (const auto refusal = input.refusal()) return *refusal;
    const Site *site = world.find_site(id);
    if (site == nullptr) return not_found_error("Site", id);
    const auto &address = *type == "SHIPPING_ADDRESS" ? site->shipping : site->operating;
    if (!address) return not_found_error(*type, id);
    return json_reply(json::Object{
        {"SiteId", site->id}, {"AddressType", *type}, {"Address", address_view(*address)}});
}

}  // namespace

void add_outpost_routes(Operations &operations, OutpostsWorld &world) {
    operations.add("GET", "/outposts", "ListOutposts",
                   [&world](const Request &r) { return list_outposts(world, r); });
    operations.add("GET", "/outposts/{OutpostId}", "GetOutpost",
                   [&world](const Request &r) { return get_outpost(world, r); });
    operations.add("GET", "/outposts/{OutpostId}/instanceTypes", "GetOutpostInstanceTypes",
                   [&world](const Request &r) { return list_instance_types(world, r); });
    operations.add("GET", "/sites", "ListSites",
                   [&world](const Request &r) { return list_sites(world, r); });
    operations.add("GET", "/sites/{SiteId}", "GetSite",
                   [&world](const Request &r) { return get_site(world, r); });
    operations.add("GET", "/sites/{SiteId}/address", "GetSiteAddress",
                   [&world](const Request &r) { return get_address(world, r); });
}

}  // namespace order::sandbox
