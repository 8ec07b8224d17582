#include "core/requests.hpp"

#include <algorithm>
#include <array>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace order::core {
namespace {

// name, kind, repeats, standard, environment, meaning, least, most
constexpr std::array search_table = {
    Option{"collection", Kind::text, true, "", "",
           "collection to search, e.g. phr; all of one host"},
    Option{"host", Kind::text, false, "", "",
           "host to search, e.g. oneatlas; else the collections' own"},
    Option{"area", Kind::geojson, false, "", "", "GeoJSON (WGS 84) the scenes must intersect"},
    Option{
        "bbox", Kind::text, false, "", "",
        "\"west,south,east,north\" in degrees (WGS 84); west beyond east spans the antimeridian"},
    Option{"from", Kind::time, false, "", "",
           "acquired at or after: 2026-01-31, 2026-01, 2026, 2026-01-31T12:00Z, 7d (ago), "
           "yesterday, today or now (UTC)"},
    Option{"to", Kind::time, false, "", "",
           "acquired at or before, as from; a date, month or year means its last second"},
    Option{"max_cloud_percent", Kind::number, false, "", "", "cloud cover of at most, 0 to 100", 0,
           100},
    Option{"usage", Kind::text, true, "", "", "usage allowed: DATA or ANALYTICS"},
    Option{"sensor", Kind::text, true, "", "", "sensor by its older name, e.g. pleiades, spot"},
    Option{"sort", Kind::text, false, "acquired,desc", "",
           "\"acquired\" or \"cloud\", with \",asc\" or \",desc\"; once set, all scenes are "
           "compared before the limit cuts"},
    Option{"limit", Kind::integer, false, "100", "", "scenes at most, 1 to 100000", 1, 100'000},
    Option{"filter", Kind::json, false, "", "", "members added to the STAC query as they are"},
};

constexpr std::array draft_table = {
    Option{"data_product", Kind::text, false, "", "", "id of the data product to order"},
    Option{"name", Kind::text, false, "", "", "display name of the order"},
    Option{"scene", Kind::text, false, "", "", "id of the catalog's scene to order"},
    Option{"workspace", Kind::text, false, "", "", "workspace id; else the account's own"},
    Option{"tag", Kind::text, true, "", "", "tag put on the order"},
    Option{"parameters", Kind::json, false, "", "", "the data product's own parameters"},
    Option{"key", Kind::text, false, "", "",
           "your own key: placing again with the same one gives the same order"},
    Option{"outpost", Kind::text, false, "", "", "id or ARN of the Outpost; else the quote's"},
    Option{"payment_option", Kind::text, true, "", "",
           "ALL_UPFRONT, PARTIAL_UPFRONT or NO_UPFRONT; several for a quote"},
    Option{"payment_term", Kind::text, true, "", "",
           "ONE_YEAR, THREE_YEARS or FIVE_YEARS; several for a quote"},
    Option{"quote", Kind::text, false, "", "", "id or ARN of the quote to order from"},
    Option{"quote_option", Kind::text, false, "", "", "id of the option of that quote"},
    Option{"country", Kind::text, false, "", "", "country a quote is for, two letters"},
    Option{"capacity", Kind::text, true, "", "",
           "capacity a quote is for: kind, unit and quantity, e.g. EC2,m5.xlarge,4"},
    Option{"constraint", Kind::text, true, "", "",
           "constraint on a quote: kind and value, e.g. RACK_MAXIMUM,2"},
    Option{"description", Kind::text, false, "", "", "text kept with a quote"},
};

constexpr std::array query_table = {
    Option{"workspace", Kind::text, false, "", "",
           "only of this workspace; else of the whole account"},
    Option{"name", Kind::text, false, "", "", "only where the display name contains this"},
    Option{"kind", Kind::text, false, "", "", "ARCHIVE or TASKING"},
    Option{"status", Kind::text, true, "", "", "only in this status, in the provider's word"},
    Option{"sub_status", Kind::text, true, "", "",
           "only in this sub-status, in the provider's word"},
    Option{"tag", Kind::text, true, "", "", "only with this tag"},
    Option{"order", Kind::text, false, "", "", "only of this order id"},
    Option{"decision", Kind::text, true, "", "", "NOT_DECIDED, ACCEPTED or REJECTED"},
    Option{"collection", Kind::text, true, "", "", "only of this collection"},
    Option{"producer", Kind::text, true, "", "", "only of this producer"},
    Option{"source", Kind::text, true, "", "", "ARCHIVE, TASKING or PROCESSING"},
    Option{"search", Kind::text, false, "", "", "only where this word occurs"},
    Option{
        "created_after", Kind::time, false, "", "",
        "created at or after: 2026-01-31, 2026-01, 2026-01-31T12:00Z, 7d (ago), yesterday (UTC)"},
    Option{"created_before", Kind::time, false, "", "",
           "created at or before, as created_after; a date, month or year: its last second"},
    Option{"sort", Kind::text, false, "", "",
           "field and direction, e.g. createdAt,desc; else newest first, collections by name"},
    Option{"limit", Kind::integer, false, "0", "", "entries at most; 0 = all", 0, 1'000'000'000},
    Option{"outpost", Kind::text, false, "", "", "only of this Outpost (id or ARN)"},
    Option{"id", Kind::text, false, "", "", "only the one with this id"},
    Option{"item_class", Kind::text, true, "", "", "RACK or SERVER"},
    Option{"storage", Kind::text, true, "", "", "only with this storage: EBS or S3"},
    Option{"ec2_family", Kind::text, true, "", "", "only with this instance family, e.g. m5"},
    Option{"life_cycle_status", Kind::text, true, "", "",
           "only Outposts in this status, in the provider's word"},
    Option{"availability_zone", Kind::text, true, "", "", "only of this zone, by its name"},
    Option{"availability_zone_id", Kind::text, true, "", "", "only of this zone, by its id"},
    Option{"country", Kind::text, true, "", "", "only of this country, two letters"},
    Option{"state_or_region", Kind::text, true, "", "", "only of this state or region"},
    Option{"city", Kind::text, true, "", "", "only of this city"},
};

bool is_key_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

}  // namespace

constinit const OptionList search_options(search_table);
constinit const OptionList draft_options(draft_table);
constinit const OptionList query_options(query_table);

Options make_search() { return {"search option", search_table}; }
Options make_draft() { return {"draft option", draft_table}; }
Options make_query() { return {"query option", query_table}; }

std::string key_of(const Draft &draft) {
    constexpr std::size_t max_key_bytes = 64;
    std::string key = draft.options.text("key");
    if (key.size() <= max_key_bytes && std::all_of(key.begin(), key.end(), is_key_character)) {
        return key;
    }
    throw base::Failure(base::Code::argument,
                        base::concat("The draft option \"key\" was \"", base::excerpt(key, 80),
                                     "\"; 1 to 64 of the characters A-Z a-z 0-9 . _ - were "
                                     "expected."));
}

}  // namespace order::core
