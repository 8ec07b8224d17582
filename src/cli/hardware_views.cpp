// How catalog items, Outposts and sites are shown.
#include "cli/hardware_views.hpp"

#include <cctype>

#include "cli/json_reader.hpp"
#include "cli/json_text.hpp"
#include "cli/text.hpp"
#include "cli/texts_of.hpp"

namespace order::cli {
namespace {

std::string with_unit(double number, const char *unit) {
    return number < 0 ? "" : number_text(number) + ' ' + unit;
}

// "24 x m5.24xlarge"
std::string capacity_text(const order_catalog_item *item, std::int32_t index) {
    const order_capacity *capacity = order_catalog_item_capacity(item, index);
    const std::string family = or_empty(order_capacity_family(capacity));
    const std::string size = or_empty(order_capacity_max_size(capacity));
    const std::string quantity = or_empty(order_capacity_quantity(capacity));
    return (quantity.empty() ? "" : quantity + " x ") + family + (size.empty() ? "" : '.' + size);
}

std::string capacities_text(const order_catalog_item *item) {
    std::vector<std::string> texts;
    for (std::int32_t i = 0; i < order_catalog_item_capacity_count(item); ++i)
        texts.push_back(capacity_text(item, i));
    return joined(texts, ", ");
}

std::string capacities_json(const order_catalog_item *item) {
    std::vector<std::string> capacities;
    for (std::int32_t i = 0; i < order_catalog_item_capacity_count(item); ++i) {
        const order_capacity *capacity = order_catalog_item_capacity(item, i);
        capacities.push_back(JsonObject()
                                 .text("family", order_capacity_family(capacity))
                                 .text("max_size", order_capacity_max_size(capacity))
                                 .text("quantity", order_capacity_quantity(capacity))
                                 .str());
    }
    return json_array(capacities);
}

std::vector<std::string> uplinks_of(const order_catalog_item *item) {
    std::vector<std::string> speeds;
    for (std::int32_t i = 0; i < order_catalog_item_uplink_gbps_count(item); ++i)
        speeds.push_back(std::to_string(order_catalog_item_uplink_gbps(item, i)));
    return speeds;
}

std::vector<std::string> storage_of(const order_catalog_item *item) {
    return texts_of(item, order_catalog_item_storage_count(item), order_catalog_item_storage);
}

Cell availability_cell(const order_catalog_item *item) {
    const std::string status = or_empty(order_catalog_item_status(item));
    return {status, status == "AVAILABLE" ? Tone::good : Tone::plain};
}

// "Team=edge, Plant=SEA-1", and the same as a JSON object.
template <class Thing>
using TagReader = const order_tag *(*)(const Thing *, std::int32_t);

template <class Thing>
std::string tags_text(const Thing *thing, std::int32_t count, TagReader<Thing> tag) {
    std::vector<std::string> tags;
    for (std::int32_t i = 0; i < count; ++i)
        tags.push_back(or_empty(order_tag_key(tag(thing, i))) + '=' +
                       or_empty(order_tag_value(tag(thing, i))));
    return joined(tags, ", ");
}
template <class Thing>
std::string tags_json(const Thing *thing, std::int32_t count, TagReader<Thing> tag) {
    JsonObject tags;
    for (std::int32_t i = 0; i < count; ++i)
        tags.text(or_empty(order_tag_key(tag(thing, i))), order_tag_value(tag(thing, i)));
    return tags.str();
}

// "AddressLine1" as "address line 1".
std::string words_of(const std::string &name) {
    std::string words;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (!words.empty() && (std::isupper(letter) || std::isdigit(letter))) words += ' ';
        words += static_cast<char>(std::tolower(letter));
    }
    return words;
}

}  // namespace

std::vector<Column> catalog_item_columns() {
    return {{.title = "ID"},
            {.title = "STATUS"},
            {.title = "KVA", .is_number = true},
            {.title = "POUNDS", .is_number = true},
            {.title = "UPLINK GBPS"},
            {.title = "STORAGE"},
            {.title = "CAPACITY", .may_shrink = true}};
}

Row catalog_item_row(const order_catalog_item *item) {
    return {{order_catalog_item_id(item), availability_cell(item),
             amount_text(order_catalog_item_power_kva(item)),
             amount_text(order_catalog_item_weight_lbs(item)), joined(uplinks_of(item), " "),
             joined(storage_of(item), " "), capacities_text(item)},
            or_empty(order_catalog_item_id(item)),
            JsonObject()
                .text("id", order_catalog_item_id(item))
                .text("status", order_catalog_item_status(item))
                .amount("power_kva", order_catalog_item_power_kva(item))
                .amount("weight_lbs", order_catalog_item_weight_lbs(item))
                .raw("uplink_gbps", json_array(uplinks_of(item)))
                .raw("storage", json_texts(storage_of(item)))
                .raw("capacities", capacities_json(item))
                .document("document", order_catalog_item_document_json(item))
                .str()};
}

