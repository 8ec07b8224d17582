// What the simulated account has at the start: sites, outposts, and an order in every state.
#include "base/text.hpp"
#include "sandbox/outposts/hardware_catalog.hpp"
#include "sandbox/outposts/quoting.hpp"
#include "sandbox/outposts/world.hpp"

namespace order::sandbox {
namespace {

constexpr std::int64_t day_us = 86400LL * 1'000'000;

json::Object rack_properties(std::string_view power, std::string_view connector,
                             std::string_view uplink, std::string_view weight) {
    return {{"PowerDrawKva", power},
            {"PowerPhase", "THREE_PHASE"},
            {"PowerConnector", connector},
            {"PowerFeedDrop", "ABOVE_RACK"},
            {"UplinkGbps", uplink},
            {"UplinkCount", "UPLINK_COUNT_4"},
            {"FiberOpticCableType", "SINGLE_MODE"},
            {"OpticalStandard", "OPTIC_100GBASE_LR4"},
            {"MaximumSupportedWeightLbs", weight}};
}

Site &add_site(OutpostsWorld &world, std::string_view name, std::string_view description,
               std::string_view notes) {
    Site site;
    site.id = world.new_id("os-");
    site.arn = world.arn("site", site.id);
    site.name = name;
    site.description = description;
    site.notes = notes;
    return world.sites().emplace_back(std::move(site));
}

void add_sites(OutpostsWorld &world) {
    Site &seattle = add_site(world, "Seattle plant", "Main hall, row 4",
                             "Deliveries through gate 2\nfrom 8 to 16 o'clock.");
    seattle.operating = {"Ada Cole", "+12065550100", "410 Example Way", "Hall B",
                         "Seattle",  "Washington",   "98109",           "US"};
    seattle.shipping = seattle.operating;
    seattle.rack = rack_properties("POWER_15_KVA", "AH530P7W", "UPLINK_100G", "MAX_2000_LBS");
    seattle.tags = {{"Plant", "SEA-1"}};

    Site &munich = add_site(world, "Werk M\xc3\xbcnchen", "Serverraum im Keller", "");
    munich.operating = {"J\xc3\xb6rg Beispiel",
                        "+498955501000",
                        "Musterstra\xc3\x9f"
                        "e 1",
                        "",
                        "M\xc3\xbcnchen",
                        "Bayern",
                        "80331",
                        "DE"};
    munich.shipping = munich.operating;
    munich.shipping->contact_name = "Wareneingang";

    Site &austin = add_site(world, "Austin lab", "Not yet ready to receive", "");
    austin.operating = {"Lee Park", "+15125550142", "9 Sample Road", "",
                        "Austin",   "Texas",        "78701",         "US"};
    austin.rack = rack_properties("POWER_10_KVA", "IEC309", "UPLINK_40G", "NO_LIMIT");
}

// "usw2-az1" of us-west-2
std::string zone_id(std::string_view region, int number) {
    const auto parts = base::split(region, '-');
    std::string id(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) id += parts[i].front();
    return base::concat(id, "-az", std::to_string(number));
}

void add_outpost(OutpostsWorld &world, const Site &site, std::string_view name,
                 std::string_view life_cycle_status, std::string_view hardware,
                 std::string_view generation, const std::vector<std::string> &families) {
    Outpost outpost;
    outpost.id = world.new_id("op-");
    outpost.arn = world.arn("outpost", outpost.id);
    outpost.site_id = site.id;
    outpost.name = name;
    outpost.description = base::concat(name, " of ", site.name);
    outpost.life_cycle_status = life_cycle_status;
    const int zone = int(world.outposts().size() % 3);
    outpost.availability_zone = world.options().region + "abc"[zone];
    outpost.availability_zone_id = zone_id(world.options().region, zone + 1);
    outpost.hardware = hardware;
    outpost.generation = generation;
    for (const InstanceType &type : instance_types())
        for (const std::string &family : families)
            if (type.family() == family) outpost.instance_types.emplace_back(type.name);
    if (life_cycle_status == "ACTIVE") outpost.tags = {{"Team", "edge"}, {"CostCenter", "4711"}};
    world.outposts().push_back(std::move(outpost));
}

void add_outposts(OutpostsWorld &world) {
    const auto &sites = world.sites();
    add_outpost(world, sites[0], "rack-one", "ACTIVE", "RACK", "GENERATION_1", {"m5", "c5", "r5"});
    add_outpost(world, sites[1], "server-one", "ACTIVE", "SERVER", "GENERATION_1", {"c6id"});
    add_outpost(world, sites[0], "rack-two", "PENDING", "RACK", "GENERATION_2", {});
    add_outpost(world, sites[2], "rack-three", "PENDING", "RACK", "GENERATION_1", {});
    add_outpost(world, sites[0], "rack-zero", "RETIRED", "RACK", "GENERATION_1", {"m5"});
}

// An order that stays as it is.
HardwareOrder settled(const Outpost &outpost, std::initializer_list<std::string_view> statuses) {
    HardwareOrder order;
    order.outpost_id = outpost.id;
    order.payment_option = "PARTIAL_UPFRONT";
    order.payment_term = "THREE_YEARS";
    order.held = true;
    const bool is_rack = outpost.hardware == "RACK";
    for (const std::string_view status : statuses) {
        LineItem item;
        item.catalog_item_id = is_rack ? "OR-RM5SML2" : "OR-SC6IDA2";
        item.quantity = is_rack ? 1 : 2;
        item.status = status;
        order.items.push_back(std::move(item));
    }
    return order;
}

const HardwareOrder &add(OutpostsWorld &world, HardwareOrder order, std::int64_t days_ago) {
    order.submitted_us = world.clock().now_us() - days_ago * day_us;
    // Stays only with those that are fulfilled.
    order.fulfilled_us = order.submitted_us + days_ago * day_us / 2;
    return world.add_order(std::move(order));
}

// The words of former days, which the service still answers for old orders.
void add_old_orders(OutpostsWorld &world) {
    struct Old {
        const char *status;
        std::string_view item_status;
    };
    constexpr Old states[] = {{"RECEIVED", "PREPARING"},
                              {"PENDING", "PREPARING"},
                              {"PROCESSING", "BUILDING"},
                              {"INSTALLING", "INSTALLING"},
                              {"FULFILLED", "INSTALLED"}};
    std::int64_t days_ago = 1500;
    for (const Old &old : states) {
        HardwareOrder order = settled(world.outposts()[0], {old.item_status});
        order.fixed_status = old.status;
        order.payment_term.clear();
        add(world, std::move(order), days_ago);
        days_ago += 30;
    }
}

void add_replacement(OutpostsWorld &world) {
    const Outpost &outpost = world.outposts()[1];
    const HardwareOrder &first = add(world, settled(outpost, {"REPLACED", "INSTALLED"}), 420);
    HardwareOrder second = settled(outpost, {"INSTALLED"});
    second.type = "REPLACEMENT";
    second.items[0].previous_line_item_id = first.items[0].id;
    second.items[0].previous_order_id = first.id;
    add(world, std::move(second), 90);
}

void add_orders(OutpostsWorld &world) {
    const Outpost &rack = world.outposts()[0];
    const Outpost &server = world.outposts()[1];
    add_old_orders(world);
    add_replacement(world);
    add(world, settled(server, {"PREPARING"}), 1);
    add(world, settled(rack, {"SHIPPED", "BUILDING", "BUILDING", "DELIVERED"}), 30);
    add(world, settled(rack, {"DELIVERED", "INSTALLING"}), 45);
    add(world, settled(rack, {"INSTALLED", "INSTALLED"}), 200);
    add(world, settled(server, {"ERROR", "SHIPPED"}), 60);
    HardwareOrder cancelled = settled(server, {"CANCELLED"});
    cancelled.fixed_status = "CANCELLED";
    add(world, std::move(cancelled), 100);
}

// One that can be ordered from, one that has expired, one that was.
void add_quotes(OutpostsWorld &world) {
    for (const std::string_view state : {"CREATED", "EXPIRED", "ORDER_SUBMITTED"}) {
        Quote quote;
        quote.outpost_id = world.outposts()[0].id;
        quote.country = "US";
        quote.description = "Second row";
        quote.capacities = {
            json::Object{{"QuoteCapacityType", "EC2"}, {"Unit", "m5.24xlarge"}, {"Quantity", 4}},
            json::Object{{"QuoteCapacityType", "EBS"}, {"Unit", "TB"}, {"Quantity", 11}}};
        fill_options(world, quote);
        Quote &added = world.add_quote(std::move(quote));
        if (state == "CREATED") continue;
        added.created_us -= 40 * day_us;
        added.expires_us -= 40 * day_us;
        if (state == "EXPIRED") continue;
        HardwareOrder order = settled(world.outposts()[0], {"BUILDING"});
        order.quote_id = added.id;
        order.quote_option_id = added.options.front().id;
        order.items = items_of(added.options.front());
        added.submitted_order_id = add(world, std::move(order), 20).id;
    }
}

}  // namespace

void furnish(OutpostsWorld &world) {
    add_sites(world);
    add_outposts(world);
    add_orders(world);
    add_quotes(world);
}

}  // namespace order::sandbox