std::vector<Line> catalog_item_lines(const order_catalog_item *item) {
    std::vector<Line> lines = {
        {"id", order_catalog_item_id(item)},
        {"status", availability_cell(item)},
        {"power", with_unit(order_catalog_item_power_kva(item), "kVA")},
        {"weight", with_unit(order_catalog_item_weight_lbs(item), "pounds")},
        {"uplinks", joined(uplinks_of(item), ", ") + (uplinks_of(item).empty() ? "" : " Gbit/s")},
        {"storage", joined(storage_of(item), ", ")}};
    for (std::int32_t i = 0; i < order_catalog_item_capacity_count(item); ++i)
        lines.push_back({"capacity", capacity_text(item, i)});
    return lines;
}

std::vector<Column> outpost_columns() {
    return {{.title = "ID"},
            {.title = "STATUS"},
            {.title = "KIND"},
            {.title = "ZONE"},
            {.title = "SITE"},
            {.title = "NAME"},
            {.title = "DESCRIPTION", .may_shrink = true, .is_optional = true}};
}

Row outpost_row(const order_outpost *outpost) {
    return {
        {order_outpost_id(outpost), order_outpost_life_cycle_status(outpost),
         order_outpost_hardware_kind(outpost), order_outpost_availability_zone(outpost),
         order_outpost_site_id(outpost), order_outpost_name(outpost),
         order_outpost_description(outpost)},
        or_empty(order_outpost_id(outpost)),
        JsonObject()
            .text("id", order_outpost_id(outpost))
            .text("arn", order_outpost_arn(outpost))
            .text("name", order_outpost_name(outpost))
            .text("description", order_outpost_description(outpost))
            .text("life_cycle_status", order_outpost_life_cycle_status(outpost))
            .text("hardware_kind", order_outpost_hardware_kind(outpost))
            .text("availability_zone", order_outpost_availability_zone(outpost))
            .text("availability_zone_id", order_outpost_availability_zone_id(outpost))
            .text("site_id", order_outpost_site_id(outpost))
            .text("site_arn", order_outpost_site_arn(outpost))
            .text("owner_id", order_outpost_owner_id(outpost))
            .raw("tags", tags_json(outpost, order_outpost_tag_count(outpost), order_outpost_tag))
            .document("document", order_outpost_document_json(outpost))
            .str()};
}

std::vector<Line> outpost_lines(const order_outpost *outpost) {
    return {{"id", order_outpost_id(outpost)},
            {"arn", order_outpost_arn(outpost)},
            {"name", order_outpost_name(outpost)},
            {"description", order_outpost_description(outpost)},
            {"status", order_outpost_life_cycle_status(outpost)},
            {"kind", order_outpost_hardware_kind(outpost)},
            {"availability zone", order_outpost_availability_zone(outpost)},
            {"availability zone id", order_outpost_availability_zone_id(outpost)},
            {"site", order_outpost_site_id(outpost)},
            {"owner", order_outpost_owner_id(outpost)},
            {"tags", tags_text(outpost, order_outpost_tag_count(outpost), order_outpost_tag)}};
}

std::vector<Column> site_columns() {
    return {{.title = "ID"},    {.title = "COUNTRY"},
            {.title = "STATE"}, {.title = "CITY"},
            {.title = "NAME"},  {.title = "DESCRIPTION", .may_shrink = true, .is_optional = true}};
}

Row site_row(const order_site *site) {
    return {{order_site_id(site), order_site_country(site), order_site_state_or_region(site),
             order_site_city(site), order_site_name(site), order_site_description(site)},
            or_empty(order_site_id(site)),
            JsonObject()
                .text("id", order_site_id(site))
                .text("arn", order_site_arn(site))
                .text("account_id", order_site_account_id(site))
                .text("name", order_site_name(site))
                .text("description", order_site_description(site))
                .text("notes", order_site_notes(site))
                .text("country", order_site_country(site))
                .text("state_or_region", order_site_state_or_region(site))
                .text("city", order_site_city(site))
                .document("rack", order_site_rack_json(site))
                .raw("tags", tags_json(site, order_site_tag_count(site), order_site_tag))
                .document("document", order_site_document_json(site))
                .str()};
}

std::vector<Line> site_lines(const order_site *site) {
    std::vector<Line> lines = {
        {"id", order_site_id(site)},
        {"arn", order_site_arn(site)},
        {"account", order_site_account_id(site)},
        {"name", order_site_name(site)},
        {"description", order_site_description(site)},
        {"notes", order_site_notes(site)},
        {"country", order_site_country(site)},
        {"state or region", order_site_state_or_region(site)},
        {"city", order_site_city(site)},
        {"tags", tags_text(site, order_site_tag_count(site), order_site_tag)}};
    for (Line &line : lines_of_document(order_site_rack_json(site)))
        lines.push_back(std::move(line));
    return lines;
}

std::vector<Line> lines_of_document(const char *document) {
    std::vector<Line> lines;
    for (const auto &[name, value] : json_members(or_empty(document)).value_or(JsonMembers()))
        lines.push_back({words_of(name), json_plain(value)});
    return lines;
}

}  // namespace order::cli
